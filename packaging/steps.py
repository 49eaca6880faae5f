"""What the set-up says and how it stops: one sentence a step, one sentence a failure."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CAUSES = {
    "No space left on device": "the disk is full; free about 1.5 GB",
    "not enough space on the disk": "the disk is full; free about 1.5 GB",
    "DO NOT MATCH THE HASHES": "a downloaded package is not the pinned one; nothing of it was installed",
    "Permission denied": "a folder could not be written; look at who owns this checkout",
    "Access is denied": "a file is in use; close Ringback",
}
BELOW = "see the lines below; mend that"
NETWORK = "the network or the package index did not answer; connect"


class Stop(Exception):
    """The set-up cannot go on, and the person can do something about it."""


@dataclass(frozen=True)
class Failure:
    """What to tell when a command fails: what happened, what is safe, what to do."""

    happened: str
    safe: str = "Your checkout and registers are untouched."
    otherwise: str = NETWORK

    def sentence(self, output: str) -> str:
        cause = next((text for mark, text in CAUSES.items() if mark in output), self.otherwise)
        return f"{self.happened}: {cause}, then run the same command again. {self.safe}"


def say(text: str) -> None:
    print(f"ringback: {text}", flush=True)


def quietly(command: Sequence[str], failure: Failure, env: Mapping[str, str] | None = None) -> None:
    """Runs a set-up command; its words are shown only when it fails."""
    done = attempt(command, env)
    if done.returncode:
        output = done.stdout + done.stderr
        raise Stop("\n    ".join([failure.sentence(output), *_telling(output)]))


def _telling(output: str) -> list[str]:
    """The few lines of a failed command that say why."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower() and "Traceback" not in line]
    return (errors or lines)[-3:]


def attempt(command: Sequence[str], env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Runs a command and keeps what it says; a command that cannot start counts as failed."""
    try:
        return subprocess.run(
            command,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as problem:
        return subprocess.CompletedProcess(list(command), 127, "", str(problem))
