"""The contract every store keeps: the file's, one in memory, and whichever comes next."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ringback.domain.errors import RecordsProblem
from ringback.records.port import IdentifierRow, PersonRow, Row, SlotRow, Store
from ringback.records.store import make_store
from tests.records.memory import MemoryStore


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, path: Path) -> Iterator[Store]:
    made: Store = make_store(path) if request.param == "file" else MemoryStore()
    yield made
    made.close()


def row(seq: int, chain: str = "a") -> Row:
    return Row(chain=chain, seq=seq, parents="p" * seq, frame=b"f%d" % seq, body=b"b%d" % seq)


def note(chain: str, tag: bytes, mark: bytes) -> IdentifierRow:
    return IdentifierRow(chain=chain, tag=tag, mark=mark, sealed=chain.encode() + mark)


def test_entries_come_back_in_order(store: Store) -> None:
    with store.atomic():
        for seq in range(3):
            store.append(row(seq))
        store.append(row(0, "b"))
    assert store.read("a") == (row(0), row(1), row(2))
    assert store.read("a", since=2) == (row(2),)
    assert store.read("nowhere") == ()


def test_an_entry_is_written_once(store: Store) -> None:
    store.append(row(0))
    with pytest.raises(RecordsProblem, match="changed_meanwhile"):
        store.append(row(0))
    assert store.read("a") == (row(0),)


def test_all_or_nothing(store: Store) -> None:
    store.append(row(0))
    with pytest.raises(KeyError), store.atomic():
        _write_and_fail(store)
    assert store.read("a") == (row(0),)
    assert store.blobs.get("a", "draft", b"n") is None
    assert list(store.projections.summaries()) == []


def _write_and_fail(store: Store) -> None:
    store.append(row(1))
    store.blobs.put("a", "draft", b"n", b"x")
    store.projections.put_summary("a", b"s")
    raise KeyError


def test_a_tombstone_keeps_its_frame(store: Store) -> None:
    store.append(row(0))
    store.erase("a", 0)
    (left,) = store.read("a")
    assert (left.frame, left.body) == (row(0).frame, None)


def test_blobs_by_owner_sort_name_and_place(store: Store) -> None:
    blobs = store.blobs
    for place in range(3):
        blobs.put("a", "chunk", b"n", b"%d" % place, place)
    blobs.put("a", "chunk", b"m", b"other")
    blobs.put("b", "draft", b"n", b"old")
    blobs.put("b", "draft", b"n", b"new")
    assert [blobs.get("a", "chunk", b"n", place) for place in range(4)] == [b"0", b"1", b"2", None]
    assert blobs.names("a", "chunk") == (b"m", b"n")
    assert (blobs.owners("chunk"), blobs.owners("draft")) == (("a",), ("b",))
    assert blobs.get("b", "draft", b"n") == b"new"
    blobs.drop("a", "chunk", b"n")
    assert blobs.names("a", "chunk") == (b"m",)


def test_projections_are_found_by_tag_and_can_be_cleared(store: Store) -> None:
    table = store.projections
    table.put_summary("a", b"1")
    table.put_summary("a", b"2")
    table.note([note("a", b"t", b"1"), note("a", b"t", b"2"), note("b", b"t", b"1"), note("b", b"u", b"1")])
    table.note([note("a", b"t", b"1")])
    assert list(table.summaries()) == [("a", b"2")]
    assert table.marks("a") == {(b"t", b"1"), (b"t", b"2")}
    assert [(r.chain, r.mark) for r in table.find([b"t"])] == [("a", b"1"), ("a", b"2"), ("b", b"1")]
    assert [table.chains(tag, 2) for tag in (b"t", b"u", b"none")] == [2, 1, 0]
    assert table.chains(b"t", 1) == 1
    table.forget("a", [(b"t", b"2"), (b"none", b"x")])
    assert table.marks("a") == {(b"t", b"1")}
    assert table.find([]) == ()
    table.clear()
    assert table.find([b"t", b"u"]) == ()
    assert list(table.summaries()) == []


def test_people_and_slots(store: Store) -> None:
    people = [
        PersonRow(
            id=name, name=name, role="doer", public=b"k", made=1, made_offset=2, made_on="c", added_by=by
        )
        for name, by in (("z", None), ("a", "z"))
    ]
    for person in people:
        store.people.add(person)
    assert store.people.everybody() == tuple(people)
    slot = SlotRow(person="z", memory_kib=1, passes=2, lanes=3, salt=b"s", sealed=b"x")
    store.people.put_slot(slot)
    assert store.people.slot("z") == slot
    store.people.drop_slot("z")
    assert store.people.slot("z") is None


def test_a_dropped_chain_is_gone_everywhere(store: Store) -> None:
    for chain in ("a", "b"):
        store.append(row(0, chain))
        store.blobs.put(chain, "draft", b"n", b"x")
        store.projections.put_summary(chain, b"s")
        store.projections.note([note(chain, b"t", b"1")])
    store.drop("a")
    assert store.read("a") == ()
    assert store.blobs.owners("draft") == ("b",)
    assert [chain for chain, _ in store.projections.summaries()] == ["b"]
    assert [found.chain for found in store.projections.find([b"t"])] == ["b"]
    assert store.sound()


def test_no_more_rows_of_a_tag_are_read_than_asked_for(store: Store) -> None:
    for chain in ("c", "a", "b"):
        store.projections.note([note(chain, b"t", b"1"), note(chain, b"u", b"1")])
    found = store.projections.first(b"t", 2)
    assert [(one.chain, one.tag) for one in found] == [("a", b"t"), ("b", b"t")]
    assert store.projections.first(b"t", 9) == store.projections.find([b"t"])
