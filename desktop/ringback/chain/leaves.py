"""One leaf per field of an entry, so that a copy can leave fields out and still be checked.

A path is a JSON pointer in which the elements of a list are written `[0]`, so that no list can pass for
an object: `/fact/also_known_as/[0]/written`.
"""

import hmac
from collections.abc import Iterator, Mapping
from hashlib import sha256

import msgspec

from ringback.chain.canonical import canonical, canonical_object

SALT_BYTES = 16


def fields(body: bytes) -> dict[str, object]:
    """Every value of a stored body by its path; an empty list or object is a value too."""
    return dict(_walk(msgspec.json.decode(body), ""))


def _walk(value: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _walk(item, f"{path}/{_escaped(str(key))}")
    elif isinstance(value, list) and value:
        for place, item in enumerate(value):
            yield from _walk(item, f"{path}/[{place}]")
    else:
        yield path, value


def _escaped(key: str) -> str:
    if "~" in key or "/" in key or "[" in key:
        return key.replace("~", "~0").replace("/", "~1").replace("[", "~2")
    return key


class _Value:
    """A field's own value, which may be an empty list or object."""

    def __init__(self, value: object) -> None:
        self.value = value


class _Branch(dict[str, "_Branch | _Value"]):
    """What stands below a step of a path."""


def nested(values: Mapping[str, object]) -> object:
    """The body those fields were taken from. Raises ValueError where they are of no body."""
    root = _Branch()
    for path, value in values.items():
        *above, last = ("", *path.split("/")[1:])
        inner = root
        for step in above:
            below = inner.setdefault(step, _Branch())
            if isinstance(below, _Value):
                raise ValueError("a field inside a value")  # noqa: TRY004  # a body is wrong, no type is
            inner = below
        if last in inner:
            raise ValueError("a field twice")
        inner[last] = _Value(value)
    return _built(root.get("", _Branch()))


def _built(inner: "_Branch | _Value") -> object:
    if isinstance(inner, _Value):
        return inner.value
    if not inner or not all(key.startswith("[") for key in inner):
        return {_plain(key): _built(item) for key, item in inner.items()}
    places = [f"[{place}]" for place in range(len(inner))]
    if inner.keys() != set(places):
        raise ValueError("a list with a gap")
    return [_built(inner[place]) for place in places]


def _plain(key: str) -> str:
    return key.replace("~2", "[").replace("~1", "/").replace("~0", "~")


def blind(salt: bytes, path: str) -> bytes:
    """What hides one field's value: given away with that field, it tells nothing about another."""
    return hmac.digest(salt, path.encode(), "sha256")


def leaf(blinding: bytes, value: object) -> str:
    return sha256(blinding + canonical(value)).hexdigest()


def leaves(salt: bytes, values: Mapping[str, object]) -> dict[str, str]:
    return {path: leaf(blind(salt, path), value) for path, value in values.items()}


def digest(by_path: Mapping[str, str]) -> str:
    return sha256(canonical_object(by_path)).hexdigest()
