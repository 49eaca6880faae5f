"""The ladder shows the best rung reached until something speaks against it; then it is their word again."""

import pytest
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.claims import ladder
from ringback.domain.facts import AnyFact
from ringback.domain.independence import NoIndex
from ringback.domain.rungs import Claim, Rung
from tests import builders as b

SAME = b.video(
    "second", purpose=f.VideoPurpose.SECOND, same_person=f.SamePerson.SAME, started="2026-02-01T09:00"
)
WORK = b.live_work(on="2026-02-01")
DAY_30 = b.recheck("day-30", f.RecheckDue.DAY_30, "2026-03-03", explained_work=b.YES)


def _reached(*facts: AnyFact) -> dict[Claim, Rung | None]:
    return {one.claim: one.rung for one in ladder(b.case(*facts), NoIndex())}


def _rungs(*facts: AnyFact) -> tuple[Rung | None, Rung | None]:
    reached = _reached(b.party(), *facts)
    return reached[Claim.SAME_PERSON], reached[Claim.SKILL]


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        (DAY_30, (Rung.LIVE, Rung.LIVE)),
        (replace(DAY_30, explained_work=b.UNSURE), (Rung.LIVE, Rung.LIVE)),
        (replace(DAY_30, same_person=f.SamePerson.COULD_NOT_JUDGE), (Rung.LIVE, Rung.LIVE)),
        (replace(DAY_30, phrase=f.Phrase.NOT_ASKED), (Rung.LIVE, Rung.LIVE)),
        (replace(DAY_30, phrase=f.Phrase.FAILED), (Rung.SAID, Rung.LIVE)),
        (replace(DAY_30, same_person=f.SamePerson.DIFFERENT), (Rung.SAID, Rung.LIVE)),
        (replace(DAY_30, explained_work=b.NO), (Rung.SAID, Rung.SAID)),
        (b.answer("owns", "work_ownership", "could_not_explain"), (Rung.LIVE, Rung.SAID)),
        (b.answer("owns", "work_ownership", "explains_it"), (Rung.LIVE, Rung.LIVE)),
        (b.answer("met", "trusted_local", "another_person_came"), (Rung.SAID, Rung.LIVE)),
        (b.video("third", second_observer_says=f.SamePerson.DIFFERENT), (Rung.SAID, Rung.LIVE)),
    ],
)
def test_what_a_later_call_does_to_it(later: AnyFact, expected: tuple[Rung, Rung]) -> None:
    assert _rungs(SAME, WORK, later) == expected
    assert _rungs(later, WORK, SAME) == expected


def test_what_was_held_afterwards_lifts_it_again_and_the_same_day_does_not() -> None:
    failed = replace(DAY_30, phrase=f.Phrase.FAILED, explained_work=b.NO)
    again = replace(DAY_30, id="quarter", due=f.RecheckDue.QUARTER)
    assert _rungs(SAME, WORK, failed, again) == (Rung.SAID, Rung.SAID)
    assert _rungs(SAME, WORK, failed, replace(again, on="2026-03-10")) == (Rung.LIVE, Rung.LIVE)


def test_nothing_seen_is_not_made_into_something_said() -> None:
    assert _rungs(replace(DAY_30, phrase=f.Phrase.FAILED, same_person=f.SamePerson.COULD_NOT_JUDGE)) == (
        None,
        None,
    )


def test_one_worker_s_doubt_is_not_another_s() -> None:
    firm = (b.company(), b.worker(), b.worker("worker-2", "Ito Ken"))
    good = (replace(SAME, about="worker"), replace(SAME, id="third", about="worker-2"))
    bad = replace(SAME, id="fourth", about="worker-2", phrase=f.Phrase.FAILED, started="2026-02-09T09:00")
    assert _reached(*firm, *good, bad)[Claim.SAME_PERSON] is Rung.SAID
    assert _reached(*firm, *good)[Claim.SAME_PERSON] is Rung.LIVE
