"""Day 30 bites: the home line, the head of the case, the page of the decision and the report say so."""

from ringback.domain import facts as f
from ringback.domain.facts import Access, Level, Preset
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Outcome
from ringback.ui.case.presenters.column import column_view
from ringback.ui.decide.presenter import decide_view
from ringback.usecases.cases import record
from ringback.usecases.decisions import decide
from ringback.usecases.overview import overview
from tests.usecases.conftest import Office


def went_ahead(office: Office) -> CaseId:
    """On day 30 the same person is seen again, so that no re-check is overdue: only the decision ends."""
    case_id = office.take_in("b01-2-cleared")
    decide(office.desk, office.gesture(case_id), Outcome.GO)
    access = Access(
        id="shop", about="party", preset=Preset.WEB_SHOP, what="The web shop", level=Level.WORK,
        how_to_cut="Remove the account", who_cuts="Siti", given_on=office.clock().day().isoformat(),
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), access)
    office.clock.forward(days=30)
    seen = f.Recheck(
        id="day-30", about="party", due=f.RecheckDue.DAY_30, on=office.clock().day().isoformat(),
        phrase=f.Phrase.AGREED, same_person=f.SamePerson.SAME,
    )  # fmt: skip
    record(office.desk, office.gesture(case_id), seen)
    return case_id


def test_from_the_day_after_every_place_says_wait(office: Office) -> None:
    case_id = went_ahead(office)
    assert office.desk.assess(case_id).recommendation is Outcome.GO
    assert [line.decision for line in overview(office.desk).filed] == ["Go ahead"]
    assert decided(office, case_id)[0] == "Go ahead"
    office.clock.forward(days=1)
    assert office.desk.assess(case_id).recommendation is Outcome.GO, "nothing was found: the time is over"
    home = overview(office.desk)
    (card,) = home.cards
    assert (card.case, card.so_far, home.filed) == (case_id, Outcome.WAIT, ())
    assert column_view(office.desk, case_id).outcome is Outcome.WAIT
    assert column_view(office.desk, case_id).so_far == "So far: wait"
    chip, lines = decided(office, case_id)
    assert chip == "Wait"
    assert "No access and no payment until you check again and decide." in lines
    assert "Still open, so end it today: The web shop" in lines
    assert "made-up data" in lines, "and what they may safely do"


def test_decided_again_it_runs_on(office: Office) -> None:
    case_id = went_ahead(office)
    office.clock.forward(days=1)
    decide(office.desk, office.gesture(case_id), Outcome.GO)
    assert [line.decision for line in overview(office.desk).filed] == ["Go ahead"]
    assert decided(office, case_id)[0] == "Go ahead"


def decided(office: Office, case_id: CaseId) -> tuple[str, str]:
    view = decide_view(office.desk, case_id).decided
    assert view is not None
    return view.chip, " ".join(view.lines)
