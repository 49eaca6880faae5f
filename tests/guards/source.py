"""The program's source files as the guards read them: parsed, never imported."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "ringback"


@dataclass(frozen=True)
class Source:
    """One module; its place is the path below the package without the ending: ``ui/jobs``."""

    place: str
    text: str = field(repr=False)

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.text)

    @property
    def top(self) -> str:
        return self.place.split("/")[0]

    def within(self, *places: str) -> bool:
        """Whether the module is one of the places or lies below one."""
        return any(self.place == place or self.place.startswith(f"{place}/") for place in places)

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Every call with the dotted name it is written with; empty where it has none."""
        for node in self.nodes():
            if isinstance(node, ast.Call):
                yield node, dotted(node.func)

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full dotted name of everything imported, also inside functions and by name."""
        for node in self.nodes():
            if isinstance(node, ast.Import):
                yield from ((node.lineno, name.name) for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._origin(node)
                yield from ((node.lineno, f"{origin}.{name.name}") for name in node.names)
        yield from self._imported_by_name()

    def _imported_by_name(self) -> Iterator[tuple[int, str]]:
        for call, name in self.calls():
            if name.split(".")[-1] in ("import_module", "__import__") and call.args:
                first = call.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield call.lineno, first.value

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        above = ["ringback", *self.place.split("/")][: -node.level]
        return ".".join([*above, *([node.module] if node.module else [])])


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


def dotted(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def sources() -> list[Source]:
    files = sorted(PACKAGE.rglob("*.py"))
    return [Source(_place(file), file.read_text("utf-8")) for file in files]


def _place(file: Path) -> str:
    below = file.relative_to(PACKAGE).with_suffix("")
    return "/".join(below.parts[:-1] if below.name == "__init__" else below.parts) or "__init__"
