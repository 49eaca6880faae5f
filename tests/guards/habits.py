"""Habits of plain Python that cost people later."""

import ast
import re
from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source, dotted

VAGUE = re.compile(r"(Manager|Helper|Util|Utils|Base|Data|Info)$")
BROAD = ("", "Exception", "BaseException")


def printing(source: Source) -> Iterator[tuple[int, str]]:
    for call, name in source.calls():
        if name in ("print", "builtins.print"):
            yield call.lineno, "print() is seen by nobody who uses the window"


def sleeping(source: Source) -> Iterator[tuple[int, str]]:
    for line, imported in source.imports():
        if imported == "time.sleep":
            yield line, "time.sleep is imported"
    for call, name in source.calls():
        if name == "time.sleep":
            yield call.lineno, "time.sleep() stops somebody's work"


def swallowing(source: Source) -> Iterator[tuple[int, str]]:
    for node in source.nodes():
        if isinstance(node, ast.ExceptHandler) and _broad(node.type) and not _raises_again(node):
            yield node.lineno, "a bug is caught here"


def _broad(caught: ast.expr | None) -> bool:
    kinds = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(kind is None or dotted(kind).split(".")[-1] in BROAD for kind in kinds)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def naming(source: Source) -> Iterator[tuple[int, str]]:
    for node in source.nodes():
        if isinstance(node, ast.ClassDef) and VAGUE.search(node.name):
            yield node.lineno, f"class {node.name} says nothing with its last word"


GUARDS = (
    Guard(
        name="no print",
        fix="return the value and let the command line say it, or log it",
        look=printing,
        planted=(("usecases/x", "print('x')"),),
        harmless=(("usecases/x", "page.print()"),),
        spared={"cli": "it talks to a person", "__main__": "it talks to a person"},
    ),
    Guard(
        name="no sleep",
        fix="use a QTimer in the window, or wait for the event itself",
        look=sleeping,
        planted=(("ui/x", "time.sleep(1)"), ("ui/x", "from time import sleep")),
        harmless=(("ui/x", "import time\ntime.monotonic()"),),
    ),
    Guard(
        name="bugs are not caught",
        fix="catch what can really happen; to tidy up, end the handler with a bare `raise`",
        look=swallowing,
        planted=(
            ("ui/x", "try:\n    f()\nexcept:\n    pass"),
            ("ui/x", "try:\n    f()\nexcept Exception as e:\n    log(e)"),
            ("ui/x", "try:\n    f()\nexcept (ValueError, BaseException):\n    pass"),
        ),
        harmless=(
            ("records/x", "try:\n    f()\nexcept BaseException:\n    close()\n    raise"),
            ("records/x", "try:\n    f()\nexcept OSError as e:\n    raise Problem from e"),
        ),
        spared={"ui/jobs": "it carries a bug to the window's thread and raises it there"},
    ),
    Guard(
        name="names that say something",
        fix="name what it is: a register, a reader, a draft",
        look=naming,
        planted=(("domain/x", "class CaseManager: ..."), ("ui/x", "class RowData: ...")),
        harmless=(("domain/x", "class Register: ...\nclass Database: ..."),),
    ),
)
