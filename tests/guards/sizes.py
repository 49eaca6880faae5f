"""Small enough to read at once."""

import ast
from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source

MODULE_LINES = 250
FUNCTION_LINES = 40


def modules(source: Source) -> Iterator[tuple[int, str]]:
    lines = len(source.text.splitlines())
    if lines > MODULE_LINES:
        yield 1, f"{lines} lines, over {MODULE_LINES}"


def functions(source: Source) -> Iterator[tuple[int, str]]:
    for node in source.nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield node.lineno, f"{node.name} has {lines} lines, over {FUNCTION_LINES}"


GUARDS = (
    Guard(
        name="small modules",
        fix="split it by subject; a table of words or facts belongs in resources/",
        look=modules,
        planted=(("domain/x", "x = 1\n" * 251),),
        harmless=(("domain/x", "x = 1\n" * 250),),
    ),
    Guard(
        name="small functions",
        fix="give the steps names",
        look=functions,
        planted=(("domain/x", "def f():\n" + "    x = 1\n" * 40),),
        harmless=(("domain/x", "def f():\n" + "    x = 1\n" * 39),),
    ),
)
