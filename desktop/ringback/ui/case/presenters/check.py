"""One check: what to do, what to say, and how it can end."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS, Scope
from ringback.domain.facts import CheckMissed
from ringback.domain.ids import CaseId, FactId
from ringback.text import ngettext, worded
from ringback.ui.case.routes import place_of_check
from ringback.ui.places import CaseCheck, CaseTask, Place
from ringback.usecases.asking import answer_to
from ringback.usecases.desk import Desk
from ringback.usecases.factlines import name_of
from ringback.usecases.forms import Values
from ringback.usecases.numbers import country_behind
from ringback.usecases.scripts import Line, languages_shown, quoted, said
from ringback.usecases.standing import next_check
from ringback.usecases.there import words_behind

MOST_WORDS = 42
"""Of the sixty before the first control (PRODUCT.md, "On the screen"); the rest is the field's own label."""


class Option(Struct, frozen=True):
    key: str
    label: str
    means: str


class OtherWay(Struct, frozen=True):
    title: str
    question: str
    place: Place


class CheckView(Struct, frozen=True, kw_only=True):
    """`kind` names the fact that ends the check; empty when it is answered with one of `options`."""

    check: str
    about: FactId | None
    title: str
    lead: str
    question: str
    steps: tuple[str, ...]
    more: tuple[str, ...]
    """The steps there is no room for before the first control; they fold out."""
    script: tuple[tuple[Line, ...], ...]
    """Each sentence, in one language or two."""
    script_aside: str
    script_first: bool
    write_down: str
    why: str
    example: str
    kind: str
    options: tuple[Option, ...]
    answered: Values
    known: FactId | None
    missed: str
    other_ways: tuple[OtherWay, ...]
    required: bool
    there: tuple[str, ...] = ()
    """For questions about a place: the time and the holidays there, for whoever checks."""


PLACE_QUESTIONS = "place_questions"


def check_view(desk: Desk, place: CaseCheck) -> CheckView:
    case, words = desk.case(place.case), desk.playbook.checks[place.check]
    about = _about(case, place)
    lead = _lead(case, about, words.minutes)
    above = (words.title, lead, words.question)
    first = _first_steps(_count(*above), words.instruction)
    answer, country = answer_to(case, place.check, about), country_behind(case, about)
    script = tuple(said(line, country) for line in words.script)
    return CheckView(
        check=place.check,
        about=about,
        title=worded(words.title),
        lead=lead,
        question=worded(words.question),
        steps=tuple(worded(step) for step in words.instruction[:first]),
        more=tuple(worded(step) for step in words.instruction[first:]),
        script=script,
        script_aside=languages_shown(script[0], country) if script else "",
        script_first=_count(*above, *words.instruction, *(one for line in script for one in quoted(line)))
        <= MOST_WORDS,
        write_down=worded(words.write_down),
        why=worded(words.why),
        example=worded(words.example),
        kind="" if CHECKS[place.check].outcomes else words.fact,
        options=tuple(
            Option(key, worded(one.label), worded(one.means)) for key, one in words.outcomes.items()
        ),
        answered={"outcome": answer.outcome, "words": answer.words} if answer else {},
        known=answer.id if answer else None,
        missed=_missed(case, place.check, about),
        other_ways=other_ways(desk, place.case, place.check, about),
        required=case.plan is not None and case.plan.requires(place.check),
        there=words_behind(case, about, desk.clock()) if place.check == PLACE_QUESTIONS else (),
    )


def _first_steps(above: int, steps: tuple[str, ...]) -> int:
    """How many of the steps fit; each has its number before it. One is always shown."""
    left = MOST_WORDS - above
    for at, step in enumerate(steps):
        left -= _count(step) + 1
        if left < 0:
            return max(1, at)
    return len(steps)


def _about(case: Case, place: CaseCheck) -> FactId | None:
    """The person, where the check is answered for each; nobody in particular otherwise."""
    if CHECKS[place.check].scope is Scope.CASE:
        return place.about
    return place.about or (case.people[0].id if case.people else None)


def _lead(case: Case, about: FactId | None, minutes: int) -> str:
    return " · ".join(part for part in (name_of(case, about), minutes_words(minutes)) if part)


def minutes_words(minutes: int) -> str:
    return ngettext("About {n} minute", "About {n} minutes", minutes).format(n=minutes)


def _count(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _missed(case: Case, check: str, about: FactId | None) -> str:
    reasons = [one.why for one in case.of(CheckMissed) if one.check == check and one.about in {None, about}]
    return reasons[-1] if reasons else ""


def other_ways(desk: Desk, case_id: CaseId, check: str, about: FactId | None) -> tuple[OtherWay, ...]:
    """What takes the place of a check that could not be done."""
    case, book = desk.case(case_id), desk.playbook.checks
    return tuple(
        OtherWay(
            worded(book[name].title), worded(book[name].question), place_of_check(case_id, case, name, about)
        )
        for name in CHECKS[check].substitutes
        if name in book
    )


def place_after(desk: Desk, case_id: CaseId, check: str) -> Place:
    """Where saving leads: the next check of the same task, or the task when it is done."""
    case, task = desk.case(case_id), CHECKS[check].task
    wanted = next_check(desk.assess(case_id), task)
    if wanted is None or wanted.missed or (wanted.check == check and check != "screening"):
        return CaseTask(case_id, task)
    return place_of_check(case_id, case, wanted.check, wanted.about)
