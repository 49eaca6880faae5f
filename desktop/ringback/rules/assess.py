"""Everything the computer can say about a case: all rules, what answers cleared, open checks, the ladder."""

from collections.abc import Callable, Iterator

from ringback.domain.case import Case
from ringback.domain.claims import ladder
from ringback.domain.findings import Finding
from ringback.domain.progress import open_checks
from ringback.domain.settle import settle
from ringback.domain.severity import Severity, Task
from ringback.domain.verdict import Assessment, recommend
from ringback.rules.access import access
from ringback.rules.answers import answers
from ringback.rules.calls import calls
from ringback.rules.contacts import contacts
from ringback.rules.files import files
from ringback.rules.hours import hours
from ringback.rules.identity import identity
from ringback.rules.links import links
from ringback.rules.mail import mail
from ringback.rules.near_domains import near_domains
from ringback.rules.one_domain import one_domain
from ringback.rules.one_row import one_row
from ringback.rules.papers import papers
from ringback.rules.payment import payment
from ringback.rules.payout import payout
from ringback.rules.pictures import pictures
from ringback.rules.place import place
from ringback.rules.rechecks import rechecks
from ringback.rules.same_names import same_names
from ringback.rules.sign_ins import sign_ins
from ringback.rules.surroundings import Surroundings
from ringback.rules.texts import texts
from ringback.rules.told import told
from ringback.rules.video import video

RULES_VERSION = 7
"""Grows when the same case could be judged otherwise than before."""

Rule = Callable[[Case, Surroundings], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    told, files, links, same_names, near_domains, one_domain, texts, pictures, identity, papers, contacts,
    calls, video, payment, payout, mail, place, hours, access, sign_ins, rechecks, answers,
)  # fmt: skip


def assess(case: Case, surroundings: Surroundings) -> Assessment:
    """The same case, day and sightings always give the same assessment."""
    around = surroundings.around(case)
    found = findings(case, around)
    still_open, cleared = settle(found, case, around)
    unfinished = open_checks(case, around)
    return Assessment(
        recommendation=recommend(still_open, unfinished),
        open=still_open,
        cleared=cleared,
        open_checks=unfinished,
        claims=ladder(case, around),
    )


def findings(case: Case, around: Surroundings) -> tuple[Finding, ...]:
    """Most severe first, then by task and key; each key once."""
    found = one_row((f for rule in RULES for f in rule(case, around)), case)
    return tuple(sorted(found, key=_place))


_SEVERITY = {severity: place for place, severity in enumerate(Severity)}
_TASK = {task: place for place, task in enumerate(Task)}


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return _SEVERITY[finding.severity], _TASK[finding.task], finding.key, finding.fingerprint
