"""How many things a person does, by keys: to a saved case, to the calls, and into the next sitting."""

from pathlib import Path

import pytest

from tests.end_to_end.conftest import Sit
from tests.end_to_end.hands import Hands
from tests.end_to_end.test_window_honest import PASSPHRASE, SENT, begin, set_up, write_down_who

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

FIRST_CASE = 14
"""PRODUCT.md: first run to first saved case."""
NOTED = 2
"""The recovery code is written down once: a tick, and on."""
CALLS = 4
"""Whose is the number, whose is the address, keep the words, go on."""
GO_ON = 2


def test_from_nothing_to_a_saved_case(sit: Sit, own_home: Path) -> None:
    me = sit()
    me.press("Start a check")
    me.write("New web shop")
    me.enter()
    for _question in range(6):
        me.enter()
    assert "Start with this plan" in me.read()
    me.save()
    for typed in ("Kedai Digital", "Siti Rahman", PASSPHRASE, PASSPHRASE):
        assert saved(me) == 0
        me.write(typed)
        me.enter()
    me.wait_for("Write down your recovery code")
    assert saved(me) == 1
    assert me.actions <= FIRST_CASE
    me.press("I wrote it down")
    me.save()
    me.wait_for("Who wants the work?")
    assert me.actions <= FIRST_CASE + NOTED


def test_from_a_pasted_chat_to_the_calls_to_make(sit: Sit, own_home: Path) -> None:
    me = sit()
    begin(me)
    set_up(me, own_home)
    write_down_who(me)
    before = me.actions
    me.fill("Paste what they sent you", SENT)
    me.wait_for("Found 2. Whose is each?")
    me.press("Theirs: +60 12 345 6789")
    me.press("Theirs: aisyah@penang-print.example")
    me.press("Keep these words too")
    me.save()
    assert "The calls to make" in me.read()
    assert "Ring +60 12 345 6789" in me.read()
    assert "1 referee is still missing" in me.read()
    me.picture("calls")
    assert me.actions - before == CALLS


def test_two_actions_from_anywhere_in_a_case_go_on_with_the_next_sitting(sit: Sit, own_home: Path) -> None:
    me = sit()
    begin(me)
    set_up(me, own_home)
    write_down_who(me)
    before = me.actions
    me.press("Next: at my desk…")
    assert "Your sittings" in me.read()
    assert me.hears.startswith("Start here: At my desk, ")
    me.save()
    assert "Paste what they sent you" in me.read()
    assert me.actions - before == GO_ON


def saved(me: Hands) -> int:
    own = me.app.desks.own
    return len(list(own.register.summaries())) if own is not None else 0
