"""The card “Pay only to”: one page beside the payer, for a frozen payee; anything else is a draft."""

from typing import Unpack

from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.facts import Payee
from ringback.domain.permit.payee import payee_state
from ringback.reports.model import Banner, Look, Pairs, Report, Section, words
from ringback.reports.scene import Scene, Sources, scene_of
from ringback.reports.sections.money import approvals_of
from ringback.reports.sections.rests import state
from ringback.reports.speaker import joined, place, time
from ringback.text import _, language


def card_of(case: Case, payee: Payee, **sources: Unpack[Sources]) -> Report:
    """Shows the whole account, since somebody pays by it: it is for the firm and not for sending."""
    scene = scene_of(case, **sources)
    frozen = scene.now.frozen.get(payee.id)
    ready = payee_state(scene.now, payee) == "frozen"
    title = _("Pay only to")
    return Report(
        title=title,
        subtitle=joined(scene.firm.name, _("case {label}").format(label=scene.now.label)),
        label=scene.now.label,
        language=language(),
        revision=1,
        draft=not ready,
        practice=scene.now.practice,
        sealed_at=scene.now.head,
        dated=scene.dated,
        foot=joined(title, scene.now.label, _("entry {number}").format(number=scene.now.head)),
        front=(
            Section(
                "", (Banner(scene.speaker.name(payee.holder), Look.GO if ready else Look.QUIET, _warning()),)
            ),
            Section(_("The account"), (_account(scene, payee),)),
            Section(
                _("Approved"),
                (
                    words(joined(state(payee_state(scene.now, payee)), time(frozen) if frozen else "")),
                    *(words(line) for line in approvals_of(scene, payee)),
                ),
            ),
        ),
        sections=(),
    )


def _warning() -> str:
    return _(
        "Did a message ask for another account? Do not pay. Ring the number you had before the message came, "
        "and start a change in Ringback."
    )


def _account(scene: Scene, payee: Payee) -> Pairs:
    label = scene.speaker.label_of
    return Pairs(
        (
            (_("Account"), cleaned(payee.account)),
            (_("Bank"), scene.speaker.text(joined(payee.bank, place("", payee.country)))),
            (_("Kind"), label(payee.sort)),
            (_("Currency"), scene.speaker.text(payee.currency)),
        )
    )
