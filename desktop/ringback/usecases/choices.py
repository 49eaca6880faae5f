"""What can be chosen in a field of a fact's page, in words, and what it begins with."""

from enum import StrEnum
from typing import get_args

from msgspec import NODEFAULT, inspect

from ringback.domain.facts import AnyFact
from ringback.playbook import Playbook
from ringback.text import worded

Options = tuple[tuple[str, str], ...]


def choices_of(playbook: Playbook, kind: str, field: str) -> Options:
    """Value and label, in the domain's order."""
    leaf = _leaf(_struct(kind), field)
    if not isinstance(leaf, inspect.EnumType):
        return ()
    values = [value for value in leaf.cls if isinstance(value, StrEnum)]
    return tuple((value.value, worded(playbook.label(value))) for value in values)


def ticked_at_first(kind: str, field: str) -> bool:
    """Whether a tick of a new fact is set when nobody touches it."""
    return _field(_struct(kind), field).default is True


def has_field(kind: str, field: str) -> bool:
    return any(one.name == field for one in _struct(kind).fields)


def requires(kind: str, field: str) -> bool:
    return any(one.name == field and one.required for one in _struct(kind).fields)


def _struct(kind: str) -> inspect.StructType:
    for one in get_args(AnyFact):
        if one.__struct_config__.tag == kind:
            found = inspect.type_info(one)
            if isinstance(found, inspect.StructType):
                return found
    raise LookupError(kind)


def _field(struct: inspect.StructType, name: str) -> inspect.Field:
    return next(field for field in struct.fields if field.name == name)


def _leaf(struct: inspect.StructType, path: str) -> inspect.Type:
    head, _, rest = path.partition(".")
    found = next((field for field in struct.fields if field.name == head), None)
    bare = _bare(found.type) if found else inspect.AnyType()
    return _leaf(bare, rest) if rest and isinstance(bare, inspect.StructType) else bare


def _bare(kind: inspect.Type) -> inspect.Type:
    """Without None and without descriptions."""
    if isinstance(kind, inspect.UnionType):
        kind = next(one for one in kind.types if not isinstance(one, inspect.NoneType))
    return _bare(kind.type) if isinstance(kind, inspect.Metadata) else kind


def first_choice(kind: str, field: str) -> str:
    """The value a choice begins with, or nothing where somebody has to choose."""
    default = _field(_struct(kind), field).default if "." not in field else NODEFAULT
    return default.value if isinstance(default, StrEnum) else ""
