"""A form can only ask for what its fact holds, in a way that fits, three fields at a time."""

from collections.abc import Iterator
from typing import Any, get_args

import msgspec
from msgspec import inspect

from ringback.domain.facts import AnyFact, CallFact, LinesRead, NumberRead
from ringback.domain.ids import ClockTime, Country, Day, Month, Zone
from ringback.playbook import Field, FormPage, Input, Playbook

FILLED = {"id", "about", "payee", "replaces", "rules", "kind", "seen", "cut_by", "cut_at"}
"""The app knows these itself; `seen` is read from a file, `cut_*` come from the page that cuts."""
READ_OFF = {LinesRead: Input.PRINTED_LINES, NumberRead: Input.ID_NUMBER}
"""Made from what was typed, which is itself not kept."""
FORMS = (
    {"party", "worker", "contact", "profile", "statement", "referee", "document_seen", "registration"}
    | {"place_proof", "screening", "qualification", "live_work", "recheck", "payee", "bank_answer", "payment"}
    | {"access", "device", "login_review", "evidence", "reply", "points_put"}
)
BY_PATTERN = {
    get_args(kind)[1].pattern: {wanted}
    for kind, wanted in (
        (Day, Input.DATE),
        (Month, Input.MONTH),
        (Country, Input.COUNTRY),
        (ClockTime, Input.TIME),
        (Zone, Input.ZONE),
    )
}
LONG = 1_000


def structs() -> dict[str, inspect.StructType]:
    kinds = [inspect.type_info(kind) for kind in get_args(AnyFact)]
    return {str(kind.tag): kind for kind in kinds if isinstance(kind, inspect.StructType)}


def fields(book: Playbook) -> Iterator[tuple[str, FormPage, Field]]:
    for tag, pages in book.forms.items():
        for page in pages:
            for field in page.fields:
                yield tag, page, field


def bare(kind: inspect.Type) -> inspect.Type:
    """Without None and without descriptions."""
    if isinstance(kind, inspect.UnionType):
        kind = next(kind for kind in kind.types if not isinstance(kind, inspect.NoneType))
    return bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def leaf(struct: inspect.StructType, path: str) -> tuple[inspect.Type, bool]:
    """The type at a path, and whether it may stay empty."""
    head, _, rest = path.partition(".")
    field = next(field for field in struct.fields if field.name == head)
    kind = field.type
    kind = bare(kind)
    if not rest:
        return kind, not field.required
    if isinstance(kind, inspect.VarTupleType):
        assert rest in set(CallFact), path
        return inspect.StrType(max_length=LONG), True
    assert isinstance(kind, inspect.StructType), path
    inner, empty = leaf(kind, rest)
    return inner, empty or not field.required


def fitting(kind: inspect.Type) -> set[Input]:
    match kind:
        case inspect.StrType(pattern=str() as pattern) if pattern in BY_PATTERN:
            return BY_PATTERN[pattern]
        case inspect.StrType():
            return {Input.LINE, Input.TEXT} if (kind.max_length or 0) >= LONG else {Input.LINE}
        case inspect.BoolType():
            return {Input.TOGGLE}
        case inspect.IntType():
            return {Input.NUMBER, Input.AMOUNT}
        case inspect.EnumType():
            return {Input.CHOICE}
        case inspect.VarTupleType():
            return {Input.LINES}
        case inspect.StructType():
            return {READ_OFF[kind.cls]}
    raise AssertionError(kind)


def test_there_is_a_form_for_every_fact_a_person_enters(book: Playbook) -> None:
    assert set(book.forms) == FORMS
    assert set(structs()) >= FORMS


def test_every_field_exists_in_its_struct_and_its_input_fits(book: Playbook) -> None:
    kinds = structs()
    for tag, _, field in fields(book):
        kind, may_be_empty = leaf(kinds[tag], field.name)
        assert field.input in fitting(kind), f"{tag}.{field.name}"
        assert may_be_empty or not field.optional, f"{tag}.{field.name}"


def test_amount_is_used_for_money_only(book: Playbook) -> None:
    assert [field.name for _, _, field in fields(book) if field.input is Input.AMOUNT] == ["minor"]


def test_a_form_asks_for_everything_its_fact_holds_and_once(book: Playbook) -> None:
    for tag, struct in structs().items():
        if tag in FORMS:
            asked = [field.name for page in book.forms[tag] for field in page.fields]
            assert len(set(asked)) == len(asked), tag
            assert {name.partition(".")[0] for name in asked} == {f.name for f in struct.fields} - FILLED, tag


def test_what_a_fact_needs_is_asked_for_on_a_page_that_always_comes(book: Playbook) -> None:
    for tag, struct in structs().items():
        pages = [page for page in book.forms.get(tag, ()) if not page.only_if]
        must = {field.name.partition(".")[0] for page in pages for field in page.fields if not field.optional}
        if tag in FORMS:
            assert {field.name for field in struct.fields if field.required} - FILLED <= must, tag


def test_three_fields_a_page_and_a_label_for_each(book: Playbook) -> None:
    for tag, page, field in fields(book):
        assert 1 <= len(page.fields) <= 3, f"{tag}: {page.ask}"
        assert 1 <= len(field.label.split()) <= 10, f"{tag}.{field.name}"
        assert len(page.ask.split()) <= 14, page.ask


def test_a_page_depends_on_an_earlier_choice_only(book: Playbook) -> None:
    kinds = structs()
    for tag, pages in book.forms.items():
        seen: set[str] = set()
        for page in pages:
            for name, values in page.only_if.items():
                assert name in seen, f"{tag}: {page.ask}"
                kind, _ = leaf(kinds[tag], name)
                assert isinstance(kind, inspect.EnumType)
                assert set(values) <= {member.value for member in kind.cls}
            seen |= {field.name for field in page.fields}


def test_a_fact_can_be_made_from_its_required_fields(book: Playbook) -> None:
    made = _example(book, "payment", minor=125_000, currency="JPY", on="2026-11-20", payee="payee-1")
    assert made == {"minor": 125_000, "currency": "JPY"}


def _example(book: Playbook, tag: str, **values: Any) -> dict[str, Any]:
    fact = msgspec.convert({"kind": tag, "id": f"{tag}-1", "sort": "invoice", **values}, AnyFact)
    named = {field.name for page in book.forms[tag] for field in page.fields if not field.optional}
    return {name: getattr(fact, name) for name in named - {"sort", "on"}}
