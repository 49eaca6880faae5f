"""Checks a person answered with an outcome that raises a rule, and required checks that could not be done."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import CheckAnswer, CheckMissed
from ringback.domain.findings import Finding, OpenCheck, noticed
from ringback.domain.progress import open_checks
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings


def answers(case: Case, around: Surroundings) -> Iterator[Finding]:
    for answer in case.of(CheckAnswer):
        check = CHECKS.get(answer.check)
        rule = check.outcomes.get(answer.outcome) if check else None
        if rule:
            yield noticed(rule, answer.id, who=who(case, answer.about))
    yield from not_done(case, open_checks(case, around))


def not_done(case: Case, still_open: tuple[OpenCheck, ...]) -> Iterator[Finding]:
    """A required check noted as impossible, while neither it nor a substitute is done. `thing` is its id."""
    for missed in case.of(CheckMissed):
        if any(o.check == missed.check and missed.about in {None, o.about} for o in still_open):
            yield noticed("check_not_done", missed.id, who=who(case, missed.about), thing=missed.check)
