"""A failed set-up step says what happened, what is safe and what to do, in one sentence."""

import sys

import pytest

from steps import BELOW, Failure, Stop, attempt, quietly

FAILURE = Failure("the packages could not be installed")


def test_silence_when_all_is_well(capfd: pytest.CaptureFixture[str]) -> None:
    quietly([sys.executable, "-c", "print('noise')"], FAILURE)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the pinned one"),
        ("[Errno 13] Permission denied: 'x'", "could not be written"),
        ("Could not find a version", "the network or the package index did not answer"),
    ],
)
def test_the_cause_is_named(output: str, cause: str) -> None:
    sentence = FAILURE.sentence(output)
    assert sentence.startswith("the packages could not be installed: ")
    assert cause in sentence
    assert "run the same command again" in sentence
    assert "untouched" in sentence


def test_an_unknown_cause_points_at_the_output() -> None:
    assert BELOW in Failure("x", otherwise=BELOW).sentence("strange")


def test_a_failure_shows_the_lines_that_say_why() -> None:
    script = "import sys; print('noise'); print('ERROR: it broke', file=sys.stderr); sys.exit(3)"
    with pytest.raises(Stop) as stop:
        quietly([sys.executable, "-c", script], FAILURE)
    assert "ERROR: it broke" in str(stop.value)
    assert "noise" not in str(stop.value)


def test_a_command_that_is_not_there_has_failed() -> None:
    assert attempt(["no-such-command-anywhere"]).returncode == 127
