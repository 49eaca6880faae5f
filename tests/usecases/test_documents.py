"""Documents from outside are read strictly, and the problem is named by its path."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from ringback.domain.errors import InputProblem
from ringback.sentences import sentence
from ringback.usecases.documents import LARGEST_DOCUMENT, parse_document, read_document

GOOD = {"ringback": 1, "as_of": "2026-02-16", "label": "T"}
PARTY = {"kind": "party", "id": "party", "sort": "person", "name": {"written": "R&D <img src=x> 髙橋"}}


def with_facts(*facts: Mapping[str, object]) -> bytes:
    return json.dumps({**GOOD, "facts": list(facts)}).encode()


TWICE = with_facts(PARTY).replace(b'"written"', b'"written":"a","written"')
STRAY = {
    "kind": "contact",
    "id": "c",
    "about": "nobody",
    "channel": "phone",
    "value": "1",
    "provenance": "directory",
}
PAYEE = {"kind": "payee", "id": "p-1", "sort": "bank", "holder": {"written": "A"}, "account": "12345"}
WORK = {"kind": "live_work", "id": "work", "about": "party", "explained": "yes"}
BAD = [
    (json.dumps({**GOOD, "as_of": "2026-02-31"}).encode(), "no_such_day", "as_of"),
    (json.dumps({**GOOD, "as_of": ""}).encode(), "no_such_day", "as_of"),
    (json.dumps({**GOOD, "as_of": "2026-02-16\n"}).encode(), "wrong_type", "as_of"),
    (with_facts(PARTY, {**WORK, "on": "2026-13-01"}), "no_such_day", "facts[1].on"),
    (with_facts(PARTY, {**WORK, "minutes": -1}), "wrong_type", "facts[1].minutes"),
    (with_facts(PARTY, {**WORK, "minutes": 2**60}), "wrong_type", "facts[1].minutes"),
    (with_facts({**PARTY, "id": "party\n"}), "wrong_type", "facts[0].id"),
    (with_facts(PARTY, {**PARTY, "id": "other"}), "second_party", "facts[1]"),
    (with_facts({**PAYEE, "replaces": "p-1"}), "reference_circle", "facts[0]"),
    (
        with_facts({**PAYEE, "replaces": "p-2"}, {**PAYEE, "id": "p-2", "replaces": "p-1"}),
        "reference_circle",
        "facts[0]",
    ),
    (b'{"ringback":' + b"9" * 5_000 + b"}", "not_json", "a number that is too long"),
    (b'{"ringback":1,"ringback":1}', "key_repeated", "ringback"),
    (
        with_facts(PARTY).replace(b'"written"', b'"written":"a","written"'),
        "key_repeated",
        "facts[0].name.written",
    ),
    (json.dumps({**GOOD, "colour": 1}).encode(), "unknown_field", "colour"),
    (with_facts({**PARTY, "race": "x"}), "unknown_field", "facts[0].race"),
    (json.dumps({**GOOD, "label": 7}).encode(), "wrong_type", "label"),
    (with_facts({**PARTY, "sort": "persn"}), "unknown_value", "facts[0].sort"),
    (json.dumps({**GOOD, "ringback": 2}).encode(), "unknown_value", "ringback"),
    (b'{"ringback":1,"label":"T"}', "field_missing", "as_of"),
    (json.dumps({**GOOD, "label": "a\u202eb"}).encode(), "hidden_character", "label"),
    (json.dumps({**GOOD, "label": "a\x00b"}).encode(), "hidden_character", "label"),
    (json.dumps({**GOOD, "label": "a\ud800"}).encode(), "hidden_character", "label"),
    (with_facts(PARTY, PARTY), "id_repeated", "facts[1].id"),
    (
        with_facts(
            {
                "kind": "contact",
                "id": "c",
                "about": "nobody",
                "channel": "phone",
                "value": "1",
                "provenance": "directory",
            }
        ),
        "reference_missing",
        "facts[0].about",
    ),
    (b"[" * 100_000, "not_json", "nesting"),
    (b'{"ringback":1,', "not_json", "line 1, column 15"),
    (b'{"ringback":NaN}', "not_json", "NaN"),
    (b"\xff\xfe{}", "not_utf8", "byte 0"),
    (b"", "not_json", "line 1, column 1"),
    (json.dumps({**GOOD, "label": "x" * 301}).encode(), "wrong_type", "label"),
]


@pytest.mark.parametrize(("data", "reason", "where"), BAD)
def test_what_cannot_be_used_is_named_by_its_path(data: bytes, reason: str, where: str) -> None:
    with pytest.raises(InputProblem) as caught:
        parse_document(data)
    assert (caught.value.reason, caught.value.facts["where"]) == (reason, where)
    assert where in sentence(caught.value)


def test_markup_is_a_name_like_any_other() -> None:
    document = parse_document(with_facts(PARTY))
    assert document.facts[0].id == "party"


def test_a_missing_and_a_huge_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="file_unreadable"):
        read_document(tmp_path / "none.json")
    huge = tmp_path / "huge.json"
    with huge.open("wb") as out:
        out.truncate(LARGEST_DOCUMENT + 1)
    with pytest.raises(InputProblem, match="document_too_large"):
        read_document(huge)
