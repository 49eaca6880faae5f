"""A go-ahead ends by itself: from the day after it the case waits, whatever was found."""

from datetime import date

import pytest

from ringback.domain.events import ApprovedAs
from ringback.domain.standing import ended_on, so_far, still_open
from ringback.domain.verdict import Outcome
from tests import builders as b
from tests.domain.provoking import decide, laxer, light, look, second

LAST, AFTER = date(2026, 4, 1), date(2026, 4, 2)


@pytest.mark.parametrize("outcome", [Outcome.GO, Outcome.LIMITS])
def test_after_its_last_day_a_go_ahead_is_a_wait(outcome: Outcome) -> None:
    journal = light()
    decide(journal, outcome, until=LAST.isoformat(), limits="The test shop")
    case, found = journal.case, journal.assess(journal.case)
    assert (ended_on(case, LAST), ended_on(case, AFTER)) == (None, LAST)
    assert (so_far(case, found, LAST), so_far(case, found, AFTER)) == (Outcome.GO, Outcome.WAIT)


def test_deciding_again_begins_anew_and_a_wait_does_not_end_so() -> None:
    journal = light()
    decide(journal, Outcome.GO, until=LAST.isoformat())
    assert ended_on(journal.case, AFTER) == LAST
    decide(journal, Outcome.STOP, must_stop_today=True, reason="Data is leaving")
    assert ended_on(journal.case, AFTER) is None
    decide(journal, Outcome.WAIT, until="2026-03-20")
    assert ended_on(journal.case, AFTER) is None


def test_a_decision_that_waits_for_its_second_signature_renews_nothing() -> None:
    journal = laxer()
    assert ended_on(journal.case, AFTER) is None, "it was never in force"
    second(look(journal), ApprovedAs.SECOND)
    decide(journal, Outcome.GO, until="2026-04-03", reason="Still fine")
    assert ended_on(journal.case, AFTER) == LAST


def test_access_that_runs_is_named_until_it_is_ended() -> None:
    journal = light().wait(days=30)
    journal.record(b.access(given_on="2026-03-05"))
    assert [line.id for line in still_open(journal.case)] == ["access"]
    journal.record(b.access(given_on="2026-03-05", ended_on="2026-04-01"))
    assert still_open(journal.case) == ()
