"""Cut off in the middle: what was typed and the call that ran are there again. And two windows at once."""

import os
import subprocess
import sys

import pytest

from ringback.usecases.desk import now
from tests.end_to_end import elsewhere
from tests.end_to_end.assessed import ROOT
from tests.end_to_end.conftest import Sit
from tests.end_to_end.elsewhere import HALF, HEARD, TYPED, WHO, come_in, drafted, to_the_check
from tests.end_to_end.hands import Hands
from tests.usecases.conftest import Clock

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def register(clock: Clock) -> None:
    clock.now = now()
    elsewhere.prepare()


def test_a_check_being_typed_is_back(sit: Sit, clock: Clock) -> None:
    in_another_process("typing")
    me = come_back(sit, clock)
    to_the_check(me)
    assert TYPED in me.read()
    assert "What you typed is back" in me.read()
    me.picture("typing-back")


def test_a_running_call_is_back(sit: Sit, clock: Clock) -> None:
    in_another_process("calling")
    me = come_back(sit, clock)
    assert "Next: a call is still open" in me.read()
    me.press(f"{WHO}…")
    me.press("Back to the call")
    assert "Call running" in me.read()
    assert f"1  Who is speaking: {HEARD}" in me.read()
    assert me.hears == "What did you hear?"
    assert HALF in me.read()
    me.picture("call-back")
    me.save()
    assert f"2  How they know the person: {HALF}" in me.read()


def test_a_second_window_says_so_and_loses_nothing(sit: Sit, clock: Clock) -> None:
    me = come_back(sit, clock)
    to_the_check(me)
    me.press("All on one page")
    me.fill("The task, and one thing they explained…", TYPED)
    read = in_another_process("door")
    assert "This register is open elsewhere. Nothing changed. Close it there, then try again." in read
    assert TYPED in me.read()
    me.until(drafted(me, TYPED), "not drafted")


def come_back(sit: Sit, clock: Clock) -> Hands:
    clock.now = now()
    me = sit()
    come_in(me)
    return me


def in_another_process(what: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.elsewhere", what],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == elsewhere.CUT, done.stderr
    return done.stdout
