"""Every error the program can raise has its words, and they are words a person can use."""

import ast
from pathlib import Path

import pytest

from ringback.domain import errors
from ringback.domain.errors import InputProblem, ListProblem, RecordsProblem, Refused, RingbackError
from ringback.sentences import has_words, sentence

SOURCE = Path(errors.__file__).parents[1]
KINDS = {kind.__name__: kind for kind in (Refused, InputProblem, RecordsProblem, ListProblem)}
PLACES = (
    "number",
    "seen",
    "fact",
    "rule",
    "until",
    "payee",
    "where",
    "why",
    "named",
    "character",
    "file",
    "size",
    "line",
    "column",
)
MORE = (
    "largest",
    "base",
    "head",
    "case",
    "computer",
    "process",
    "since",
    "version",
    "end",
    "known",
    "newest",
    "sha256",
    "today",
)


def raised() -> list[tuple[str, str]]:
    """Each kind and reason written in the source: `Refused("x")`, and `refuse_unless(..., "x")`."""
    found = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found.update(_reasons(node))
    return sorted(found)


def _reasons(call: ast.Call) -> list[tuple[str, str]]:
    name = getattr(call.func, "id", "")
    named = [keyword.value for keyword in call.keywords if keyword.arg == "reason"]
    if name == "refuse_unless":
        return [("Refused", text) for node in (*call.args[1:2], *named) for text in _texts(node)]
    if name in KINDS:
        return [(name, text) for node in call.args[:1] for text in _texts(node)]
    return []


def _texts(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _texts(node.body) + _texts(node.orelse)
    return []


def by_table() -> list[tuple[str, str]]:
    """Reasons that come out of a table."""
    from ringback.records import problems

    return [
        ("RecordsProblem", reason)
        for reason in sorted({*problems._BY_CODE.values(), *problems._BY_ERRNO.values(), "disk_failed"})
    ]


def test_the_scan_saw_the_source() -> None:
    assert len(raised()) > 60
    assert ("Refused", "case_already_opened") in raised()


@pytest.mark.parametrize(("kind", "reason"), [*raised(), *by_table()])
def test_every_error_has_its_words(kind: str, reason: str) -> None:
    error: RingbackError = KINDS[kind](reason, **dict.fromkeys((*PLACES, *MORE), "x"))
    assert has_words(error), f"write what {kind}({reason!r}) means in sentences.py"
    words = sentence(error)
    assert "{" not in words
    assert all(len(part.split()) <= 20 for part in words.split(". ")), words


def test_an_unknown_reason_is_a_bug_and_not_a_blank() -> None:
    with pytest.raises(LookupError):
        sentence(Refused("no_such_reason"))
