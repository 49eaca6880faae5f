"""One finding: its words, what clears it, and the ways to answer it."""

from msgspec import Struct

from ringback.domain.findings import Finding
from ringback.text import worded
from ringback.ui.case.presenters.side import Noticed, noticed
from ringback.ui.places import CaseFinding
from ringback.usecases.answering import LIGHT, Clearing, clearing_facts, finding_of
from ringback.usecases.desk import Desk
from ringback.usecases.messages import points_letter


class FindingView(Struct, frozen=True, kw_only=True):
    """`finding` is None when it went away since: something it rested on was changed."""

    finding: Finding | None = None
    noticed: Noticed | None = None
    open: bool = False
    why: str = ""
    clears: str = ""
    light: bool = False
    facts: tuple[Clearing, ...] = ()
    question: str = ""


def finding_view(desk: Desk, place: CaseFinding) -> FindingView:
    found = finding_of(desk, place.case, place.key)
    if found is None:
        return FindingView()
    finding, is_open = found
    words = desk.playbook.rules[finding.rule]
    return FindingView(
        finding=finding,
        noticed=noticed(desk, finding),
        open=is_open,
        why=worded(words.why),
        clears=worded(words.clears),
        light=finding.severity in LIGHT,
        facts=clearing_facts(desk, place.case, finding),
        question=points_letter(desk, place.case, finding.rule),
    )
