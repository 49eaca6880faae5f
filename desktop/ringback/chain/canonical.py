"""Canonical JSON (RFC 8785) of what an entry is made of, by the quickest way that gives the same bytes.

`rfc8785` writes everything, and slowly; the standard library writes flat objects whose keys are ASCII
exactly alike (its order differs only for keys beyond the basic plane). A property test compares the two.
"""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring

import rfc8785

_LARGEST = 2**53 - 1
"""The largest integer canonical JSON can write (RFC 8785, section 3.2.2.3)."""
_quick = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
_WORDS = {None: b"null", True: b"true", False: b"false"}


def canonical(value: object) -> bytes:
    """One value of a body. Raises ValueError for what no body may hold."""
    if isinstance(value, str):
        return encode_basestring(value).encode()
    match value:
        case None | True | False:
            return _WORDS[value]
        case int() if abs(value) <= _LARGEST:
            return str(value).encode()
        case [] | {} if not value:
            return b"[]" if isinstance(value, list) else b"{}"
    raise ValueError(f"no value of a body: {type(value).__name__}")


def canonical_object(content: Mapping[str, str | int | tuple[str, ...]]) -> bytes:
    """An object of texts, integers and lists of texts."""
    if all(map(str.isascii, content)):
        return _quick(content).encode()
    return rfc8785.dumps(dict(content))
