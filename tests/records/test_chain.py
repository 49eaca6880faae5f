"""What somebody with the keys, or a failing disk, could do to a chain, and what is said about it."""

from dataclasses import replace as with_person

import pytest
from msgspec.structs import replace

from ringback.chain.exported import decode, verify_journal
from ringback.chain.link import Problem, link_of
from ringback.domain import events as ev
from ringback.domain.errors import RecordsProblem
from ringback.records import journal
from ringback.records.journal import Opened, opened
from ringback.records.register import Register
from ringback.records.signer import SigningKey
from tests.records.making import CaseWork, party, unlocked


def rewrite(register: Register, work: CaseWork, seq: int, **changes: object) -> None:
    """As somebody with the register's key could."""
    vault = register._vault
    key = vault.key_of(work.case)
    row = next(row for row in vault.store.read(work.case) if row.seq == seq)
    sql = vault.store._db  # type: ignore[attr-defined]
    forged = journal.row_of(replace(opened(row, key), **changes), key)
    sql.run(
        "UPDATE entries SET parents = ?, frame = ?, body = ? WHERE chain = ? AND seq = ?",
        (forged.parents, forged.frame, forged.body, work.case, seq),
    )


def entry(register: Register, work: CaseWork, seq: int) -> Opened:
    return tuple(register._ledger.opened(work.case))[seq]


def test_a_forged_body_is_named(register: Register, work: CaseWork) -> None:
    work.usual()
    rewrite(register, work, 1, body=b'{"kind":"fact.recorded","fact":{"kind":"party","id":"party"}}')
    assert register.verify(work.case) == (Problem(1, "body"),)


def test_a_forged_time_is_named(register: Register, work: CaseWork) -> None:
    work.usual()
    rewrite(register, work, 2, frame=replace(entry(register, work, 2).frame, at=1))
    assert register.verify(work.case) == (Problem(2, "link"), Problem(2, "mark"))


def test_history_made_anew_without_the_persons_key_is_named(register: Register, work: CaseWork) -> None:
    work.usual()
    frame = replace(entry(register, work, 2).frame, at=1)
    link = link_of(frame)
    rewrite(register, work, 2, frame=frame, link=link, mark=SigningKey().sign(bytes.fromhex(link)))
    assert register.verify(work.case) == (Problem(2, "mark"), Problem(3, "order"))


def test_a_missing_entry_is_named(register: Register, work: CaseWork) -> None:
    work.usual()
    sql = register._vault.store._db  # type: ignore[attr-defined]
    sql.run("DELETE FROM entries WHERE chain = ? AND seq = 2", (work.case,))
    assert register.verify(work.case) == (Problem(2, "missing"), Problem(3, "order"))


def test_a_lost_end_is_noticed(register: Register, work: CaseWork) -> None:
    work.usual()
    sql = register._vault.store._db  # type: ignore[attr-defined]
    sql.run("DELETE FROM entries WHERE chain = ? AND seq = 4", (work.case,))
    assert register.verify(work.case) == (Problem(4, "missing"),)
    register.close()
    with unlocked(register._vault.store.path) as again:  # type: ignore[attr-defined]
        with pytest.raises(RecordsProblem, match="damaged"):
            again.case(work.case)
        assert again.verify(work.case) == (Problem(4, "missing"),)


def test_an_older_register_is_brought_up_but_for_the_damaged_case(register: Register, work: CaseWork) -> None:
    """The others are noted anew; the damaged one keeps its line, and says so when it is opened."""
    damaged = work.usual()
    whole = work.usual()
    vault = register._vault
    made_by = (vault.register_id, "projections", b"")
    newest = vault.store.blobs.get(*made_by)
    vault.store.blobs.put(*made_by, b"1")
    sql = vault.store._db  # type: ignore[attr-defined]
    sql.run("DELETE FROM entries WHERE chain = ? AND seq = 4", (damaged,))
    sql.run("DELETE FROM identifiers WHERE chain = ?", (whole,))
    register.close()
    with unlocked(vault.store.path) as again:  # type: ignore[attr-defined]
        store = again._vault.store
        assert store.blobs.get(*made_by) == newest
        assert store.projections.marks(whole)
        assert set(again.cases()) == {damaged, whole}
        with pytest.raises(RecordsProblem, match="damaged"):
            again.case(damaged)


def test_a_lost_end_of_the_registers_own_chain_is_noticed(register: Register, work: CaseWork) -> None:
    work.usual()
    sql = register._vault.store._db  # type: ignore[attr-defined]
    sql.run("DELETE FROM entries WHERE chain = ? AND seq = 2", (register._vault.register_id,))
    assert "register" in register.verify_all()
    register.close()
    with pytest.raises(RecordsProblem, match="damaged"):
        unlocked(register._vault.store.path)  # type: ignore[attr-defined]


def test_an_entry_can_not_be_moved_to_another_place(register: Register, work: CaseWork) -> None:
    first = work.usual()
    second = work.usual()
    sql = register._vault.store._db  # type: ignore[attr-defined]
    sql.run("UPDATE entries SET seq = 9 WHERE chain = ? AND seq = 4", (first,))
    sql.run("UPDATE entries SET chain = ?, seq = 5 WHERE chain = ? AND seq = 3", (second, first))
    assert Problem(9, "link") in register.verify(first)
    assert Problem(5, "link") in register.verify(second)


def test_a_kind_of_a_newer_program_is_kept_and_has_no_event(register: Register, work: CaseWork) -> None:
    work.open()

    class Newer(ev.Event, frozen=True, kw_only=True, tag="weather.noted"):
        words: str

    vault = register._vault
    with register._ledger.change():
        folded = register._ledger.folded(work.case)
        place = journal.Place(work.case, 1, (folded.link,))
        row, made = journal.compose(
            Newer(words="rain"), place, folded.when, register.me, vault.key_of(work.case)
        )
        vault.store.append(row)
        register._ledger._now.cases[work.case] = replace(
            folded, link=made.link, case=replace(folded.case, head=1)
        )
    case = work.record(party())
    assert case.head == 2
    assert register.entries(work.case)[1].event is None
    assert register.verify(work.case) == ()


def test_the_exported_journal_holds_and_fields_can_be_left_out(register: Register, work: CaseWork) -> None:
    work.usual()
    register.erase_entry(work.case, 4, register.me, now=entry(register, work, 4).when)
    whole = register.export_journal(work.case)
    part = register.export_journal(work.case, lambda path: path.startswith("/fact/name"))
    named = register.export_journal(work.case, {"/fact/name/written"})
    assert verify_journal(whole) == verify_journal(part) == verify_journal(named) == ()
    assert "Zoë".encode() in whole
    assert "Zoë".encode() not in part
    assert part == named
    assert [item.erased for item in decode(whole).entries] == [False] * 4 + [True]
    assert entry(register, work, 1).salt.hex().encode() not in part, "the salt would let it be guessed"


def test_a_signer_keeps_its_key_to_itself(register: Register) -> None:
    raw = register.me.key.raw.hex()
    assert raw not in repr(register.me) + str(register.me.key)
    renamed = with_person(register.me, person=replace(register.me.person, name="x"))
    assert renamed.key is register.me.key
