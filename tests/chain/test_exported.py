"""An exported journal is checked without a register, and not one byte of it can change unnoticed."""

from collections.abc import Callable

import msgspec
import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.chain.exported import ExportedJournal, decode, encode, verify_journal
from ringback.chain.link import Problem
from tests.chain.journals import exported


def nothing(path: str) -> bool:
    del path
    return False


def names(path: str) -> bool:
    return "/name" in path or path.endswith("/words")


@pytest.mark.parametrize("leave_out", [nothing, names, lambda path: True])
def test_it_holds_whatever_is_left_out(leave_out: Callable[[str], bool]) -> None:
    assert verify_journal(exported(leave_out)) == ()


def test_what_is_left_out_is_not_in_it() -> None:
    data = exported(names)
    assert "Zoë".encode() in exported(nothing)
    assert "Zoë".encode() not in data
    assert all(not entry.salt for entry in decode(data).entries if entry.leaves)


@pytest.mark.parametrize("leave_out", [nothing, names])
def test_every_byte_counts(leave_out: Callable[[str], bool]) -> None:
    data = exported(leave_out)
    for place in range(0, len(data), 7):
        for flipped in (1, 0x20, 0x80):
            changed = data[:place] + bytes([data[place] ^ flipped]) + data[place + 1 :]
            assert verify_journal(changed), (place, data[place - 20 : place + 20])


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_any_change_is_noticed(draw: st.DataObject) -> None:
    data = exported(names)
    start = draw.draw(st.integers(0, len(data)))
    end = draw.draw(st.integers(start, min(len(data), start + 4)))
    changed = data[:start] + draw.draw(st.binary(max_size=4)) + data[end:]
    assert (verify_journal(changed) == ()) == (changed == data)


@given(st.binary(max_size=300) | st.text().map(str.encode))
def test_anything_can_be_asked(data: bytes) -> None:
    assert verify_journal(data) == (Problem(-1, "format"),)


def test_deep_nesting_is_answered() -> None:
    assert verify_journal(b"[" * 100_000) == (Problem(-1, "format"),)
    assert verify_journal(b'{"fields":' * 100_000) == (Problem(-1, "format"),)


def changed_entry(seq: int, **values: object) -> bytes:
    content = msgspec.to_builtins(decode(exported(nothing)))
    entry = content["entries"][seq]
    for path, value in values.items():
        if path in entry["frame"]:
            entry["frame"][path] = value
        else:
            entry[path] = value
    return rfc8785.dumps({"ringback_journal": 1, **content})


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"fields": {"/kind": "fact.recorded"}}, Problem(1, "body")),
        ({"salt": "00" * 16}, Problem(1, "body")),
        ({"at": 1}, Problem(1, "link")),
        ({"by": "0" * 32}, Problem(1, "mark")),
        ({"mark": "00" * 64}, Problem(1, "mark")),
        ({"link": "00" * 32}, Problem(2, "order")),
        ({"parents": []}, Problem(1, "order")),
    ],
)
def test_it_says_what_differs(change: dict[str, object], problem: Problem) -> None:
    assert problem in verify_journal(changed_entry(1, **change))


def test_a_missing_entry_is_named() -> None:
    journal = decode(exported(nothing))
    without = msgspec.structs.replace(journal, entries=(journal.entries[0], *journal.entries[2:]))
    assert Problem(1, "missing") in verify_journal(encode(without))


def test_another_key_under_the_same_name_is_noticed() -> None:
    journal = decode(exported(nothing))
    other = msgspec.structs.replace(journal, people=dict.fromkeys(journal.people, "11" * 32))
    assert Problem(-1, "people") in verify_journal(encode(other))


def test_an_erased_entry_holds() -> None:
    journal = decode(exported(nothing))
    bare = msgspec.structs.replace(journal.entries[1], salt="", fields={})
    assert verify_journal(encode(_with(journal, bare))) == ()


def _with(journal: ExportedJournal, entry: object) -> ExportedJournal:
    entries = (journal.entries[0], entry, *journal.entries[2:])
    return msgspec.structs.replace(journal, entries=entries)
