"""A report says what it must, as it was at the decision, and nothing about other people."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.document import case_of
from ringback.domain.findings import noticed
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person, Role
from ringback.domain.verdict import Outcome
from ringback.reports.model import Report, Table
from ringback.reports.outcome import verdict_words
from ringback.reports.sections.money import amount
from ringback.reports.speaker import clock, masked
from ringback.reports.verify import Difference, Part, Verified
from ringback.usecases.documents import parse_document
from tests.reports import sample


def all_text(report: Report) -> str:
    return "\n".join(_texts(msgspec.to_builtins(report)))


def front_text(report: Report) -> str:
    return "\n".join(_texts(msgspec.to_builtins(report.front)))


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list | tuple):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


def test_page_1_answers_everything() -> None:
    front = front_text(sample.report(sample.whole()))
    for said in (
        "Tanaka Kenji",
        "Osaka, Japan",
        "Web shop rebuild, 3 months",
        "Stop",
        "Decided by Siti Rahman, 2026-11-07",
        "No second signature needed",
        "The account is held by L. Marchenko",
        "Surprise second call: Not reached on 20 and 21 November. (Lim Wei",
        "Nobody has written down why: ",
        "Live contact by an independent route",
        "OFAC 2026-11-19",
        sample.KEY.words,
    ):
        assert said in front, said


def test_lists_that_were_not_searched_for_everybody_claim_no_result() -> None:
    assert "Not done for everybody" in front_text(sample.report(sample.whole()))
    journal = sample.whole(decided=False)
    nothing = f.ScreeningResult.NOTHING
    journal.fact(
        f.Screening(id="list", about="party", list_name="UN", looked_for="Tanaka Kenji", result=nothing)
    )
    sample.decide(journal)
    assert "Nothing found" in front_text(sample.report(journal))


def test_a_report_is_a_draft_until_it_is_signed() -> None:
    open_case = sample.report(sample.whole(decided=False))
    laxer = sample.whole(decided=False)
    made = sample.decide(laxer, Outcome.GO, "We know them well.")
    waiting = sample.report(laxer)
    laxer.add(
        ev.DecisionSeconded(decision=made.seq, approved_as=ev.ApprovedAs.SECOND, words="Agreed."), sample.LIM
    )
    signed = sample.report(laxer)
    assert (open_case.draft, waiting.draft, signed.draft) == (True, True, False)
    assert "No decision yet" in front_text(open_case)
    assert "Waiting for a second person" in front_text(waiting)
    assert "no decision is signed in it" in front_text(waiting)
    assert "Agreed." in all_text(signed)


def seconded(by: PersonId, way: ev.ApprovedAs) -> str:
    journal = sample.whole(decided=False)
    made = sample.decide(journal, Outcome.GO, "We know them well.")
    journal.add(ev.DecisionSeconded(decision=made.seq, approved_as=way), by)
    return front_text(sample.report(journal))


def test_who_approved_says_what_it_is_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "second person, not independent" in seconded(sample.LIM, ev.ApprovedAs.SECOND)
    assert "alone, later: the weaker control" in seconded(sample.SITI, ev.ApprovedAs.ALONE)
    younger = Person(
        id=sample.LIM, name="Lim Wei", role=Role.APPROVER, made=Moment(sample.START + 1, 480), made_on="X"
    )
    monkeypatch.setitem(sample.PEOPLE, sample.LIM, younger)
    assert "counts as alone" in seconded(sample.LIM, ev.ApprovedAs.SECOND)


def test_an_approver_without_a_decisive_check_is_independent() -> None:
    journal = sample.opened()
    made = sample.decide(journal, Outcome.GO, "Known for years.")
    journal.add(ev.DecisionSeconded(decision=made.seq, approved_as=ev.ApprovedAs.SECOND), sample.LIM)
    assert "second person, independent" in front_text(sample.report(journal))


def test_findings_are_those_of_the_decision_and_later_ones_stand_apart() -> None:
    journal = sample.whole()
    journal.fact(f.Payment(id="pay", payee="payee", on="2026-12-01", minor=120_000, currency="JPY"))
    later = (*sample.findings()[1:], noticed("theft", "party", who="Tanaka Kenji"))
    report = sample.report(journal, later)
    steps = front_text(report).partition("Since then")[0]
    assert "own in another case" in steps
    assert "1 later entry." in front_text(report)
    assert "New points: 1." in front_text(report)
    assert "Points cleared or gone: 1." in front_text(report)
    assert "after the decision" in all_text(report)
    assert "120,000 JPY" in all_text(report)


def test_page_1_shows_the_case_as_it_was_at_the_decision() -> None:
    journal = sample.whole()
    before = front_text(sample.report(journal))
    party = journal.case.party
    assert party is not None
    journal.fact(msgspec.structs.replace(party, place="Kobe"))
    after = front_text(sample.report(journal))
    assert "Kobe" not in after
    assert after.startswith(before.partition("Since then")[0][:400])


def test_a_later_decision_supersedes_the_first() -> None:
    journal = sample.whole()
    journal.add(ev.Decided(**{**msgspec.structs.asdict(_decision(journal)), "until": "2026-12-30"}))
    assert "revision 2 · supersedes revision 1" in sample.report(journal).subtitle


def _decision(journal: sample.Journal) -> ev.Decided:
    decision = journal.case.decision
    assert decision is not None
    return decision.event


def test_hidden_things_are_printed_nowhere() -> None:
    text = all_text(sample.report(sample.whole()))
    for secret in (sample.OTHER, sample.PHRASE, sample.ACCOUNT, sample.ACCOUNT.replace(" ", ""), "1111-4111"):
        assert secret not in text, secret
    assert "•••• 9012" in text
    assert "(agreed phrase)" in text
    assert "another case" in text


def test_another_case_in_free_text_is_not_named_either() -> None:
    journal = sample.opened()
    words = f"The same number as in {sample.OTHER} and in Projekt Blau."
    journal.fact(f.Reply(id="reply", words=words))
    case = journal.case
    report = sample.report(journal, other_labels=("Projekt Blau",))
    assert "The same number as in another case and in another case." in all_text(report)
    assert case.label in all_text(report)


def test_an_odd_label_hides_whole_words_only() -> None:
    journal = sample.opened()
    journal.fact(f.Reply(id="reply", words="Tanaka-Web Kenjiro."))
    text = all_text(sample.report(journal, other_labels=("Kenj", "a", "")))
    assert "Tanaka-Web Kenjiro." in text


def test_quoted_approvals_are_not_in_force() -> None:
    journal = sample.opened()
    journal.fact(
        f.Quoted(id="q", what=f.QuotedSort.APPROVAL, words="Approved by Ann.", by="Ann", on="2026-01-02")
    )
    text = all_text(sample.report(journal))
    assert "quoted from a document, not in force here · Approved by Ann." in text


def test_an_ended_case_says_how() -> None:
    journal = sample.opened()
    journal.add(ev.CaseEnded(ending=ev.Ending.WITHDREW, erase_on="2027-11-07", words="By e-mail."))
    report = sample.report(journal, ())
    assert "Ended without a decision" in front_text(report)
    assert "They withdrew · identifiers are kept until 2027-11-07 · By e-mail." in front_text(report)


def test_an_erased_and_a_withdrawn_entry_are_told() -> None:
    journal = sample.whole()
    seq = next(entry.seq for entry in journal.entries if entry.kind == "fact.recorded" and entry.seq > 3)
    journal.entries[seq] = msgspec.structs.replace(journal.entries[seq], event=None)
    journal.add(ev.EntryWithdrawn(seq=seq + 1))
    text = all_text(sample.report(journal))
    assert "fact.recorded · erased" in text
    assert "fact.recorded · taken back" in text


FORBIDDEN = (
    "North Korea",
    "fraudster",
    "verified safe",
    "illegal",
    "forbidden",
    "oops",
    "invalid",
    "tamper-proof",
)


@pytest.mark.parametrize("word", FORBIDDEN)
def test_words_that_are_never_said(word: str) -> None:
    assert word.lower() not in all_text(sample.report(sample.whole())).lower()


DOCUMENTS = sorted((sample.ROOT / "tests" / "cases").glob("*.json"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_case_document_makes_a_report(path: Path) -> None:
    document = parse_document(path.read_bytes())
    case = case_of(document, 1, Moment(sample.START, 0))
    journal = sample.Journal()
    report = sample.report(journal, (), case=case)
    assert report.draft
    assert "It has no journal." in all_text(report)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=80))
@settings(max_examples=30, deadline=None)
def test_any_words_stay_words(words: str) -> None:
    journal = sample.opened()
    journal.fact(f.Statement(id="said", about="party", source="chat", words=words))
    assert sample.report(journal, ()).label == "RB-2026-0041"


def test_amounts_are_exact() -> None:
    assert [amount(125_000, "MYR"), amount(7, "USD"), amount(125_000, "JPY"), amount(1_234, "KWD")] == [
        "1,250.00",
        "0.07",
        "125,000",
        "1.234",
    ]


def test_accounts_show_only_their_end() -> None:
    assert [masked("DE89 3704 0044 0532"), masked("12345678"), masked("")] == ["•••• 0532", "•••• 78", ""]


def test_stated_times_read_well_or_stay_as_stated() -> None:
    assert clock("2026-11-07T05:34:00+08:00") == "2026-11-07 05:34 (UTC+8)"
    assert clock("2026-11-07T05:34:00") == "2026-11-07 05:34"
    assert clock("2026-11-07") == "2026-11-07"
    assert clock("Tuesday, about nine") == "Tuesday, about nine"


def test_a_card_is_a_draft_until_its_payee_is_frozen() -> None:
    journal = sample.whole(decided=False)
    draft = sample.card(journal)
    journal.add(ev.PayeeApproved(payee="payee", approved_as=ev.ApprovedAs.FIRST))
    journal.add(ev.PayeeFrozen(payee="payee"))
    ready = sample.card(journal)
    assert (draft.draft, ready.draft) == (True, False)
    assert sample.ACCOUNT in all_text(ready)


@pytest.mark.parametrize("part", Part)
def test_every_answer_of_verify_has_words(part: Part) -> None:
    assert verdict_words((Difference(part, "2"),)).endswith((".", "original."))


def test_the_words_of_verify() -> None:
    verified = Verified(words="a b c", public_key="00", label="RB", revision=1, pages=2)
    assert verdict_words(verified) == (
        "This report is unchanged since it was sealed by key “a b c”. "
        "Compare these eight words with the words you have."
    )
    changed = (Difference(Part.PAGE, "2"), Difference(Part.ATTACHMENT, "case.json"))
    assert verdict_words(changed) == (
        "This report has changed since it was sealed: page 2, attachment case.json. "
        "Ask the sender for the original."
    )
    assert "and 3 more" in verdict_words(tuple(Difference(Part.ENTRY, str(at)) for at in range(11)))


def test_a_check_that_is_not_done_is_called_by_its_title() -> None:
    later = (noticed("check_not_done", "party", thing="place_proof"),)
    text = all_text(sample.report(sample.whole(decided=False), later))
    assert '"Proof of the place" is not done' in text
    assert "place_proof" not in text


def test_what_was_written_first_is_stated_where_no_journal_shows_it() -> None:
    """A call that came with a document says itself that it was blind; nobody here saw it."""
    journal = sample.whole()
    first = "Written before the expected answer was shown"
    ran = all_text(sample.report(journal))
    assert first in ran
    assert f"{first} · as stated" not in ran
    told = sample.report(journal, case=replace(journal.case, witnessed=frozenset()))
    assert f"{first} · as stated" in all_text(told)


def test_times_put_right_by_hand_are_printed_as_edited() -> None:
    journal = sample.whole()
    assert "Times edited" not in all_text(sample.report(journal))
    journal.add(ev.CallStarted(call="again", about="mori", contact="line", purpose=f.Purpose.REFERENCE))
    began = journal.entries[-1].when.local()
    journal.add(
        ev.CallEnded(
            call="again",
            outcome=f.CallOutcome.NO_ANSWER,
            ended=began.isoformat(timespec="seconds"),
            why="The computer slept.",
        )
    )
    told = all_text(sample.report(journal))
    assert "Times edited, because" in told
    assert "The computer slept." in told
    assert "The clock had" in told


def test_it_shows_where_everything_points_and_compares_no_document() -> None:
    sections = {one.title: one.blocks for one in sample.report(sample.whole()).sections}
    table, note = sections["Where everything points"]
    assert isinstance(table, Table)
    told = {cells[0].text: tuple(cell.text for cell in cells[1:]) for cells in table.rows}
    assert told["The place they gave"] == ("Osaka, Japan", "They said so", "What they say")
    assert told["Document issued by"][2] == "Not compared"
    assert "not where somebody lives" in str(note)
