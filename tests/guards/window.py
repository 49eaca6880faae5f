"""What Qt does to people who are not careful: each of these was seen to happen."""

import ast
import re
from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source, dotted

APPLICATION = re.compile(
    r"(^|\.|_)(q?app|qapplication|application|qApp)(\(\))?(\.|$)|instance\(\)$", re.IGNORECASE
)


def events(source: Source) -> Iterator[tuple[int, str]]:
    for call, name in source.calls():
        if name.split(".")[-1] == "processEvents":
            yield call.lineno, "processEvents re-enters half-done work"


def connections(source: Source) -> Iterator[tuple[int, str]]:
    for call, _ in source.calls():
        function = call.func
        if isinstance(function, ast.Attribute) and function.attr == "connect":
            for given in (*call.args, *(keyword.value for keyword in call.keywords)):
                if any(_closes_over(node) for node in ast.walk(given)):
                    yield call.lineno, "a lambda or partial in connect() keeps its widget for ever"


def _closes_over(node: ast.AST) -> bool:
    partial = isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == "partial"
    return partial or isinstance(node, ast.Lambda)


def labels(source: Source) -> Iterator[tuple[int, str]]:
    for call, name in source.calls():
        if name.split(".")[-1] == "QLabel":
            yield call.lineno, "a bare QLabel guesses rich text from strangers' words"
    for node in source.nodes():
        if isinstance(node, ast.ClassDef) and "QLabel" in {dotted(b).split(".")[-1] for b in node.bases}:
            yield node.lineno, "a new kind of QLabel"


def stylesheets(source: Source) -> Iterator[tuple[int, str]]:
    for call, _ in source.calls():
        function = call.func
        sheet = isinstance(function, ast.Attribute) and function.attr == "setStyleSheet"
        if sheet and APPLICATION.search(ast.unparse(function).rpartition(".")[0]):
            yield call.lineno, "a style sheet for the whole application swaps the style"


GUARDS = (
    Guard(
        name="no processEvents",
        fix="show busy by state and let Jobs do slow work",
        look=events,
        planted=(("ui/x", "QApplication.processEvents()"), ("ui/x", "self.app.processEvents(x)")),
        harmless=(("ui/x", "process_events()"),),
    ),
    Guard(
        name="bound methods in connect",
        fix="connect a bound method; put what it needs on the view or on the sender's row",
        look=connections,
        planted=(
            ("ui/x", "button.clicked.connect(lambda: go(1))"),
            ("ui/x", "button.clicked.connect(partial(go, 1))"),
            ("ui/x", "self.a.b.connect(functools.partial(go, 1))"),
            ("ui/x", "button.clicked.connect(slot(lambda: 1))"),
        ),
        harmless=(("ui/x", "button.clicked.connect(self._go)\nsorted(x, key=lambda y: y)"),),
    ),
    Guard(
        name="no bare QLabel",
        fix="use PlainLabel of ui/form.py",
        look=labels,
        planted=(
            ("ui/x", "QLabel('a')"),
            ("ui/x", "QtWidgets.QLabel()"),
            ("ui/x", "class Fancy(QLabel):\n    pass"),
        ),
        harmless=(("ui/x", "def f(label: QLabel) -> None: ...\nPlainLabel('a')"),),
        spared={"ui/form": "it makes the plain label"},
    ),
    Guard(
        name="no style sheet for the application",
        fix="dress the widget itself through ui/theme.py; the palette does the rest",
        look=stylesheets,
        planted=(
            ("ui/x", "app.setStyleSheet(x)"),
            ("app", "QApplication.instance().setStyleSheet(x)"),
            ("ui/x", "self._application.setStyleSheet(x)"),
            ("ui/x", "qApp.setStyleSheet(x)"),
        ),
        harmless=(("ui/x", "widget.setStyleSheet(x)\nself.wrapper.setStyleSheet(y)"),),
    ),
)
