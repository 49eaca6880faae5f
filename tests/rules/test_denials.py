"""What an employer denied stays, whatever is written down afterwards about the number it was heard on."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.errors import Refused
from ringback.domain.fold import fold
from tests import builders as b

NUMBER = "+65 6123 4567"
SHOWN = f.SecondSource(f.Provenance.OFFICIAL_REGISTER, "Trade register")
LINE = b.found("line", NUMBER, "ref")
OWN = b.contact("own", "+65 8111 2222")
DENIED = b.call("rang", "line", heard=(), outcome=f.CallOutcome.NEVER_WORKED_HERE)


def _journal(*more: f.AnyFact) -> b.Journal:
    return b.Journal().open(b.STANDARD, b.party(), b.referee(), LINE, OWN, *more).wait(hours=1)


def _live() -> b.Journal:
    """The call's own page was there while it was denied."""
    journal = _journal()
    journal.do(ev.CallStarted(call="rang", about="ref", contact="line", purpose=f.Purpose.REFERENCE))
    journal.do(ev.CallEnded(call="rang", outcome=f.CallOutcome.NEVER_WORKED_HERE))
    return journal.wait(hours=1)


def _stated() -> b.Journal:
    """The call was written down afterwards."""
    journal = _journal()
    journal.record(DENIED)
    return journal.wait(hours=1)


def _denied(journal: b.Journal) -> bool:
    return "employer_denies" in b.rules(journal.assess(journal.case))


@pytest.mark.parametrize("told", [_live, _stated])
def test_an_own_number_changed_into_it_takes_nothing_back(told: Callable[[], b.Journal]) -> None:
    journal = told()
    assert _denied(journal)
    journal.record(replace(OWN, value=NUMBER))
    assert _denied(journal)
    journal.record(replace(OWN, value=NUMBER, source_words="In the chat"))
    assert _denied(journal)


def test_a_number_they_gave_before_the_call_still_denies_nothing() -> None:
    journal = _journal()
    journal.record(replace(OWN, value=NUMBER))
    journal.wait(hours=1).record(DENIED)
    assert not _denied(journal)
    journal.wait(hours=1).record(replace(OWN, value=NUMBER, source_words="In the chat"))
    assert not _denied(journal), "the same number written down again is no new one"


@pytest.mark.parametrize("told", [_live, _stated])
@pytest.mark.parametrize(
    "change",
    [
        {"value": "+65 6123 9999"},
        {"provenance": f.Provenance.THEY_GAVE_IT},
        {"about": "party"},
        {"channel": f.Channel.HANDLE},
    ],
)
def test_the_number_it_was_heard_on_stays(told: Callable[[], b.Journal], change: dict[str, object]) -> None:
    journal = told()
    with pytest.raises(Refused, match="number_was_rung"):
        journal.record(replace(LINE, **change))
    with pytest.raises(Refused, match="cannot_be_undone"):
        journal.do(ev.EntryWithdrawn(seq=journal.case.recorded["line"].seq))
    assert _denied(journal)


def test_what_else_showed_the_number_stays_once_it_was_rung() -> None:
    other = b.case(b.party("Nam Tran"), b.contact("own", NUMBER))
    journal = b.Journal(others=(other,)).open(
        b.STANDARD, b.party(), b.referee(), replace(LINE, second_source=SHOWN), DENIED
    )
    assert _denied(journal)
    with pytest.raises(Refused, match="number_was_rung"):
        journal.record(LINE)


def test_an_applicant_of_another_case_takes_nothing_back() -> None:
    journal = _live()
    journal.others = (b.case(b.party("Nam Tran"), b.contact("own", NUMBER)),)
    assert _denied(journal)


def test_the_number_may_be_erased_and_the_denial_is_still_told() -> None:
    journal = _live()
    seq = journal.case.recorded["line"].seq
    journal.entries[seq] = replace(journal.entries[seq], event=None)
    assert fold(journal.entries).get(f.Contact, "line") is None
    assert _denied(journal)


def test_a_case_document_says_it_too() -> None:
    """In a document all is told at once: a number they gave denies nothing, one that was found does."""
    facts = (b.party(), b.referee(), DENIED)
    assert "employer_denies" in b.rules(b.assessed(*facts, LINE, OWN))
    assert "employer_denies" not in b.rules(b.assessed(*facts, LINE, replace(OWN, value=NUMBER)))
    assert "employer_denies" not in b.rules(b.assessed(*facts, b.contact("line", NUMBER, "ref")))
