"""What a rule returns, and how an answer to it is told apart from the next time it appears."""

from hashlib import sha256

import msgspec
from msgspec import Struct

from ringback.domain.checks import CHECKS, Stage
from ringback.domain.ids import FactId
from ringback.domain.rungs import Claim, Rung
from ringback.domain.severity import SEVERITY, TASK, Severity, Task

THIS_CASE = "this case"
"""The `other` of a finding whose two sides stand in one case."""


class Finding(Struct, frozen=True, kw_only=True):
    """`about`: sorted fact ids; with `rule` they are the finding's identity. `facts` fill its sentence."""

    rule: str
    severity: Severity
    task: Task
    about: tuple[FactId, ...]
    facts: dict[str, str] = {}
    shared_with: tuple[str, ...] = ()
    """Ids of the other cases it names, if any."""

    @property
    def key(self) -> str:
        return f"{self.rule}:{','.join(self.about)}"

    @property
    def fingerprint(self) -> str:
        """Of the values it saw: 16 hexadecimal digits."""
        return sha256(msgspec.json.encode(self.facts, order="sorted")).hexdigest()[:16]

    def leads_further(self, earlier: "Finding") -> bool:
        """Whether it names a case that `earlier`, the same point before, did not."""
        return not set(self.shared_with) <= set(earlier.shared_with)


def noticed(rule: str, *about: FactId, shared_with: tuple[str, ...] = (), **facts: str) -> Finding:
    """A finding of a rule in the table; `facts` are who, thing, other, claimed, seen or number."""
    return Finding(
        rule=rule,
        severity=SEVERITY[rule],
        task=TASK[rule],
        about=tuple(sorted(set(about))),
        facts=facts,
        shared_with=shared_with,
    )


class OpenCheck(Struct, frozen=True, kw_only=True):
    """A required check that is not done, for whom, how many of how many, and what could replace it."""

    check: str
    about: FactId | None = None
    done: int = 0
    needed: int = 1
    missed: str = ""
    """Why it could not be done, if somebody said so."""

    @property
    def stage(self) -> Stage:
        return CHECKS[self.check].stage

    @property
    def substitutes(self) -> tuple[str, ...]:
        return CHECKS[self.check].substitutes


class ClaimRung(Struct, frozen=True):
    """The best rung reached for a claim; None when nothing was even said."""

    claim: Claim
    rung: Rung | None
