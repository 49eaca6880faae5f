"""Writes `tests/cases/RESULTS.md`: what the computer says of every worked case.

python3 packaging/dev.py cases
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from ringback.domain.checks import Stage
from ringback.domain.findings import Finding
from ringback.domain.plan import plan_for
from ringback.domain.severity import SEVERITY, Severity
from ringback.domain.verdict import Outcome
from tests.end_to_end.assessed import WORKED, assessed, read
from tests.end_to_end.awkward import AWKWARD
from tests.end_to_end.sources import NOT_VISIBLE_YET, VERDICTS

RESULTS = WORKED / "RESULTS.md"
WORDS = {
    Outcome.GO: "Go ahead",
    Outcome.LIMITS: "Go ahead with limits",
    Outcome.WAIT: "Wait",
    Outcome.STOP: "Stop",
}
HEAD = """# What the computer says of every worked case

Written by `python3 packaging/dev.py cases` from the documents in this folder; a test fails while it is
stale. All names, numbers and firms in the documents are invented. A recommendation is read off the open
findings and the required checks that are not done; there is no score. *Undone* counts the checks that hold
up the decision. The ladder is who · where · past work · skill · same person · money.
"""
RECORD = """*In the record* is what the list of publicly documented cases expects, before access and in
full, where block is Stop, hold is Wait, review is limits and clear is Go ahead.
"""
NOT_VISIBLE = """### What nobody could see before access

These stages go ahead, and are meant to: the facts were not there yet. What they get is starter access that
ends at day 30; without the short calls the case falls back to Wait, and the later stage catches it.
"""
MADE = """## What was made of each awkward signal

Honest people look awkward. Each signal is nothing, a note or weak.

| Profile | Signal | What the app made of it | Why |
| --- | --- | --- | --- |"""


def main() -> None:
    RESULTS.write_text(text(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{RESULTS}\n")


def text() -> str:
    """The whole page, always the same for the same cases and rules."""
    stems = sorted(path.stem for path in WORKED.glob("*.json"))
    parts = (
        (HEAD,),
        _section("Documented cases", [s for s in stems if s.startswith("k")]),
        _not_visible(),
        _section("Honest profiles", [s for s in stems if s.startswith("b") and "-twin-" not in s]),
        _section("Negative twins", [s for s in stems if "-twin-" in s]),
        _awkward(),
    )
    return "\n".join(line for part in parts for line in part)


def _section(title: str, stems: list[str]) -> Iterator[str]:
    recorded = all(stem[:3].upper() in VERDICTS for stem in stems)
    yield f"## {title}\n"
    columns = [
        "Document",
        "Plan",
        "Recommendation",
        "Blockers",
        "Strong",
        "Weak and notes",
        "Undone",
        "Ladder",
    ]
    if recorded:
        yield RECORD
        columns.append("In the record")
    yield f"| {' | '.join(columns)} |"
    yield "| --- " * len(columns) + "|"
    yield from map(_row, stems)
    yield ""


def _row(stem: str) -> str:
    document = read(WORKED / f"{stem}.json")
    result = assessed(document)
    assert document.job is not None
    undone = sum(check.stage is Stage.DECISION for check in result.open_checks)
    cells = [
        f"[{stem}]({stem}.json)",
        plan_for(document.job).size.value,
        f"**{WORDS[result.recommendation]}**",
        _rules(result.open, Severity.BLOCKER),
        _rules(result.open, Severity.STRONG),
        _rules(result.open, Severity.WEAK, Severity.NOTE),
        str(undone),
        " · ".join(claim.rung.word if claim.rung else "–" for claim in result.claims),
    ]
    record = VERDICTS.get(stem[:3].upper())
    if record:
        cells.append(f"{record.before_word} · {record.full_word}")
    return f"| {' | '.join(cells)} |"


def _rules(findings: tuple[Finding, ...], *severities: Severity) -> str:
    rules = dict.fromkeys(finding.rule for finding in findings if finding.severity in severities)
    return ", ".join(f"`{rule}`" for rule in rules) or "–"


def _not_visible() -> Iterator[str]:
    yield NOT_VISIBLE
    yield from (f"- `{stem}`: {why}" for stem, why in NOT_VISIBLE_YET.items())
    yield ""


def _awkward() -> Iterator[str]:
    yield MADE
    for profile, signals in AWKWARD.items():
        for signal, made in signals.items():
            rules = ", ".join(f"{SEVERITY[rule].value} (`{rule}`)" for rule in sorted(made.rules))
            yield f"| {profile} | {signal.replace('_', ' ')} | {rules or 'nothing'} | {made.reason} |"
    yield ""


def results(path: Path = RESULTS) -> str:
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
