"""Only a literal is found by the extractor and matches at run time."""

import ast
from collections.abc import Iterator

from tests.guards.guard import Guard
from tests.guards.source import Source

MESSAGES = {"_": 1, "gettext": 1, "N_": 1, "tr": 1, "translate": 0, "ngettext": 2, "pgettext": 2}


def literals(source: Source) -> Iterator[tuple[int, str]]:
    for call, name in source.calls():
        verb = name.split(".")[-1]
        for given in call.args[: MESSAGES.get(verb, 0)]:
            if not (isinstance(given, ast.Constant) and isinstance(given.value, str)):
                yield call.lineno, f"{verb}({ast.unparse(given)}) is not a literal"


def at_import(source: Source) -> Iterator[tuple[int, str]]:
    """Translation calls outside every function: their language is frozen at import."""
    for node in _outside_functions(source.tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("_", "ngettext")
        ):
            yield node.lineno, "translated while importing"


def _outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from _outside_functions(child)


GUARDS = (
    Guard(
        name="literal translations",
        fix='write _("Step {at} of {total}").format(at=…, total=…); playbook words go through worded()',
        look=literals,
        planted=(
            ("ui/x", "_(f'Hello {name}')"),
            ("ui/x", "_('Hello ' + name)"),
            ("ui/x", "_(MESSAGE)"),
            ("ui/x", "self.tr(text)"),
            ("ui/x", "ngettext('one', many, 3)"),
            ("ui/x", "_('Hello {}'.format(name))"),
        ),
        harmless=(
            ("ui/x", "_('a' 'b')\nngettext('{n} day', '{n} days', n)\n_('Hi {who}').format(who=x)"),
            ("ui/x", "text.translate(TABLE)"),
        ),
        spared={"text": "it hands messages on to the catalogue"},
    ),
    Guard(
        name="translated when shown",
        fix="translate inside the function that shows it, so that a change of language reaches it",
        look=at_import,
        planted=(("ui/x", "TITLE = _('Title')"), ("ui/x", "class A:\n    title = _('Title')")),
        harmless=(("ui/x", "def f():\n    return _('Title')\ng = lambda: _('x')"),),
    ),
)
