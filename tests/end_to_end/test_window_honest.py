"""An honest freelancer by keyboard: from an empty folder to a sealed PDF, and in again the next day."""

from pathlib import Path

import pytest

from ringback.domain.verdict import Outcome
from ringback.usecases.verifying import verify_file
from tests.end_to_end.conftest import Sit
from tests.end_to_end.hands import Hands
from tests.usecases.conftest import Clock

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PASSPHRASE = "four words in a row"
WHO = "Aisyah binti Osman"
SENT = """Hello, I am Aisyah. Ring me on +60 12 345 6789 or write to aisyah@penang-print.example
I made the menus of Kopi Tiga in George Town."""
TOLD = {
    "Who the referee is…": "Tan Mei, owner",
    "How they know…": "Client since they opened",
    "What was delivered…": "Menu boards; one price was wrong",
    "Did they ever…": "Yes, in the shop",
    "How and to whom…": "Transfer to Aisyah, Malaysia",
    "Would they be…": "Yes, nobody introduced",
}
HEARD = (
    "Tan Mei, I own the place",
    "She has made our menus since we opened",
    "March 23 until last November",
    "The menu boards. She put a wrong price right",
    "Often, here in the shop",
    "By transfer, in her own name",
    "Yes, any time. She brought nobody",
)


def test_from_nothing_to_a_sealed_pdf(sit: Sit, clock: Clock, shown: list[Path], own_home: Path) -> None:
    me = sit()
    begin(me)
    set_up(me, own_home)
    write_down_who(me)
    paste(me)
    look_first(me)
    see_the_document(me)
    search_the_lists(me)
    name_a_referee(me)
    ring_the_referee(me, clock)
    say_hello_on_video(me, clock)
    write_down_the_account(me)
    write_the_access_card(me)
    decide(me)
    me.until(lambda: bool(shown), "no PDF was shown")
    me.wait_for("The report is sealed")
    assert me.hears == "Copy the eight words"
    me.picture("sealed")
    (pdf,) = shown
    assert pdf.parent == own_home / "reports"
    checked = verify_file(pdf)
    assert checked.unchanged
    assert checked.words in me.read()
    register = me.app.desks.own
    assert register is not None
    (summary,) = register.register.summaries()
    decision = register.case(summary.case).decision
    assert decision is not None
    assert decision.event.outcome is Outcome.GO
    assert decision.signed
    me.app.window.close()
    clock.forward(days=1)
    the_next_day(sit())


def begin(me: Hands) -> None:
    me.press("Start a check")
    me.write("New price list for the shop")
    me.enter()
    for _question in range(5):
        me.choose("No")
        me.save()
    me.choose("One person does the work")
    me.save()
    assert "Light" in me.read()
    me.picture("plan")
    me.save()


def set_up(me: Hands, own_home: Path) -> None:
    assert not own_home.exists() or not list(own_home.glob("*.ringback")), "nothing to keep yet"
    me.fill("Your firm", "Kedai Digital")
    me.fill("Your name", "Siti Rahman")
    me.save()
    me.write(PASSPHRASE)
    me.enter()
    me.write(PASSPHRASE)
    me.enter()
    me.wait_for("Write down your recovery code")
    me.picture("code")
    me.press("I wrote it down")
    me.save()
    me.wait_for("Who wants the work?")


def write_down_who(me: Hands) -> None:
    me.save()
    me.choose("A person")
    me.fill("Name, just as they write it", WHO)
    for _page in range(5):
        me.save()
    me.wait_for("Paste what they sent you")


def paste(me: Hands) -> None:
    me.fill("Paste what they sent you", SENT)
    me.wait_for("Found 2. Whose is each?")
    me.picture("found")
    me.press("Theirs: +60 12 345 6789")
    me.press("Theirs: aisyah@penang-print.example")
    me.press("Keep these words too")
    assert "2 numbers and addresses" in me.read()


def look_first(me: Hands) -> None:
    me.press("Answer: The first look")
    for question in range(1, 7):
        assert f"Question {question} of 6" in me.read()
        me.choose("No")
        me.save()
    me.save()
    assert "6 of 6 answered" in me.read()


def see_the_document(me: Hands) -> None:
    me.press("3 Who they are…")
    me.press("Do it now: Document, seen live")
    me.fill("Document", "MyKad")
    me.choose("Live on video")
    me.save()
    me.fill("Name on it", WHO)
    me.picture("document")
    for _page in range(6):
        me.save()
    me.wait_for("Which lists did you search")


def search_the_lists(me: Hands) -> None:
    me.fill("Lists", "UN list, US list, Home ministry list")
    me.save()
    me.choose("Nothing found")
    me.save()
    me.press("Next: References")


def name_a_referee(me: Hands) -> None:
    me.press("Do it now: Ring a referee")
    me.press("Add a referee")
    me.fill("Name", "Tan Mei")
    me.fill("Firm…", "Kopi Tiga")
    me.save()
    me.fill("From…", "2023-03")
    me.fill("To…", "2025-11")
    me.save()
    for at, (name, words) in enumerate(TOLD.items(), 1):
        me.fill(name, words)
        if at % 3 == 0:
            me.save()
    me.save()
    me.press("Ring Tan Mei")


def ring_the_referee(me: Hands, clock: Clock) -> None:
    me.fill("Number you ring", "+60 12 345 6789")
    me.pick("Where you found it", "They gave it to me")
    assert "This number came from the person you are checking." in me.read()
    me.picture("refused")
    me.save()
    assert "Call running" not in me.read(), "a number of theirs does not count"
    me.fill("Number you ring", "+60 4 261 2233")
    me.pick("Where you found it", "A directory")
    me.fill("Which page…", "Penang business directory")
    me.press("It is the firm's main line")
    me.save()
    assert "Call running" in me.read()
    me.picture("call")
    for words in HEARD:
        assert not [told for told in TOLD.values() if told in me.read()], "they hear it first"
        me.write(words)
        clock.forward(minutes=1)
        me.save()
    me.save()
    me.fill("Who did you speak to?", "Tan Mei, the owner")
    me.save()
    me.picture("compare")
    seen = ""
    for _fact in HEARD:
        seen += me.read()
        me.choose("Same…", "How do the two compare?")
    assert [told for told in TOLD.values() if told not in seen] == []
    assert "7 the same" in me.read()
    me.save()
    me.press("Next: Live video")


def say_hello_on_video(me: Hands, clock: Clock) -> None:
    me.press("Do it now: Five-minute hello")
    me.picture("video-start")
    me.save()
    me.wait_for("Prompt 1 of 1")
    me.picture("companion")
    clock.forward(minutes=5)
    me.choose("Did it")
    me.save()
    me.choose("We agreed on it")
    me.save()
    me.save()
    me.save()
    assert "The call is kept." in me.read()
    me.save()
    me.press("Next: Where the money goes")


def write_down_the_account(me: Hands) -> None:
    me.press("Do it now: The name the bank shows")
    me.choose("Bank account")
    me.fill("Name of the holder, just as given", WHO)
    me.fill("Account number or wallet", "1141 2233 4455")
    for _page in range(3):
        me.save()
    me.pick("The holder is", "The contractor")
    me.save()
    me.picture("bank")
    me.choose("Same name")
    me.fill("Name the bank showed", WHO.upper())
    me.save()
    me.picture("approve")
    me.save()
    me.save()
    me.press("7 Access…")


def write_the_access_card(me: Hands) -> None:
    me.press("Do it now: The access card")
    me.picture("access")
    me.pick("Kind of system", "Web shop")
    me.fill("Which one, and which part", "The product pages")
    me.choose("Can work in it")
    me.save()
    me.fill("Steps to cut it…", "Shop, staff accounts, remove Aisyah")
    me.fill("Who cuts it…", "Siti")
    me.save()
    me.save()
    me.picture("last-task")
    assert "So far: go ahead" in me.read()


def decide(me: Hands) -> None:
    me.press("8 Decide…")
    assert "What was found says: Go ahead" in me.read()
    me.choose("Go ahead")
    me.picture("decide")
    me.save()


def the_next_day(me: Hands) -> None:
    me.wait_for("Passphrase of Siti Rahman")
    assert me.hears.startswith("Passphrase")
    me.write(PASSPHRASE)
    me.enter()
    me.wait_for("Filed")
    me.picture("home")
    assert WHO in me.read()
    assert "Go ahead" in me.read()
