"""After the call: what was heard beside what was said beforehand. Heard words can't be changed any more."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Call, CallFact, CallOutcome, Comparison, Heard
from ringback.text import _, ngettext, worded
from ringback.ui.call.presenters.whom import ended_call, running_call, title_of, who_line
from ringback.ui.places import CallPlace
from ringback.usecases.assessments import ToldFinding, tell_finding
from ringback.usecases.calls import comparable, compare, expected_answers, questions_of
from ringback.usecases.desk import Desk, Gesture

MOST_FINDINGS = 3


class Pair(Struct, frozen=True, kw_only=True):
    fact: CallFact
    title: str
    heard: str
    expected: str
    compared: Comparison | None


class CompareView(Struct, frozen=True, kw_only=True):
    """`pairs` is empty when nothing was expected; `at` is the one asked now, or None."""

    title: str
    who: str
    outcome: str
    pairs: tuple[Pair, ...]
    at: int | None
    choices: tuple[tuple[object, str], ...]
    meanings: tuple[str, ...]
    """What each choice means and what to do about it, in their order."""
    result: str = ""
    next_step: str = ""
    findings: tuple[ToldFinding, ...] = ()


class ComparePresenter:
    """Raises LookupError while a call of this place runs, or when none has ended."""

    def __init__(self, desk: Desk, place: CallPlace) -> None:
        self._desk, self._place = desk, place
        case = desk.case(place.case)
        call = ended_call(case, place)
        if call is None or running_call(case, place):
            raise LookupError(place.about)
        self._call = call.id
        self._again: CallFact | None = None
        self.view = self._view(case, call)

    def rate(self, compared: Comparison) -> None:
        at = self.view.at
        if at is None:
            return
        head = self._desk.case(self._place.case).head
        fact = self.view.pairs[at].fact
        compare(self._desk, Gesture(self._place.case, head), self._call, fact, compared)
        self._again = None
        self._refresh()

    def ask_again(self, fact: CallFact) -> None:
        self._again = fact
        self._refresh()

    def _refresh(self) -> None:
        case = self._desk.case(self._place.case)
        call = case.get(Call, self._call)
        if call is not None:
            self.view = self._view(case, call)

    def _view(self, case: Case, call: Call) -> CompareView:
        label = self._desk.playbook.label
        pairs = self._pairs(case, call)
        undone = [i for i, p in enumerate(pairs) if p.compared is None or p.fact is self._again]
        done = not undone
        return CompareView(
            title=title_of(self._place.purpose),
            who=who_line(case, self._place),
            outcome=worded(label(call.outcome)),
            pairs=pairs,
            at=None if done else self._first(pairs, undone),
            choices=tuple((one, worded(label(one))) for one in Comparison),
            meanings=self._meanings(),
            result=result_words(pairs) if done else "",
            next_step=next_step(call, pairs) if done else "",
            findings=self._findings() if done else (),
        )

    def _first(self, pairs: tuple[Pair, ...], undone: list[int]) -> int:
        again = [i for i, pair in enumerate(pairs) if pair.fact is self._again]
        return (again or undone)[0]

    def _pairs(self, case: Case, call: Call) -> tuple[Pair, ...]:
        if call.outcome is not CallOutcome.SPOKE:
            return ()
        expected = expected_answers(case, call)
        return tuple(self._pair(heard, expected[heard.fact]) for heard in comparable(case, call))

    def _pair(self, heard: Heard, expected: str) -> Pair:
        words = questions_of(self._desk.playbook, self._place.purpose)[heard.fact]
        return Pair(
            fact=heard.fact,
            title=worded(words.title),
            heard=heard.words,
            expected=expected,
            compared=heard.compared,
        )

    def _meanings(self) -> tuple[str, ...]:
        playbook = self._desk.playbook
        means = playbook.questions.call.compared
        words = _("{choice}: {what}")
        return tuple(
            words.format(choice=worded(playbook.label(one)), what=worded(means[one])) for one in Comparison
        )

    def _findings(self) -> tuple[ToldFinding, ...]:
        """Points that rest on this call."""
        found = self._desk.assess(self._place.case).open
        mine = [one for one in found if self._call in one.about or self._place.about in one.about]
        return tuple(tell_finding(one, self._desk.playbook) for one in mine[:MOST_FINDINGS])


def result_words(pairs: tuple[Pair, ...]) -> str:
    """3 the same · 1 near · 1 different."""
    counts = {one: sum(pair.compared is one for pair in pairs) for one in Comparison}
    words = (
        (counts[Comparison.SAME], _("{n} the same")),
        (counts[Comparison.NEAR], _("{n} near")),
        (counts[Comparison.DIFFERENT], _("{n} different")),
    )
    return " · ".join(said.format(n=n) for n, said in words if n)


def next_step(call: Call, pairs: tuple[Pair, ...]) -> str:
    if call.outcome is CallOutcome.EMAIL_ONLY:
        return _("A mailbox is not a person. Ask for a time to speak, or find somebody else there.")
    if call.outcome in {CallOutcome.NO_ANSWER, CallOutcome.MOVED_TO_CHAT}:
        return _("Nothing follows from this alone. Ring again at another hour, or on another number.")
    if call.outcome is CallOutcome.WOULD_NOT_SAY:
        return _("Many firms say little. Ask who may, or choose one of the other ways in the task.")
    different = sum(pair.compared is Comparison.DIFFERENT for pair in pairs)
    if different:
        return ngettext(
            "{n} answer did not fit. It is kept as a point to clear. Ask them first.",
            "{n} answers did not fit. They are kept as points to clear. Ask them first.",
            different,
        ).format(n=different)
    return _("The call is kept. Nothing in it needs a question.") if pairs else _("The call is kept.")
