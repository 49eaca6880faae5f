"""The worked cases: documented ones are held in every stage, honest ones are never stopped and get through.

The documents state facts only. What the computer must say of them stands in ``expected.py``, so that a
rule that changes its mind has to change it in the open.
"""

from collections.abc import Callable
from datetime import date, timedelta

import msgspec
import pytest

from ringback.domain.checks import Stage
from ringback.domain.document import CaseDocument
from ringback.domain.facts import (
    Access,
    AnyFact,
    BankAnswer,
    Call,
    CallOutcome,
    FindingAnswer,
    Level,
    Name,
    Party,
    Payee,
    Phrase,
    Purpose,
    Quoted,
    QuotedSort,
    SamePerson,
    VideoPurpose,
    VideoSession,
)
from ringback.domain.severity import SEVERITY, Severity
from tests.end_to_end.assessed import WORKED, assessed, bodies, read, rules_of, without
from tests.end_to_end.documented import DOCUMENTED
from tests.end_to_end.expected import GO, LIMITS, STOP, WAIT, Expect
from tests.end_to_end.honest import HONEST, TWINS
from tests.end_to_end.sources import NOT_VISIBLE_YET, VERDICTS

ALL = {**DOCUMENTED, **HONEST, **TWINS}
CLEARED = [name for name in HONEST if "-1-" not in name]


EACH = [pytest.param(name, expect, id=name) for name, expect in ALL.items()]


def _document(name: str) -> CaseDocument:
    return read(WORKED / f"{name}.json")


def _answers(document: CaseDocument) -> tuple[str, ...]:
    return tuple(fact.id for fact in document.facts if isinstance(fact, FindingAnswer))


def test_every_document_is_in_the_table() -> None:
    assert sorted(path.stem for path in WORKED.glob("*.json")) == sorted(ALL)


@pytest.mark.parametrize(("name", "expect"), EACH)
def test_what_is_recommended_and_why(name: str, expect: Expect) -> None:
    result = assessed(_document(name))
    assert rules_of(result) == expect.rules
    assert result.recommendation is expect.outcome


@pytest.mark.parametrize(("name", "expect"), ALL.items())
def test_how_far_each_claim_got(name: str, expect: Expect) -> None:
    claims = assessed(_document(name)).claims
    assert " ".join(claim.rung.word if claim.rung else "-" for claim in claims) == expect.ladder


def test_no_documented_case_goes_ahead_where_its_facts_were_visible() -> None:
    ahead = {name for name, expect in DOCUMENTED.items() if expect.outcome in {GO, LIMITS}}
    assert ahead == set(NOT_VISIBLE_YET)


def test_every_documented_case_and_every_honest_profile_is_worked() -> None:
    assert {name[:3].upper() for name in (*DOCUMENTED, *HONEST)} == set(VERDICTS) | {
        name[:3].upper() for name in TWINS
    }
    assert len(VERDICTS) == 19
    assert all(sum(name.startswith(case.lower()) for name in DOCUMENTED) > 1 for case in VERDICTS)


def _stages(case: str) -> list[str]:
    return sorted(name for name in DOCUMENTED if name.startswith(case.lower()))


def _access_given(name: str) -> bool:
    return any(line.given_on for line in _document(name).facts if isinstance(line, Access))


@pytest.mark.parametrize("case", VERDICTS)
def test_no_laxer_than_the_record_of_the_case(case: str) -> None:
    """By the last stage, and by the last one before any access was given."""
    before = [name for name in _stages(case) if not _access_given(name)]
    assert not DOCUMENTED[before[-1]].outcome.laxer_than(VERDICTS[case].before_access)
    assert not DOCUMENTED[_stages(case)[-1]].outcome.laxer_than(VERDICTS[case].full)


@pytest.mark.parametrize("name", NOT_VISIBLE_YET)
def test_what_could_not_be_seen_gets_starter_access_that_ends_at_day_30(name: str) -> None:
    """The honest half of it: nothing stood in the way. Then nobody holds the short calls, and it ends."""
    document = _document(name)
    lines = [line for line in document.facts if isinstance(line, Access)]
    assert lines
    assert not any(line.level in {Level.MONEY, Level.ADMIN, Level.CUSTOMER_DATA} for line in lines)
    decided = date.fromisoformat(document.as_of)
    given = [msgspec.structs.replace(line, given_on=document.as_of) for line in lines]
    others = [fact for fact in document.facts if not isinstance(fact, Access)]
    quoted = Quoted(id="decision", what=QuotedSort.DECISION, words="Starter access", on=document.as_of)
    facts = (*others, quoted, *given)
    for days, outcome in ((0, DOCUMENTED[name].outcome), (34, WAIT)):
        later = (decided + timedelta(days=days)).isoformat()
        result = assessed(msgspec.structs.replace(document, facts=facts, as_of=later))
        assert result.recommendation is outcome
        assert ("recheck_overdue" in rules_of(result)) is (days > 0)


@pytest.mark.parametrize("name", NOT_VISIBLE_YET)
def test_later_stage_catches_what_could_not_be_seen(name: str) -> None:
    last = _stages(name[:3])[-1]
    assert last != name
    assert DOCUMENTED[last].outcome in {WAIT, STOP}
    before, after = rules_of(assessed(_document(name))), rules_of(assessed(_document(last)))
    assert {SEVERITY[rule] for rule in after - before} & {Severity.STRONG, Severity.BLOCKER}


@pytest.mark.parametrize("name", TWINS)
def test_twin_differs_from_the_cleared_case_in_a_fact_or_two_and_never_gets_through(name: str) -> None:
    cleared = _document(next(n for n in HONEST if n.startswith(f"{name[:3]}-2-")))
    twin = _document(name)
    assert [fact.id for fact in twin.facts] == [fact.id for fact in cleared.facts]
    differing = [fact for fact, other in zip(twin.facts, cleared.facts, strict=True) if fact != other]
    assert 1 <= len(differing) <= 2
    assert (twin.job, twin.as_of, twin.others) == (cleared.job, cleared.as_of, cleared.others)
    assert TWINS[name].outcome not in {GO, LIMITS}
    assert assessed(twin).recommendation not in {GO, LIMITS}


def test_every_honest_profile_has_its_twin() -> None:
    assert {name[:3] for name in TWINS} == {name[:3] for name in HONEST}


def _someone_else(fact: AnyFact) -> AnyFact:
    """A second call on which another person sits."""
    if isinstance(fact, VideoSession) and fact.purpose is VideoPurpose.SECOND:
        return msgspec.structs.replace(fact, same_person=SamePerson.DIFFERENT, phrase=Phrase.FAILED)
    return fact


def _denied(fact: AnyFact) -> AnyFact:
    """Every referee's line says no."""
    if isinstance(fact, Call) and fact.purpose is Purpose.REFERENCE:
        return msgspec.structs.replace(fact, outcome=CallOutcome.NEVER_WORKED_HERE, heard=())
    return fact


@pytest.mark.parametrize("turn", [_someone_else, _denied])
@pytest.mark.parametrize("name", CLEARED)
def test_cleared_case_whose_second_call_or_main_line_turns_out_badly_is_stopped(
    name: str, turn: Callable[[AnyFact], AnyFact]
) -> None:
    document = _document(name)
    turned = msgspec.structs.replace(document, facts=tuple(map(turn, document.facts)))
    if turned == document:  # a light plan has no second call; a meeting may stand in its place
        assert turn is _someone_else
        assert name.startswith(("b04", "b11"))
        return
    assert assessed(turned).recommendation is STOP


def test_no_honest_case_is_stopped_and_each_gets_through() -> None:
    assert STOP not in {expect.outcome for expect in HONEST.values()}
    assert {HONEST[name].outcome for name in CLEARED} <= {GO, LIMITS}


@pytest.mark.parametrize(("name", "expect"), ALL.items())
def test_what_is_left_undone_before_the_decision(name: str, expect: Expect) -> None:
    undone = [c.check for c in assessed(_document(name)).open_checks if c.stage is Stage.DECISION]
    assert frozenset(undone) == expect.undone


def test_cleared_cases_leave_nothing_undone() -> None:
    assert [name for name in CLEARED if HONEST[name].undone] == []


@pytest.mark.parametrize(
    ("name", "answer"), [(name, answer) for name in CLEARED for answer in _answers(_document(name))]
)
def test_each_answer_really_clears_something(name: str, answer: str) -> None:
    document = _document(name)
    [rule] = [fact.rule for fact in document.facts if isinstance(fact, FindingAnswer) and fact.id == answer]
    with_it, without_it = assessed(document), assessed(without(document, answer))
    assert len(without_it.open) == len(with_it.open) + 1
    assert rule in rules_of(without_it)
    assert not without_it.recommendation.laxer_than(with_it.recommendation)


def _answers_more_than_notes(name: str) -> bool:
    rules = {fact.rule for fact in _document(name).facts if isinstance(fact, FindingAnswer)}
    return any(SEVERITY[rule] is not Severity.NOTE for rule in rules)


@pytest.mark.parametrize("name", [name for name in CLEARED if _answers_more_than_notes(name)])
def test_without_its_answers_a_cleared_case_is_held_or_limited(name: str) -> None:
    document = _document(name)
    bare = assessed(without(document, *_answers(document)))
    assert assessed(document).recommendation.laxer_than(bare.recommendation)


@pytest.mark.parametrize(
    ("name", "fact", "rule"),
    [(name, fact, rule) for name, expect in ALL.items() for fact, rule in expect.decisive.items()],
)
def test_without_the_decisive_fact_its_rule_is_silent(name: str, fact: str, rule: str) -> None:
    document = _document(name)
    assert rule in rules_of(assessed(document))
    assert rule not in rules_of(assessed(without(document, fact)))


@pytest.mark.parametrize(("name", "expect"), [item for item in ALL.items() if item[1].linked])
def test_other_applicants_bring_about_the_links(name: str, expect: Expect) -> None:
    document = _document(name)
    alone = msgspec.structs.replace(document, others=())
    assert rules_of(assessed(document)) - rules_of(assessed(alone)) == expect.linked


def test_every_first_stage_and_documented_case_names_what_decides_it() -> None:
    several = {"k02-1-before-access", "k33-1-before-access", "b01-twin-account-of-another"}  # or none
    assert {name for name, expect in ALL.items() if name not in CLEARED and not expect.decisive} == several


@pytest.mark.parametrize("name", ALL)
def test_worked_cases_are_no_practice(name: str) -> None:
    assert not any(body.practice for body in bodies(_document(name)))


def _paid_to(document: CaseDocument, holder: str) -> CaseDocument:
    """The document with the account, and what the bank showed, in another name."""

    def renamed(fact: AnyFact) -> AnyFact:
        match fact:
            case Payee():
                return msgspec.structs.replace(fact, holder=Name(written=holder))
            case BankAnswer():
                return msgspec.structs.replace(fact, name_shown=holder)
        return fact

    return msgspec.structs.replace(document, facts=tuple(map(renamed, document.facts)))


@pytest.mark.parametrize(
    "name",
    [
        "b01-2-cleared",
        "b03-2-cleared",
        "b06-2-cleared",
        "b08-2-cleared",
        "b11-2-cleared",
        "k07-1-before-access",
    ],
)
def test_account_of_somebody_else_stops_every_case(name: str) -> None:
    result = assessed(_paid_to(_document(name), "Oleg Sorokin"))
    assert result.recommendation is STOP
    assert "payee_unrelated" in rules_of(result)


def test_name_they_say_they_also_use_does_not_make_an_account_theirs() -> None:
    document = _paid_to(_document("b01-2-cleared"), "Oleg Sorokin")
    party, *rest = document.facts
    assert isinstance(party, Party)
    party = msgspec.structs.replace(party, also_known_as=(*party.also_known_as, Name(written="Oleg Sorokin")))
    result = assessed(msgspec.structs.replace(document, facts=(party, *rest)))
    assert rules_of(result) & {"payee_unrelated", "payee_close_party", "payee_name_near"}
