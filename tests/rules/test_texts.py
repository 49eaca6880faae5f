"""Texts of two cases that are partly one: how much is said, and what is nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.case import Case
from ringback.domain.findings import Finding
from ringback.domain.identifiers import MOST_CASES
from ringback.domain.severity import Severity
from ringback.playbook import load
from ringback.rules.assess import assess
from ringback.rules.shingles import from_hex, in_hex, keys, named, packed, shingles, unpacked
from ringback.usecases.assessments import tell_finding
from tests import builders as b
from tests.rules import cvs

PASSAGES = (cvs.SHOP, cvs.FARM, cvs.BANK, cvs.GAME, cvs.TAXI)
TEXT_RULES = {"text_shared", "text_alike"}


def _found(mine: tuple[str, ...], *others: tuple[str, ...]) -> list[Finding]:
    cases = tuple(b.case(b.party("Nam Tran"), b.cv(*words)) for words in others)
    found = b.assessed(b.party(), b.cv(*mine), others=cases).open
    return [one for one in found if one.rule in TEXT_RULES]


def _one(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, str]:
    [found] = _found(mine, theirs)
    return found.rule, found.facts["number"]


def test_how_much_is_said_in_words() -> None:
    shop, farm, bank, game, taxi = PASSAGES
    assert _one((shop, farm), (shop, farm)) == ("text_shared", "all")
    assert _one((shop, farm, bank), (shop, farm, game)) == ("text_shared", "most")
    assert _one((shop, farm, bank, game), (shop, farm)) == ("text_shared", "half")
    assert _one((shop, farm), (shop, bank, game)) == ("text_alike", "half")
    assert _one((shop, bank, game), (shop, farm)) == ("text_alike", "quarter")
    assert _found((shop, farm), (bank, game, taxi)) == []
    assert _found((shop,), (cvs.SHOP_AGAIN,)) == []


def test_the_sentence_names_both_sides_and_the_share() -> None:
    [found] = _found((cvs.SHOP, cvs.FARM), (cvs.SHOP, cvs.FARM))
    told = tell_finding(found, load())
    assert told.sentence == (
        "The text of Linh Pham and the applicant's in case RB-2025-0001 share nearly all of the words."
    )
    assert found.shared_with == ("case-1",)


def test_a_whole_long_sentence_is_enough_and_says_so() -> None:
    long = "In one long year I moved every single order of that print shop to new servers without a loss."
    assert _one((cvs.FARM, long), (cvs.GAME, long)) == ("text_shared", "sentences")


def test_scripts_without_spaces_and_with_accents() -> None:
    for passage in (cvs.JAPANESE, cvs.THAI, cvs.VIETNAMESE):
        assert _one((passage, passage[::-1]), (passage,))[0] == "text_shared"
        assert _found((passage[::-1],), (passage,)) == []


def test_edits_here_and_there_leave_a_link() -> None:
    """Every tenth word another one: fewer runs are equal, and the link is weaker."""
    words = " ".join(PASSAGES).split()
    edited = " ".join("other" if place % 10 == 0 else word for place, word in enumerate(words))
    assert _one((" ".join(words),), (edited,)) in {("text_shared", "half"), ("text_alike", "half")}


def test_what_stands_in_very_many_cases_is_a_template() -> None:
    few, many = MOST_CASES, MOST_CASES + 1
    assert _one_of(few) == "text_shared"
    assert _found((cvs.SHOP, cvs.FARM), *((cvs.SHOP, cvs.FARM),) * many) == []


def _one_of(count: int) -> str:
    [found] = _found((cvs.SHOP, cvs.FARM), *((cvs.SHOP, cvs.FARM),) * count)
    return found.rule


def test_two_workers_with_one_text_are_weak_as_their_firm_may_have_written_it() -> None:
    team = (b.company(), b.worker("ken", "Mori Ken"), b.worker("yuki", "Sato Yuki"))
    words = (cvs.SHOP, cvs.FARM)
    texts = (b.cv(*words, fact_id="a", about="ken"), b.cv(*words, fact_id="b", about="yuki"))
    [found] = [one for one in b.assessed(*team, *texts).open if one.rule in TEXT_RULES]
    assert (found.rule, found.severity, found.about) == ("text_alike", Severity.WEAK, ("a", "b"))
    assert found.facts == {"who": "Mori Ken / Sato Yuki", "number": "all", "other": "this case"}
    twice = (texts[0], b.cv(*words, fact_id="again", about="ken"))
    assert not TEXT_RULES & b.rules(b.assessed(*team, *twice))


def test_a_text_in_a_file_is_compared_like_a_pasted_one_and_its_own_copy_is_nothing() -> None:
    words = f"{cvs.SHOP} {cvs.FARM}"
    given_as_file = b.file(runs=in_hex(shingles(words)))
    other = b.case(b.party("Nam Tran"), b.cv(cvs.SHOP, cvs.BANK, cvs.GAME))
    [found] = b.assessed(b.party(), given_as_file, others=(other,)).open
    assert (found.rule, found.facts["number"]) == ("text_alike", "half")
    same = b.case(b.party("Nam Tran"), given_as_file)
    assert b.rules(b.assessed(b.party(), given_as_file, others=(same,))) == {"text_shared"}
    assert not TEXT_RULES & b.rules(b.assessed(b.party(), given_as_file, b.cv(words)))


@settings(deadline=None)
@given(st.lists(st.sets(st.sampled_from(PASSAGES), min_size=1), min_size=2, max_size=5))
def test_link_is_seen_from_both_sides_in_any_order_and_goes_with_the_other_case(
    bodies: list[set[str]],
) -> None:
    """For each pair of cases: the same rule from either side; no link once the other is gone."""
    told = [b.case(b.party(), b.cv(*sorted(body))) for body in bodies]
    seen = {(one, other): _between(told, one, other) for one in range(len(told)) for other in range(one)}
    for (one, other), rules in seen.items():
        assert rules == _between(told, other, one)
    for place, mine in enumerate(told):
        others = tuple(case for at, case in enumerate(told) if at != place)
        forwards, backwards = (_rules_and_counts(mine, order) for order in (others, others[::-1]))
        assert forwards == backwards
        assert not TEXT_RULES & set(_rules_and_counts(mine, ()))


def _between(cases: list[Case], mine: int, theirs: int) -> set[str]:
    return TEXT_RULES & set(_rules_and_counts(cases[mine], (cases[theirs],)))


def _rules_and_counts(mine: Case, others: tuple[Case, ...]) -> dict[str, int]:
    found = assess(mine, b.around(mine, *others)).open
    return {one.rule: len(one.shared_with) for one in found}


@given(st.text(max_size=400))
def test_any_text_can_be_packed_and_found_again(words: str) -> None:
    runs = shingles(words)
    assert unpacked(packed(runs)) == runs
    assert named(runs) == named(unpacked(packed(runs)))
    assert len(keys(runs)) in {0, 16}
    assert from_hex(in_hex(runs)) == (runs if keys(runs) else frozenset())
