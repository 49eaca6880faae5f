"""The threat explained, and the three cases to try oneself on, in the words of the moment."""

from msgspec import Struct

from ringback.playbook import (
    DrillCase,
    DrillQuestion,
    Source,
    ThreatPage,
    load_drill,
    load_sources,
    load_threat,
)
from ringback.text import _, worded


class Lesson(Struct, frozen=True, kw_only=True):
    """One page: what it is, how it looks, what helps, what is ordinary, and who says so."""

    id: str
    title: str
    what: str
    looks: tuple[str, ...]
    helps: tuple[str, ...]
    honest: str
    sources: tuple[str, ...]
    drawing: tuple[str, ...]


class Question(Struct, frozen=True, kw_only=True):
    """`helps` is the place of the answer that helps, from 0."""

    case: str
    practice: str
    story: str
    ask: str
    choices: tuple[str, ...]
    helps: int
    why: str
    last: bool
    """Of its case."""


def lessons() -> tuple[Lesson, ...]:
    sources = load_sources()
    return tuple(
        _lesson(page, tuple(_source(sources[name]) for name in page.sources)) for page in load_threat()
    )


def questions() -> tuple[Question, ...]:
    """All of them in their order, case after case."""
    return tuple(
        _question(case, question, last=question is case.question[-1])
        for case in load_drill()
        for question in case.question
    )


def _lesson(page: ThreatPage, sources: tuple[str, ...]) -> Lesson:
    return Lesson(
        id=page.id,
        title=worded(page.title),
        what=worded(page.what),
        looks=tuple(worded(line) for line in page.looks),
        helps=tuple(worded(line) for line in page.helps),
        honest=worded(page.honest),
        sources=sources,
        drawing=page.drawing,
    )


def _question(case: DrillCase, question: DrillQuestion, *, last: bool) -> Question:
    return Question(
        case=worded(case.title),
        practice=case.practice,
        story=worded(question.story),
        ask=worded(question.ask),
        choices=tuple(worded(choice.say) for choice in question.choice),
        helps=next(at for at, choice in enumerate(question.choice) if choice.helps),
        why=worded(question.why),
        last=last,
    )


def _source(source: Source) -> str:
    check = f" · {_('check this')}" if source.check_this else ""
    return f"{worded(source.publisher)}, {worded(source.what)}, {source.date}{check}"
