"""The worked cases: documented ones are held in every stage, honest ones are never stopped and get through.

The documents state facts only. What the computer must say of them stands in ``expected.py``, so that a
rule that changes its mind has to change it in the open.
"""

import msgspec
import pytest

from ringback.domain.checks import Stage
from ringback.domain.document import CaseDocument
from ringback.domain.facts import AnyFact, BankAnswer, FindingAnswer, Name, Party, Payee
from tests.end_to_end.assessed import WORKED, assessed, bodies, read, rules_of, without
from tests.end_to_end.expected import DOCUMENTED, GO, HONEST, LIMITS, STOP, WAIT, Expect

ALL = {**DOCUMENTED, **HONEST}
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


def test_no_documented_case_goes_ahead() -> None:
    assert {expect.outcome for expect in DOCUMENTED.values()} == {WAIT, STOP}
    assert all(expect.outcome is STOP for name, expect in DOCUMENTED.items() if "-2-" in name)


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


@pytest.mark.parametrize("name", [name for name in CLEARED if _answers(_document(name))])
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
    assert [name for name, expect in ALL.items() if name not in CLEARED and not expect.decisive] == []


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
