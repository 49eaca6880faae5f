"""Values are equal by class and fields, frozen, and made as they are declared."""

import pytest

from ringback.value import Value


class Empty(Value):
    pass


class AlsoEmpty(Value):
    pass


class Named(Value):
    name: str
    size: int = 1


class Wider(Named):
    depth: int = 2


def test_equal_by_class_and_fields() -> None:
    assert Empty() == Empty()
    assert Empty() != AlsoEmpty()
    assert Named("a") == Named("a", 1) == Named(size=1, name="a")
    assert len({Named("a"), Named("a"), Named("b"), Empty(), AlsoEmpty()}) == 4


def test_a_kind_of_another_adds_its_fields() -> None:
    assert Wider("a", 3, 4).depth == 4
    assert repr(Wider("a")) == "Wider(name='a', size=1, depth=2)"


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a", 1, 2), {}), (("a",), {"name": "b"}), (("a",), {"colour": "red"})],
    ids=["missing", "too many", "twice", "unknown"],
)
def test_made_as_declared(given: tuple[object, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Named(*given, **named)  # type: ignore[arg-type]


def test_frozen() -> None:
    with pytest.raises(AttributeError):
        Named("a").name = "b"  # type: ignore[misc]
