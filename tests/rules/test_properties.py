"""What holds for any case: one answer, whatever the order, and no weight where none is due."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.severity import SEVERITY, Severity
from ringback.domain.verdict import Outcome
from ringback.rules.assess import assess
from tests import builders as b
from tests.rules.firing import CASES, pool

HONEST = b.honest_light()
ROWS = st.lists(st.sampled_from(sorted(CASES)), min_size=1, max_size=5, unique=True)


@given(ROWS, st.randoms(use_true_random=False))
def test_order_of_facts_and_of_other_cases_does_not_matter(names: list[str], shuffler: random.Random) -> None:
    facts, others = pool(names)
    shuffled = list(facts)
    shuffler.shuffle(shuffled)
    once = b.assessed(*facts, others=others)
    again = b.assessed(*shuffled, others=others)
    assert again == once


@given(ROWS)
def test_same_case_same_answer(names: list[str]) -> None:
    facts, others = pool(names)
    made = b.case(*facts)
    around = b.around(made, *others)
    assert assess(made, around) == assess(made, around)
    assert assess(made, b.around(made, *others)) == assess(b.case(*facts), around)


@given(ROWS, st.data())
def test_any_fact_may_be_missing(names: list[str], data: st.DataObject) -> None:
    """Tombstones: whatever was erased, the rest is still assessed."""
    facts, others = pool([*names, "employer_denies", "payout_changed"])
    whole = b.case(*facts, *(fact for fact in HONEST if fact.id not in {g.id for g in facts}))
    gone = data.draw(st.sets(st.sampled_from(sorted(whole.facts))))
    left = replace(whole, facts={key: fact for key, fact in whole.facts.items() if key not in gone})
    assess(left, b.around(left, *others))


@given(ROWS)
def test_findings_come_worst_first_and_each_once(names: list[str]) -> None:
    facts, others = pool(names)
    found = b.assessed(*facts, others=others).open
    order = list(Severity)
    assert [order.index(item.severity) for item in found] == sorted(order.index(i.severity) for i in found)
    assert len({item.key for item in found}) == len(found)


@pytest.mark.parametrize("fact", [fact.id for fact in HONEST])
def test_honest_fact_adds_no_finding(fact: str) -> None:
    """Leaving one out of an honest case can open a check, never close a finding."""
    without = tuple(item for item in HONEST if item.id != fact)
    if any(getattr(item, name, None) == fact for item in without for name in ("about", "contact", "payee")):
        return
    assert b.assessed(*without).open == ()
    assert b.assessed(*HONEST).recommendation is Outcome.GO


WORDS = st.sampled_from(
    ["", "Korean", "Vietnamese passport", "strong accent", "young", "older", "speaks slowly",
     "no social media", "woman", "Muslim", "looks Chinese", "poor English", "朝鮮", "người Việt"]
)  # fmt: skip


@given(WORDS, WORDS, WORDS)
def test_words_about_the_person_reach_no_rule(work: str, role: str, words: str) -> None:
    """Nationality, accent, looks, language, gender, age, faith, and no social media have zero weight."""
    spoken: dict[str, dict[str, Any]] = {
        "party": {"work": work, "found_through": role, "middleman": words},
        "ref": {"role": role},
        "hello": {"words": words},
        "ref-call": {"words": words, "spoke_to": role},
        "lists": {"words": words},
        "bank": {"words": words},
    }
    facts = tuple(replace(fact, **spoken.get(fact.id, {})) for fact in HONEST)
    pasted = f.Statement(id="chat", about="party", source="Chat", words=words)
    assert b.assessed(*facts, pasted) == b.assessed(*HONEST, replace(pasted, words="Hello"))


ZERO = re.compile(
    r"\b(nationality|ethnic|race|religion|gender|accent|looks?_like|skin|age_of|social_media)\b"
)


def test_no_rule_reads_what_has_no_weight() -> None:
    folder = Path(__file__).parents[2] / "desktop" / "ringback" / "rules"
    files = sorted(folder.glob("*.py"))
    assert len(files) > 15
    assert [(path.name, hit) for path in files for hit in ZERO.findall(path.read_text("utf-8"))] == []
    assert not {rule for rule in SEVERITY if ZERO.search(rule.replace("_", " "))}


BLOCKING = sorted(rule for rule in CASES if SEVERITY[rule] is Severity.BLOCKER)


@given(ROWS, st.sampled_from(BLOCKING))
def test_an_open_blocker_never_improves_a_verdict(names: list[str], blocker: str) -> None:
    """No other fact has an id of the blocker's row: then it would be replaced, not joined."""
    facts, others = pool(names)
    added = tuple(fact for fact in CASES[blocker].facts if not isinstance(fact, f.Party))
    ids = {fact.id for fact in added}
    base = tuple(fact for fact in facts if fact.id not in ids)
    everybody = (*others, *CASES[blocker].others)
    after = b.assessed(*base, *added, others=everybody)
    assume(blocker in b.rules(after))
    assert after.recommendation is Outcome.STOP
    assert not after.recommendation.laxer_than(b.assessed(*base, others=everybody).recommendation)


@given(ROWS)
def test_answering_what_is_open_never_worsens_a_verdict(names: list[str]) -> None:
    facts, others = pool(names)
    before = b.assessed(*facts, others=others)
    answers = tuple(
        replace(b.cleared(found.rule, found.about, by="evidence"), id=f"answer-{place}")
        for place, found in enumerate(before.open)
    )
    after = b.assessed(*facts, b.evidence(), *answers, others=others)
    assert not before.recommendation.laxer_than(after.recommendation)
