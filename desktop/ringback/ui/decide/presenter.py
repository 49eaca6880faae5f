"""What the page of the decision shows, as one frozen view."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.ids import CaseId
from ringback.domain.moment import parse_day
from ringback.domain.severity import Severity
from ringback.domain.verdict import Assessment, Outcome
from ringback.text import _, ngettext, worded
from ringback.ui.cards import FindingWords
from ringback.ui.case.presenters.side import Noticed
from ringback.ui.case.severities import kind_of_outcome, kind_of_severity, word_of_severity
from ringback.ui.decide.lines import DecidedView, ReplyView, decided_view, lookers, reply_view
from ringback.ui.payee.lines import Signer
from ringback.ui.theme import Kind
from ringback.usecases.assessments import ToldFinding, tell
from ringback.usecases.days import day_words
from ringback.usecases.decisions import safe_meanwhile
from ringback.usecases.desk import Desk
from ringback.usecases.points import NotDone, not_done

MOST_OPEN = 3


class DecideView(Struct, frozen=True, kw_only=True):
    """`first` are shown, `more` and `notes` wait behind a button."""

    who: str
    label: str
    kind: Kind
    banner: str
    sentence: str
    recommendation: Outcome
    claims: tuple[tuple[str, str], ...]
    first: tuple[Noticed, ...]
    more: tuple[Noticed, ...]
    notes: tuple[Noticed, ...]
    not_done: tuple[str, ...]
    reply: ReplyView
    me: str
    decided: DecidedView | None = None
    safe: str = ""
    """What they may do during a wait, to begin with."""
    revising: bool = False
    """Whether a decision was made before, so that an end can be chosen."""
    ended: str = ""
    blind: bool = False
    looking: tuple[Signer, ...] = ()
    """Who says now what they would decide; then nothing of the decision is here."""


def decide_view(desk: Desk, case_id: CaseId, *, handed: bool = False) -> DecideView:
    case, assessment = desk.case(case_id), desk.assess(case_id)
    told = tell(case, assessment, desk.playbook)
    points = [noticed(desk, one) for one in told.findings if one.severity != Severity.NOTE.value]
    outcome = assessment.recommendation
    looking = _looking(desk, case, handed=handed)
    return DecideView(
        who=case.names(),
        label=case.label,
        kind=kind_of_outcome(outcome),
        banner=_banner(case, told.recommendation_words),
        sentence=_sentence(assessment),
        recommendation=outcome,
        claims=tuple((one.words, one.rung_words) for one in told.claims),
        first=tuple(points[:MOST_OPEN]),
        more=tuple(points[MOST_OPEN:]),
        notes=tuple(noticed(desk, one) for one in told.findings if one.severity == Severity.NOTE.value),
        not_done=_not_done(desk, case_id),
        reply=reply_view(desk, case_id),
        me=desk.signer.person.name,
        safe=safe_meanwhile(desk),
        decided=None if looking else decided_view(desk, case_id),
        revising=case.decision is not None,
        ended=_ended(desk, case),
        blind=bool(case.running),
        looking=looking,
    )


def _looking(desk: Desk, case: Case, *, handed: bool) -> tuple[Signer, ...]:
    """Whoever signs in to look second is blind at once; at one desk, once the keyboard is handed over."""
    decision = case.decision
    if decision is None or decision.signed or case.ended is not None:
        return ()
    waits = tuple(one for one in lookers(desk, case, decision) if decision.look_of(one.id) is None)
    mine = tuple(one for one in waits if one.id == desk.signer.person.id)
    return mine or (waits if handed else ())


def _banner(case: Case, outcome: str) -> str:
    words = _("What is found now says: {outcome}") if case.decision else _("What was found says: {outcome}")
    return words.format(outcome=outcome)


def _sentence(assessment: Assessment) -> str:
    return f"{_open_words(assessment)} {_means(assessment.recommendation)}"


def _open_words(assessment: Assessment) -> str:
    """How many of the heaviest are open, or that nothing is."""
    counts = {one: sum(f.severity is one for f in assessment.open) for one in Severity}
    checks = sum(check.stage.value == "decision" for check in assessment.open_checks)
    if counts[Severity.BLOCKER]:
        count = counts[Severity.BLOCKER]
        return ngettext("{n} blocker is open.", "{n} blockers are open.", count).format(n=count)
    if counts[Severity.STRONG]:
        count = counts[Severity.STRONG]
        return ngettext("{n} strong point is open.", "{n} strong points are open.", count).format(n=count)
    if checks:
        return ngettext("{n} check is not done yet.", "{n} checks are not done yet.", checks).format(n=checks)
    count = counts[Severity.WEAK]
    if count:
        return ngettext("{n} weak point is open.", "{n} weak points are open.", count).format(n=count)
    return _("No point is open, and the checks for a decision are done.")


def _means(outcome: Outcome) -> str:
    return {
        Outcome.STOP: _(
            "No access and no payment. You decide; a softer choice needs a reason and a second person."
        ),
        Outcome.WAIT: _("No access and no payment yet. You decide; a softer choice needs a second person."),
        Outcome.LIMITS: _("They may start within limits that you name. You decide."),
        Outcome.GO: _("They get starter access for 30 days. You decide."),
    }[outcome]


def noticed(desk: Desk, told: ToldFinding) -> Noticed:
    severity = Severity(told.severity)
    words = FindingWords(
        title=told.sentence,
        word=word_of_severity(desk, severity),
        kind=kind_of_severity(severity),
        reasons=" ".join((*told.honest_reasons, _("To clear it: {words}").format(words=told.clears))),
        source=told.source,
    )
    return Noticed(told.key, words)


def _not_done(desk: Desk, case_id: CaseId) -> tuple[str, ...]:
    """Those somebody gave a reason for, each with it; the others in few words."""
    found = not_done(desk, case_id)
    said = [f"{one.title} ({_why(desk, one)})" for one in found if one.why]
    others = [one.title for one in found if not one.why]
    if len(others) > MOST_OPEN:
        words = ngettext("{n} check more", "{n} checks more", len(others) - 2).format(n=len(others) - 2)
        others = [*others[:2], words]
    return (*said, *others)


def _why(desk: Desk, one: NotDone) -> str:
    known = desk.register.people.get(one.by) if one.by else None
    day = day_words(one.when.day(), desk.clock().day()) if one.when else ""
    return f"{one.why}; {known.name if known else ''}, {day}"


def _ended(desk: Desk, case: Case) -> str:
    if case.ended is None:
        return ""
    day = parse_day(case.ended.erase_on)
    words = _("{ending}. Their details are kept until {day}, then erased.")
    return words.format(
        ending=worded(desk.playbook.label(case.ended.ending)),
        day=day_words(day, desk.clock().day()) if day else case.ended.erase_on,
    )
