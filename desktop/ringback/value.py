"""Frozen values for what the start of the window needs, where importing msgspec would be waited for.

Everything that is stored, sent or checked is a msgspec Struct. These are never stored: a place, a piece of
work, the words of a button.
"""

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True)
class Value:
    """Its fields are its annotations, in order; equal when class and fields are."""

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **options: bool) -> None:
        """`kw_only` is for the type checker."""
        super().__init_subclass__()
        cls.fields = (*cls.fields, *cls.__annotations__)

    def __init__(self, *given: Any, **named: Any) -> None:
        values = dict(zip(self.fields, given, strict=False))
        if len(given) > len(self.fields) or values.keys() & named.keys() or named.keys() - {*self.fields}:
            raise TypeError(f"{type(self).__name__}: {given}, {named}")
        values |= named
        for field in self.fields:
            if field not in values and not hasattr(type(self), field):
                raise TypeError(f"{type(self).__name__} without {field}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), *self._values()))

    def __repr__(self) -> str:
        given = ", ".join(
            f"{name}={value!r}" for name, value in zip(self.fields, self._values(), strict=True)
        )
        return f"{type(self).__name__}({given})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, field) for field in self.fields)
