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


def blind(salt: bytes, path: str) -> bytes:
    """What hides one field's value: given away with that field, it tells nothing about another."""
    return hmac.digest(salt, path.encode(), "sha256")


def leaf(blinding: bytes, value: object) -> str:
    return sha256(blinding + canonical(value)).hexdigest()


def leaves(salt: bytes, values: Mapping[str, object]) -> dict[str, str]:
    return {path: leaf(blind(salt, path), value) for path, value in values.items()}


def digest(by_path: Mapping[str, str]) -> str:
    return sha256(canonical_object(by_path)).hexdigest()
