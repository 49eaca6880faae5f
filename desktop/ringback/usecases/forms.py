"""From what was typed on a fact's pages to the fact, and back again."""

import re
from decimal import Decimal
from typing import Any

import msgspec

from ringback.domain.errors import InputProblem
from ringback.domain.facts import AnyFact, CallFact
from ringback.domain.ids import FactId
from ringback.playbook import Field, FormPage, Input

Values = dict[str, str]
"""Field path to what is typed: dates as ISO text, toggles as `yes` or nothing, choices as their value."""


_AMOUNT = re.compile(r"[0-9]{1,15}(\.[0-9]{1,4})?")


def pages_asked(pages: tuple[FormPage, ...], values: Values) -> tuple[FormPage, ...]:
    """The pages that apply to what was answered so far."""
    return tuple(
        page for page in pages if all(values.get(name, "") in wanted for name, wanted in page.only_if.items())
    )


def fact_from(
    kind: str, fact_id: FactId, fixed: Values, pages: tuple[FormPage, ...], values: Values
) -> AnyFact:
    """The fact the pages state; `fixed` holds what the app fills in (`about`, `payee` ...).

    Raises InputProblem with the field in `where`: empty though needed, not a number, not possible.
    """
    tree: dict[str, Any] = {"kind": kind, "id": fact_id, **fixed}
    for page in pages_asked(pages, values):
        for field in page.fields:
            _place(tree, field, values)
    try:
        fact: AnyFact = msgspec.convert(tree, AnyFact, strict=True)
    except msgspec.ValidationError as error:
        raise InputProblem("form_incomplete", where=_where(str(error)), why=str(error)) from error
    return fact


def _place(tree: dict[str, Any], field: Field, values: Values) -> None:
    typed = values.get(field.name, "").strip()
    if not typed and field.input is not Input.TOGGLE:
        if not field.optional:
            raise InputProblem("field_empty", where=field.name, named=field.label)
        return
    if field.name.startswith("expected."):
        tree.setdefault("expected", []).append({"fact": field.name.partition(".")[2], "words": typed})
        return
    *parents, leaf = field.name.split(".")
    for parent in parents:
        tree = tree.setdefault(parent, {})
    tree[leaf] = _value(field, typed, values)


def _value(field: Field, typed: str, values: Values) -> object:
    match field.input:
        case Input.TOGGLE:
            return typed == "yes"
        case Input.NUMBER:
            return _number(field, typed)
        case Input.AMOUNT:
            return _minor(field, typed, values.get("currency", ""))
        case Input.PRINTED_LINES | Input.ID_NUMBER:
            return _read_off(field, typed)
        case Input.LINES:
            lines = [line.strip() for line in typed.splitlines() if line.strip()]
            return [{"written": line} for line in lines] if field.name == "also_known_as" else lines
        case _:
            return typed


def _read_off(field: Field, typed: str) -> object:
    """What the field made of what was typed; never the lines or the number themselves."""
    try:
        return msgspec.json.decode(typed, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise InputProblem("form_incomplete", where=field.name, why="") from error


def _number(field: Field, typed: str) -> int:
    if not typed.isdecimal():
        raise InputProblem("not_a_number", where=field.name, named=typed)
    return int(typed)


def _minor(field: Field, typed: str, currency: str) -> int:
    from babel.numbers import get_currency_precision  # only a payment needs it

    plain = typed.replace(",", "").replace(" ", "")
    if not _AMOUNT.fullmatch(plain):
        raise InputProblem("not_a_number", where=field.name, named=typed)
    scaled = Decimal(plain).scaleb(get_currency_precision(currency.upper()) if currency else 2)
    if scaled != scaled.to_integral_value():
        raise InputProblem("not_a_number", where=field.name, named=typed)
    return int(scaled)


def _where(message: str) -> str:
    return message.rpartition("`$.")[2].rstrip("`") if "`$." in message else ""


def values_of(fact: AnyFact, pages: tuple[FormPage, ...]) -> Values:
    """What the pages show for a fact that is there already."""
    tree = msgspec.to_builtins(fact)
    return {field.name: _shown(tree, field) for page in pages for field in page.fields}


def _shown(tree: dict[str, Any], field: Field) -> str:
    if field.name.startswith("expected."):
        wanted = CallFact(field.name.partition(".")[2]).value
        return next((item["words"] for item in tree.get("expected", []) if item["fact"] == wanted), "")
    value: Any = tree
    for part in field.name.split("."):
        value = value.get(part, "") if isinstance(value, dict) else ""
    match value:
        case dict() if field.input in {Input.PRINTED_LINES, Input.ID_NUMBER}:
            return msgspec.json.encode(value).decode()
        case bool():
            return "yes" if value else ""
        case list() | tuple():
            return "\n".join(item["written"] if isinstance(item, dict) else str(item) for item in value)
        case int() if field.input is Input.AMOUNT:
            return _major(value, str(tree.get("currency", "")))
        case None:
            return ""
        case _:
            return str(value)


def _major(minor: int, currency: str) -> str:
    from babel.numbers import get_currency_precision  # only a payment needs it

    places = get_currency_precision(currency) if currency else 2
    return str(Decimal(minor).scaleb(-places))
