"""A case is folded from its journal, whatever has been erased or withdrawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.entry import Entry
from ringback.domain.fold import fold, stamp, step
from ringback.domain.moment import Moment
from ringback.domain.verdict import Outcome, Versions
from ringback.rules.assess import assess
from tests import builders as b

VERSIONS = Versions(rules=1, playbook=1, app="test")


def whole_story() -> list[Entry]:
    """A case with a call, a video, a frozen payee, a second on a decision, an undo and an end."""
    journal = b.Journal().open(b.LIGHT, b.party(), b.contact("phone", "+84 24 3825 1234"), b.referee())
    journal.record(b.found("line", "+65 6123 4567", "ref"), b.document(), b.screening(), b.payee(), b.bank())
    journal.do(ev.CallStarted(call="c", about="ref", contact="line", purpose=f.Purpose.REFERENCE))
    journal.do(ev.FactHeard(call="c", fact=f.CallFact.MONTHS, words="2019"))
    journal.do(ev.CallEnded(call="c", outcome=f.CallOutcome.SPOKE, spoke_to="Front desk"))
    journal.do(ev.HeardCompared(call="c", fact=f.CallFact.MONTHS, compared=f.Comparison.SAME))
    prompts = b.prompts(1, None)
    journal.do(ev.PromptsDrawn(session="v", about="party", purpose=f.VideoPurpose.HELLO, prompts=prompts))
    journal.do(ev.PromptMarked(session="v", prompt="prompt-0", mark=f.PromptMark.DID_IT))
    same, agreed = f.SamePerson.FIRST_MEETING, f.Phrase.AGREED
    journal.do(ev.VideoEnded(session="v", minutes=5, phrase=agreed, same_person=same))
    journal.do(ev.PayeeApproved(payee="payee", approved_as=ev.ApprovedAs.FIRST))
    journal.do(ev.PayeeFrozen(payee="payee"))
    said = journal.assess(journal.case)
    journal.do(ev.Decided(outcome=Outcome.WAIT, until="2026-03-20", assessment=said, versions=VERSIONS))
    made = journal.case.head
    journal.do(ev.DecisionLookedAt(decision=made, outcome=Outcome.GO, worries="None"), b.PARTNER)
    journal.do(ev.DecisionSeconded(decision=made, approved_as=ev.ApprovedAs.SECOND), b.PARTNER)
    journal.record(f.Reply(id="reply", words="Here it is"))
    journal.do(ev.EntryWithdrawn(seq=journal.case.head))
    journal.do(ev.CaseEnded(ending=ev.Ending.WITHDREW, erase_on="2027-03-01"))
    return journal.entries


STORY = whole_story()


def test_what_the_journal_tells() -> None:
    told = fold(STORY)
    assert (told.label, told.head, told.running) == ("RB-2026-0001", len(STORY) - 1, ())
    assert told.plan is not None
    assert "reply" not in told.facts
    assert told.witnessed == {"c", "v"}
    assert set(told.frozen) == {"payee"}
    assert told.decision is not None
    assert [second.by for second in told.decision.seconds] == [b.PARTNER]
    assert [(look.by, look.outcome) for look in told.decision.looks] == [(b.PARTNER, Outcome.GO)]
    assert told.ended is not None


def test_call_is_told_by_its_steps() -> None:
    call = fold(STORY).get(f.Call, "c")
    assert call is not None
    assert (call.outcome, call.spoke_to) == (f.CallOutcome.SPOKE, "Front desk")
    [heard] = call.heard
    assert (heard.words, heard.given, heard.compared) == ("2019", f.Given.BEFORE_SEEING, f.Comparison.SAME)
    assert call.started == call.ended == stamp(b.at())


def test_video_is_told_by_its_steps() -> None:
    session = fold(STORY).get(f.VideoSession, "v")
    assert session is not None
    assert (session.minutes, session.phrase) == (5, f.Phrase.AGREED)
    assert [prompt.mark for prompt in session.prompts] == [f.PromptMark.DID_IT]


def test_what_is_heard_after_something_was_compared_is_not_blind() -> None:
    upto = next(n for n, entry in enumerate(STORY) if isinstance(entry.event, ev.HeardCompared)) + 1
    late = ev.FactHeard(call="c", fact=f.CallFact.RELATION, words="Colleague")
    told = step(fold(STORY[:upto]), replace(STORY[upto], event=late))
    call = told.get(f.Call, "c")
    assert call is not None
    assert [heard.given for heard in call.heard] == [f.Given.BEFORE_SEEING, f.Given.NOT_KNOWN]


@given(st.sets(st.integers(0, len(STORY) - 1)), st.sets(st.integers(0, len(STORY) - 1)))
def test_fold_is_total_over_tombstones_and_withdrawn_entries(erased: set[int], withdrawn: set[int]) -> None:
    entries = [replace(entry, event=None) if entry.seq in erased else entry for entry in STORY]
    undo = [
        replace(STORY[-1], seq=len(STORY) + place, kind="entry.withdrawn", event=ev.EntryWithdrawn(seq=seq))
        for place, seq in enumerate(sorted(withdrawn))
    ]
    told = fold([*entries, *undo])
    assert told.erased == erased
    assert withdrawn <= told.withdrawn
    assert told.head == len(STORY) + len(undo) - 1
    assess(told, b.around(told))


@pytest.mark.parametrize("seq", range(len(STORY)))
def test_step_by_step_is_the_same_as_all_at_once(seq: int) -> None:
    withdrawn = fold(STORY[:seq]).withdrawn
    told = Case(withdrawn=withdrawn)
    for entry in STORY[:seq]:
        told = step(told, entry)
    assert told == fold(STORY[:seq])


def test_new_version_of_a_fact_keeps_when_it_first_came() -> None:
    journal = b.Journal().open(b.LIGHT, b.party())
    journal.wait(days=1).record(b.party("Linh Thi Pham"), by=b.DOER)
    mark = journal.case.recorded["party"]
    assert (mark.first, mark.when, mark.by) == (b.at(), Moment(b.at().at + 86_400_000), b.DOER)
    assert journal.case.names() == "Linh Thi Pham"
