"""Home in words: what is due, what is in progress, what is filed; one search over all of it."""

from datetime import date, timedelta
from unicodedata import combining, normalize

from msgspec import Struct

from ringback.domain.events import Ending
from ringback.domain.ids import CaseId
from ringback.domain.moment import parse_day
from ringback.domain.severity import Task
from ringback.domain.standing import ended_on, so_far
from ringback.domain.verdict import Assessment, Outcome
from ringback.records import Summary
from ringback.text import _, ngettext, worded
from ringback.usecases.days import SOON, day_words, due_words, since_words
from ringback.usecases.desk import Desk
from ringback.usecases.dues import What
from ringback.usecases.summaries import filed, tasks_done, tasks_of

MOST_CARDS = 6
"""Shown at once; each is assessed when it is shown."""


class DueLine(Struct, frozen=True, kw_only=True):
    case: CaseId
    who: str
    words: str
    when: str
    what: What
    late: bool = False


class CardLine(Struct, frozen=True, kw_only=True):
    """`so_far` is what the computer would say today, or None while there is no plan."""

    case: CaseId
    who: str
    about: str
    so_far: Outcome | None
    done: int
    of: int
    next: str


class FiledLine(Struct, frozen=True, kw_only=True):
    case: CaseId
    who: str
    work: str
    decision: str
    signed: str
    next: str


class Overview(Struct, frozen=True, kw_only=True):
    """`cases` counts all of them; `hidden` those in progress that are not shown."""

    cases: int
    due: tuple[DueLine, ...] = ()
    dates: bool = False
    """Whether any case has a day of its own, near or far."""
    cards: tuple[CardLine, ...] = ()
    hidden: int = 0
    filed: tuple[FiledLine, ...] = ()


def overview(desk: Desk, query: str = "", most: int = MOST_CARDS) -> Overview:
    everything = desk.register.summaries()
    found = [summary for summary in everything if matches(summary, query)]
    found.sort(key=_newest_first, reverse=True)
    today = desk.clock().day()
    over = {summary.case for summary in found if _is_over(desk, summary, today)}
    current = [summary for summary in found if summary.case in over or not filed(summary)]
    return Overview(
        cases=len(everything),
        dates=any(summary.due for summary in everything),
        due=tuple(_due_line(summary, today) for summary in _due_soon(found, today)),
        cards=tuple(card(desk, summary) for summary in current[:most]),
        hidden=max(len(current) - most, 0),
        filed=tuple(
            _filed_line(desk, summary, today)
            for summary in found
            if filed(summary) and summary.case not in over
        ),
    )


def _is_over(desk: Desk, summary: Summary, today: date) -> bool:
    """A go-ahead that ended is open again. Only a case with something overdue is looked into."""
    ahead = summary.decision in {Outcome.GO.value, Outcome.LIMITS.value}
    due = parse_day(summary.due)
    return ahead and due is not None and due < today and ended_on(desk.case(summary.case), today) is not None


def matches(summary: Summary, query: str) -> bool:
    """Every word typed is somewhere in the name, the work or the label; accents and width do not matter."""
    if not query.strip():
        return True
    text = plain(f"{summary.who}\n{summary.work}\n{summary.label}")
    return all(word in text for word in plain(query).split())


def plain(text: str) -> str:
    """For finding only: small letters, no accents, full width as half."""
    if text.isascii():
        return text.casefold()
    apart = normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(character for character in apart if not combining(character))


def _newest_first(summary: Summary) -> int:
    return summary.changed.at


def _due_soon(found: list[Summary], today: date) -> list[Summary]:
    last = (today + timedelta(days=SOON)).isoformat()
    return sorted((summary for summary in found if summary.due and summary.due <= last), key=_due_day)


def _due_day(summary: Summary) -> str:
    return summary.due


def _due_line(summary: Summary, today: date) -> DueLine:
    what, day = What(summary.next), parse_day(summary.due) or today
    waits = what in {What.PAYEE_SECOND, What.DECISION_SECOND}
    return DueLine(
        case=summary.case,
        who=name_of(summary),
        words=due_sentence(what),
        when=since_words(day, today) if waits else due_words(day, today),
        what=what,
        late=day < today and not waits,
    )


def due_sentence(what: What) -> str:
    return {
        What.PAYEE_SECOND: _("The account waits for a second look"),
        What.DECISION_SECOND: _("The decision waits for a second look"),
        What.REPLY: _("Their answer to the open points"),
        What.RECHECK: _("Re-check: a short call, and the agreed phrase"),
        What.WAIT_ENDS: _("The wait ends: decide again"),
        What.DECISION_ENDS: _("The first decision ends: check again"),
        What.ERASE: _("Their details can be erased"),
    }[what]


def name_of(summary: Summary) -> str:
    return summary.who or _("No name yet")


def card(desk: Desk, summary: Summary) -> CardLine:
    case = desk.case(summary.case)
    assessment = desk.assess(summary.case) if case.plan is not None else None
    found = case.party.found_through if case.party else ""
    return CardLine(
        case=summary.case,
        who=name_of(summary),
        about=" · ".join(part for part in (summary.work, found, summary.label) if part),
        so_far=so_far(case, assessment, desk.clock().day()) if assessment else None,
        done=len(tasks_done(case, assessment.open_checks)) if assessment else 0,
        of=len(tasks_of(case)),
        next=next_words(desk, summary, assessment),
    )


def next_words(desk: Desk, summary: Summary, assessment: Assessment | None) -> str:
    """One line on what comes next: what is awaited, else the first check left, else the decision."""
    if assessment is None:
        return _("Next: answer the questions about the job")
    if desk.case(summary.case).running:
        return _("Next: a call is still open")
    if summary.next in set(What):
        day = day_words(parse_day(summary.due) or desk.clock().day(), desk.clock().day())
        return _waiting(What(summary.next), day)
    if assessment.open_checks:
        title = worded(desk.playbook.checks[assessment.open_checks[0].check].title)
        return _("Next: {check}").format(check=title)
    return _("Next: check your answers and sign")


def _waiting(what: What, day: str) -> str:
    words = {
        What.REPLY: _("Next: their reply is due on {day}"),
        What.WAIT_ENDS: _("Next: the wait ends on {day}"),
        What.DECISION_ENDS: _("Next: check again and decide; the first decision ends on {day}"),
        What.PAYEE_SECOND: _("Next: a second look at the account"),
        What.DECISION_SECOND: _("Next: a second look at the decision"),
    }
    return words.get(what, _("Next: due on {day}")).format(day=day)


def _filed_line(desk: Desk, summary: Summary, today: date) -> FiledLine:
    people = desk.register.people
    return FiledLine(
        case=summary.case,
        who=name_of(summary),
        work=summary.work,
        decision=decision_words(desk, summary.decision),
        signed=", ".join(people[person].name for person in summary.signed if person in people),
        next=_filed_next(summary, today),
    )


def decision_words(desk: Desk, decision: str) -> str:
    if decision in set(Ending):
        return {
            Ending.WITHDREW: _("They withdrew"),
            Ending.WENT_QUIET: _("They went quiet"),
            Ending.NOT_NEEDED: _("Not needed"),
            Ending.NOT_TAKEN_ON: _("Not taken on"),
        }[Ending(decision)]
    return worded(desk.playbook.tasks.outcome[Outcome(decision)].title)


def _filed_next(summary: Summary, today: date) -> str:
    if summary.next not in set(What):
        return ""
    day = day_words(parse_day(summary.due) or today, today)
    return {
        What.PAYEE_SECOND: _("Payee change open"),
        What.DECISION_SECOND: _("Second signature open"),
        What.REPLY: _("Reply due {day}"),
        What.RECHECK: _("Re-check {day}"),
        What.WAIT_ENDS: _("Wait until {day}"),
        What.DECISION_ENDS: _("Provisional until {day}"),
        What.ERASE: _("Erase due {day}"),
    }[What(summary.next)].format(day=day)


def first_task(summary: Summary) -> Task:
    """Where opening a case leads."""
    return Task(summary.next) if summary.next in set(Task) else Task.DECIDE


def hidden_words(count: int) -> str:
    return ngettext("{count} more in progress", "{count} more in progress", count).format(count=count)
