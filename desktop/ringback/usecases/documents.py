"""Case documents from outside: read strictly, with the path of whatever can't be used."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import NoReturn

import msgspec

from ringback.domain.cleanliness import hidden_character
from ringback.domain.document import CaseDocument, check
from ringback.domain.errors import InputProblem

LARGEST_DOCUMENT = 20 * 1024 * 1024
"""Bytes. A long case with its pasted chats is a few hundred kilobytes. [our choice]"""


def read_document(path: Path) -> CaseDocument:
    """The case a file states.

    Raises InputProblem: no such file, too large, not JSON, a repeated key, an unknown field, a wrong
    type, a hidden character, a fact that is not there; `facts["where"]` is the path inside the document.
    """
    try:
        if path.stat().st_size > LARGEST_DOCUMENT:
            raise InputProblem("document_too_large", where=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise InputProblem("file_unreadable", where=str(path), why=error.strerror or "") from error
    return parse_document(data)


def parse_document(data: bytes) -> CaseDocument:
    """Like `read_document`, for bytes at hand."""
    content = _json(data)
    try:
        document = msgspec.convert(content, CaseDocument, strict=True)
    except msgspec.ValidationError as error:
        raise _problem(str(error)) from error
    check(document)
    return document


class _Repeated(dict[str, object]):
    """An object whose source had a key twice; found again by its path."""

    key = ""


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) == len(pairs):
        return content
    marked = _Repeated(content)
    counted = Counter(key for key, _ in pairs)
    marked.key = next(key for key, count in counted.items() if count > 1)
    return marked


def _constant(name: str) -> NoReturn:
    raise InputProblem("not_json", where=name)


def _json(data: bytes) -> object:
    try:
        content = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_pairs, parse_constant=_constant)
    except UnicodeDecodeError as error:
        raise InputProblem("not_utf8", where=f"byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise InputProblem("not_json", where=f"line {error.lineno}, column {error.colno}") from error
    except ValueError as error:
        raise InputProblem("not_json", where="a number that is too long") from error
    except RecursionError as error:
        raise InputProblem("not_json", where="nesting") from error
    try:
        _refuse_repeated(content, "")
    except RecursionError as error:
        raise InputProblem("not_json", where="nesting") from error
    return content


def _refuse_repeated(content: object, where: str) -> None:
    if isinstance(content, _Repeated):
        raise InputProblem("key_repeated", where=_join(where, content.key))
    if isinstance(content, dict):
        for key, value in content.items():
            if hidden_character(str(key)):
                raise InputProblem("hidden_character", where=where, character=str(hidden_character(str(key))))
            _refuse_repeated(value, _join(where, str(key)))
    elif isinstance(content, list):
        for place, value in enumerate(content):
            _refuse_repeated(value, f"{where}[{place}]")


def _join(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


_PATH = re.compile(r"^(?P<what>.*?)(?: - at `\$\.?(?P<path>.*?)`)?$", re.DOTALL)
_REASONS = (
    (re.compile(r"contains unknown field `(?P<name>.*?)`"), "unknown_field"),
    (re.compile(r"missing required field `(?P<name>.*?)`"), "field_missing"),
    (re.compile(r"Invalid value (?P<name>.*)"), "unknown_value"),
    (re.compile(r"Invalid enum value (?P<name>.*)"), "unknown_value"),
)


def _problem(message: str) -> InputProblem:
    """What msgspec found, as facts."""
    parts = _PATH.match(message)
    what, path = (parts["what"], parts["path"] or "") if parts else (message, "")
    for pattern, reason in _REASONS:
        found = pattern.search(what)
        if found and reason == "unknown_value":
            return InputProblem(reason, where=path or "document", named=found["name"].strip("'"))
        if found:
            return InputProblem(reason, where=_join(path, found["name"]))
    return InputProblem("wrong_type", where=path or "document", why=what)
