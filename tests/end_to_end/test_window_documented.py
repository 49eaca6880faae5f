"""A lent identity by keyboard: the papers pass and the account matches; the second call does not."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from ringback.domain.ids import CaseId
from ringback.domain.moment import DAY_MS, Moment
from ringback.domain.verdict import Outcome
from ringback.records import create
from ringback.usecases.desk import Desk
from ringback.usecases.imports import import_document
from ringback.usecases.summaries import project
from ringback.usecases.verifying import verify_file
from ringback.usecases.whereabouts import default_register
from tests.end_to_end.assessed import WORKED, read
from tests.end_to_end.conftest import Sit
from tests.end_to_end.hands import Hands
from tests.usecases.conftest import CHEAP, Clock

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

MINE = "siti's own passphrase"
THEIRS = "wei's own passphrase"
WHO = "川守 誠司"
AGREED = "青い 傘 火曜"
THAT_DAY = Moment(18_039 * DAY_MS + 9 * 3_600_000)
"""2019-05-23, the day the papers were all there."""


@pytest.fixture
def me(sit: Sit, clock: Clock) -> Hands:
    clock.now = THAT_DAY
    file = default_register()
    file.parent.mkdir(parents=True)
    register, _code = create(
        file, firm="Kedai Digital", owner="Siti Rahman", passphrase=MINE, now=clock(), computer="till",
        cost=CHEAP, project=project,
    )  # fmt: skip
    register.close()
    me = sit()
    me.wait_for("Passphrase of Siti Rahman")
    me.write(MINE)
    me.enter()
    me.wait_for("No checks yet")
    return me


def test_papers_pass_and_the_second_call_does_not(me: Hands, clock: Clock, shown: list[Path]) -> None:
    case_id = take_in_with_a_second_person(me, clock)
    everything_on_paper_fits(me)
    meet_again(me)
    softer_needs_somebody_else(me, shown)
    assert desk(me).case(case_id).decision is not None, "signed once, and not in force"
    stop_today(me, shown)
    decision = desk(me).case(case_id).decision
    assert decision is not None
    assert decision.event.outcome is Outcome.STOP
    assert decision.event.must_stop_today
    (pdf,) = shown
    assert verify_file(pdf).unchanged
    front = PdfReader(pdf).pages[0].extract_text()
    assert "Stop" in front
    assert "Go ahead" not in front


def take_in_with_a_second_person(me: Hands, clock: Clock) -> CaseId:
    """The key of a second person is older than the case; what was done at the desk comes as a document."""
    me.press("People")
    me.press("Add a person")
    me.fill("Their name", "Lim Wei")
    me.fill("New passphrase", THEIRS)
    me.fill("The same again", THEIRS)
    me.save()
    me.wait_for("added by Siti Rahman")
    me.picture("people")
    clock.forward(minutes=30)
    return import_document(desk(me), read(WORKED / "k07-1-before-access.json"))


def everything_on_paper_fits(me: Hands) -> None:
    me.press("Home")
    me.press(f"{WHO}…")
    for task in ("3 Who they are", "4 References", "7 Access and devices"):
        assert f"{task}, Done" in me.read()
    assert "6 Where the money goes, Doing" in me.read(), "nobody approved the account here"
    me.press("8 Decide…")
    assert "What was found says: Wait" in me.read()
    assert "Not done: Surprise second call · A live piece of work" in me.read()
    me.picture("wait")


def meet_again(me: Hands) -> None:
    me.press("5 Live video…")
    me.press("Do it now: Surprise second call")
    me.save()
    me.wait_for("Prompt 1 of 1")
    me.choose("Did it")
    me.save()
    assert "What did they say?" in me.stops()
    assert "Show the phrase" not in me.stops(), "first what was heard"
    me.fill("What did they say?", "I forgot it")
    assert AGREED not in me.read(), "they are asked before anybody can see it"
    me.press("Show the phrase")
    assert AGREED in me.read()
    me.choose("Not the phrase")
    me.picture("phrase")
    me.save()
    me.choose("Somebody else", "What you saw")
    me.fill("Their name (optional)", "Lim Wei")
    me.choose("Somebody else", "What did they say")
    me.picture("person")
    me.save()
    me.save()
    assert "A different person was on a later call" in me.read()
    me.picture("after")


def softer_needs_somebody_else(me: Hands, shown: list[Path]) -> None:
    me.press("8 Decide…")
    assert "What was found says: Stop" in me.read()
    me.choose("Go ahead with limits")
    me.fill("The limits…", "The test shop only")
    me.save()
    assert "Please look: Write your reason" in me.read()
    assert me.hears == "Why, in your words"
    me.write("They were recommended.")
    me.picture("softer")
    me.save()
    assert me.hears == "Hand over to them"
    me.press("Hand over to them")
    assert "They were recommended." not in me.read(), "the second look is blind"
    me.choose("Wait", "What would you decide?")
    me.fill("What worries you?", "Who was on the second call.")
    me.fill("Lim Wei, your own passphrase", MINE)
    me.enter()
    assert "This passphrase does not open the register." in me.read(), "it is not the second person's own"
    me.picture("blind-look")
    me.write(THEIRS)
    me.enter()
    assert "They were recommended." in me.read()
    assert "“Who was on the second call.”" in me.read()
    assert me.hears == "Lim Wei, your own passphrase"
    me.write(MINE)
    me.enter()
    assert "This passphrase does not open the register." in me.read(), "it is not the second person's own"
    me.picture("second-person")
    assert not shown, "no sealed report of half a decision"


def stop_today(me: Hands, shown: list[Path]) -> None:
    me.press("Decide again")
    me.choose("Stop")
    me.fill("Why, in your words", "Another person came, and did not know the phrase.")
    me.save()
    assert "Put every open point" in me.read()
    assert not shown
    me.press("I must stop today")
    me.picture("stop")
    me.save()
    me.until(lambda: bool(shown), "no PDF was shown")
    me.wait_for("The report is sealed")
    me.picture("stopped")


def desk(me: Hands) -> Desk:
    assert me.app.desks.own is not None
    return me.app.desks.own
