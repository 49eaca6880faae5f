"""A register through a working day: made, unlocked, worked in by two people, checked."""

from pathlib import Path

import pytest

from ringback.domain import events as ev
from ringback.domain.errors import InputProblem, RecordsProblem, Refused
from ringback.domain.facts import Reply
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner, Sighting
from ringback.domain.moment import Moment
from ringback.domain.people import Role
from ringback.records import book_events as bev
from ringback.records.opening import create, unlock, unlock_with_recovery
from ringback.records.register import Register
from ringback.records.staff import people_of
from tests.records.making import (
    CHEAP,
    NOW,
    PASSPHRASE,
    CaseWork,
    Ground,
    later,
    party,
    phone,
    project,
    statement,
    unlocked,
)

SECOND = "another four words here"


def test_what_was_appended_is_there_after_opening_again(
    register: Register, work: CaseWork, path: Path
) -> None:
    case_id = work.usual()
    before, summaries = register.case(case_id), register.summaries()
    register.close()
    with unlocked(path) as again:
        assert again.case(case_id) == before
        assert again.summaries() == summaries
        assert again.cases() == (case_id,)
        assert again.firm == "Kikuchi Tools"
        assert again.verify_all() == {}


def test_nothing_personal_lies_open_in_the_file(register: Register, work: CaseWork, path: Path) -> None:
    work.usual()
    register.save_draft(work.case, "told.name", "Zoë Nguyễn draft", 0)
    wal = path.with_name(path.name + "-wal").read_bytes()
    register.close()
    data = path.read_bytes() + wal
    for word in ("Zoë", "Nguy", "Kikuchi Tools", "stock system", "+81312345678", "RB-2026", "told.name"):
        assert word.encode() not in data, word
    assert b"Aya Kikuchi" in data, "display names can be read before the passphrase"


def test_wrong_passphrase_opens_nothing_and_leaves_it_free(register: Register, path: Path) -> None:
    register.close()
    person = people_of(path)[0]
    with pytest.raises(InputProblem) as caught:
        unlock(path, person.id, PASSPHRASE + "x")
    assert caught.value.reason == "wrong_passphrase"
    unlocked(path).close()


def test_a_passphrase_is_the_same_however_it_is_composed(tmp_path: Path) -> None:
    path = tmp_path / "r.ringback"
    create(path, firm="", owner="É", passphrase="cafe\u0301 ＡＢＣ", now=NOW, computer="", cost=CHEAP)[
        0
    ].close()
    unlock(path, people_of(path)[0].id, "café ABC").close()


def test_the_second_person_signs_with_their_own_key(register: Register, work: CaseWork) -> None:
    person = register.add_person("Bao", Role.APPROVER, SECOND, register.me, now=NOW, computer="desk")
    second = register.sign_in(person.id, SECOND)
    case_id = work.usual()
    fact = ev.FactRecorded(fact=phone(2))
    head = register.case(case_id).head
    register.append(case_id, fact, second, base=head, now=later(9), ground=work.ground)
    assert register.entries(case_id)[-1].by == person.id
    assert register.verify(case_id) == ()
    assert register.confirm(second, SECOND)
    with pytest.raises(InputProblem, match="wrong_passphrase"):
        register.confirm(second, PASSPHRASE)
    with pytest.raises(InputProblem, match="unknown_person"):
        register.sign_in("0" * 32, SECOND)  # type: ignore[arg-type]


def test_a_stranger_can_not_sign(register: Register, work: CaseWork, tmp_path: Path) -> None:
    other, _ = create(
        tmp_path / "other.ringback",
        firm="",
        owner="Aya Kikuchi",
        passphrase=PASSPHRASE,
        now=NOW,
        computer="",
        cost=CHEAP,
    )
    work.open()
    with pytest.raises(Refused, match="signer_not_here"):
        register.append(
            work.case, ev.FactRecorded(fact=party()), other.me, base=0, now=NOW, ground=work.ground
        )
    other.close()
    assert register.case(work.case).head == 0


def test_a_lost_passphrase_means_a_new_key(register: Register, work: CaseWork, path: Path) -> None:
    bao = register.add_person("Bao", Role.APPROVER, SECOND, register.me, now=NOW, computer="desk")
    second = register.sign_in(bao.id, SECOND)
    work.open()
    register.append(
        work.case, ev.FactRecorded(fact=party()), second, base=0, now=later(1), ground=work.ground
    )
    new = register.renew_person(bao.id, "yet four more words", register.me, later(2), "desk")
    assert new.id != bao.id
    assert new.added_by == register.me.id
    assert register.retired == {bao.id}
    assert register.verify(work.case) == (), "old marks stay checkable"
    with pytest.raises(Refused, match="signer_not_here"):
        register.sign_in(bao.id, SECOND)
    with pytest.raises(Refused, match="signer_not_here"):
        register.append(
            work.case, ev.FactRecorded(fact=phone(1)), second, base=1, now=later(3), ground=work.ground
        )
    with pytest.raises(Refused, match="same_person"):
        register.renew_person(register.me.id, "mine again please", register.me, later(2), "desk")
    register.close()
    assert [person.name for person in people_of(path)] == ["Aya Kikuchi", "Bao"]


def test_the_recovery_code_opens_the_data_and_gives_a_new_key(
    made: tuple[Register, str], work: CaseWork, path: Path
) -> None:
    register, code = made
    case_id = work.usual()
    lost = register.me.id
    register.close()
    with pytest.raises(InputProblem, match="wrong_recovery_code"):
        unlock_with_recovery(path, " ".join(reversed(code.split())))
    with unlock_with_recovery(path, f"  {code.upper()} ", cost=CHEAP) as again:
        assert again.case(case_id).names() == "Zoë Nguyễn"
        with pytest.raises(RecordsProblem, match="nobody_signed_in"):
            _ = again.me
        again.renew_person(lost, SECOND, None, later(60), "desk")
        assert again.verify_all() == {}
    with unlock(path, people_of(path)[0].id, SECOND) as mine:
        assert mine.book_entries()[-1].by not in mine.people, "the register's own key marked it"


def test_changing_a_passphrase_keeps_the_key(register: Register, path: Path) -> None:
    person = register.me.id
    with pytest.raises(InputProblem, match="wrong_passphrase"):
        register.change_passphrase(register.me, "no", SECOND, NOW)
    register.change_passphrase(register.me, PASSPHRASE, SECOND, NOW)
    register.close()
    with pytest.raises(InputProblem, match="wrong_passphrase"):
        unlock(path, person, PASSPHRASE)
    with unlock(path, person, SECOND) as again:
        assert again.me.id == person


def test_labels_count_up_and_are_taken_once(register: Register, work: CaseWork) -> None:
    assert register.next_label(2026) == "RB-2026-0001"
    work.open()
    assert register.next_label(2026) == "RB-2026-0002"
    assert register.next_label(2027) == "RB-2027-0001"
    with pytest.raises(InputProblem, match="label_taken"):
        register.open_case(ev.CaseOpened(label="RB-2026-0001"), register.me, NOW, work.ground)
    assert len(register.cases()) == 1


def test_a_second_window_is_told_and_nothing_is_written(register: Register, work: CaseWork) -> None:
    work.open()
    work.record(party(), base=0)
    with pytest.raises(RecordsProblem) as caught:
        work.record(phone(1), base=0)
    assert caught.value.reason == "changed_meanwhile"
    assert caught.value.facts["head"] == 1
    assert register.case(work.case).head == 1
    assert len(register.entries(work.case)) == 2


def test_permit_is_asked_and_a_refusal_leaves_nothing(register: Register, work: CaseWork) -> None:
    case_id = work.usual()
    before = register.case(case_id)
    start = ev.CallStarted(call="call-1", about="party", contact="contact-1", purpose="reference")  # type: ignore[arg-type]
    with pytest.raises(InputProblem, match="reference_missing"):
        work.append(ev.CallStarted(call="call-1", about="party", contact="x", purpose=start.purpose))
    several = (ev.FactRecorded(fact=phone(2)), ev.FactRecorded(fact=party("R\u202eeversed")))
    with pytest.raises(InputProblem, match="hidden_character"):
        register.append_all(
            case_id, several, register.me, base=before.head, now=later(30), ground=work.ground
        )
    assert register.case(case_id) == before
    assert len(register.entries(case_id)) == before.head + 1
    work.record(phone(2))


def test_an_import_is_all_or_nothing(register: Register) -> None:
    def ground_of(_: object) -> Ground:
        return Ground(register.people)

    opened = ev.CaseOpened(label="RB-2026-0009")
    events = [ev.FactRecorded(fact=party()), ev.FactRecorded(fact=phone(1))]
    bad = [*events, ev.FactRecorded(fact=party("no\x00"))]
    with pytest.raises(InputProblem):
        register.import_case(opened, bad, register.me, now=NOW, ground_of=ground_of)
    assert register.summaries() == ()
    case_id = register.import_case(opened, events, register.me, now=NOW, ground_of=ground_of)
    assert register.case(case_id).head == 2
    assert register.summaries()[0].label == "RB-2026-0009"


def test_a_clock_set_back_makes_no_key_older_than_a_case(register: Register, work: CaseWork) -> None:
    opened = register.case(work.usual()).opened
    assert opened is not None
    early = register.add_person("Mia", Role.APPROVER, SECOND, register.me, now=later(-9_999), computer="till")
    assert not early.made < opened


def test_what_could_not_be_read_again_is_not_written(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual()
    for fact in (Reply(id="reply", words="x" * 8_001), Reply(id="A reply", words="x")):
        with pytest.raises(InputProblem, match="does_not_fit"):
            work.append(ev.FactRecorded(fact=fact))
    with pytest.raises(InputProblem, match="does_not_fit"):
        register.add_person("M" * 301, Role.APPROVER, SECOND, register.me, now=later(40), computer="till")
    before = register.case(case_id)
    register.close()
    with unlocked(path) as again:
        assert again.case(case_id) == before


def test_undo_folds_again(register: Register, work: CaseWork) -> None:
    case_id = work.usual()
    last = register.case(case_id).head
    case = work.append(ev.EntryWithdrawn(seq=last))
    assert "statement-1" not in case.facts
    register.close()


def test_drafts_are_beside_the_chain_and_go_with_the_answer(register: Register, work: CaseWork) -> None:
    work.open()
    register.save_draft(work.case, "told.name", "Zo", 0)
    register.save_draft(work.case, "told.name", "Zoë", 0)
    register.save_draft(work.case, "told.place", "Đà", 0)
    assert {f: d.text for f, d in register.drafts(work.case).items()} == {
        "told.name": "Zoë",
        "told.place": "Đà",
    }
    assert register.case(work.case).head == 0
    with pytest.raises(InputProblem):
        work.record(party("\x00"), draft="told.name")
    assert "told.name" in register.drafts(work.case), "the input is kept when it is refused"
    work.record(party(), draft="told.name")
    assert set(register.drafts(work.case)) == {"told.place"}
    register.drop_draft(work.case, "told.place")
    assert not register.drafts(work.case)


def test_an_erased_entry_leaves_a_tombstone(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual()
    case = register.erase_entry(case_id, 1, register.me, now=later(60), why="asked for by them")
    assert case.erased == {1}
    assert case.party is None
    assert register.summaries()[0].who == ""
    assert register.verify_all() == {}
    (erased,) = register.erasures(case_id)
    assert erased.by == register.me.id
    assert isinstance(erased.event, bev.EntryErased)
    assert erased.event.why == "asked for by them"
    entry = register.entries(case_id)[1]
    assert (entry.event, entry.kind) == (None, "fact.recorded")
    with pytest.raises(InputProblem, match="no_such_entry"):
        register.erase_entry(case_id, 99, register.me, now=NOW)


def test_an_erased_case_is_gone_with_its_key(register: Register, work: CaseWork, path: Path) -> None:
    gone, kept = work.usual(), work.usual()
    register.erase_case(gone, register.me, now=later(60))
    assert register.cases() == (kept,)
    assert [summary.case for summary in register.summaries()] == [kept]
    with pytest.raises(RecordsProblem, match="no_such_case"):
        register.case(gone)
    register.close()
    with unlocked(path) as again:
        assert again.cases() == (kept,)
        assert again.verify_all() == {}


def test_the_same_phone_elsewhere_is_seen(register: Register, work: CaseWork) -> None:
    first = work.usual()
    second = work.usual()
    asked = (
        Identifier(IdentifierKind.PHONE, "+81312345678", Owner.APPLICANT, "contact-1", ""),
        Identifier(IdentifierKind.EMAIL, "+81312345678", Owner.APPLICANT, "contact-1", ""),
    )
    seen = register.sightings(asked, second)
    assert seen == {
        (IdentifierKind.PHONE, "+81312345678"): (
            Sighting(first, "RB-2026-0001", Owner.APPLICANT, "contact-1"),
        )
    }
    assert len(register.sightings(asked, None)[IdentifierKind.PHONE, "+81312345678"]) == 2
    work.record(phone(1, "+81300000000"))
    assert register.sightings(asked, first) == {}, "a changed number is no longer one of theirs"
    assert register.sightings((), None) == {}


def test_projections_can_be_dropped_and_made_again(register: Register, work: CaseWork, path: Path) -> None:
    work.usual()
    work.usual()
    asked = (Identifier(IdentifierKind.PHONE, "+81312345678", Owner.APPLICANT, "contact-1", ""),)
    summaries, seen = register.summaries(), register.sightings(asked, None)
    register._vault.store.projections.clear()
    assert register.sightings(asked, None) == {}
    register.rebuild()
    assert register.summaries() == summaries
    assert register.sightings(asked, None) == seen
    work.record(statement(9))
    register.close()
    with unlocked(path) as again:
        assert len(again.summaries()) == 2


def test_identifiers_of_an_older_version_are_noted_again_at_opening(
    register: Register, work: CaseWork, path: Path
) -> None:
    work.usual()
    asked = (Identifier(IdentifierKind.PHONE, "+81312345678", Owner.APPLICANT, "contact-1", ""),)
    seen = register.sightings(asked, None)
    assert seen
    store = register._vault.store
    store.projections.forget(work.case, store.projections.marks(work.case))
    register.close()
    with unlocked(path) as same:
        assert same.sightings(asked, None) == {}, "the version says that they are as they should be"
        same._vault.store.blobs.put(same._vault.register_id, "projections", b"", b"1")
    with unlocked(path) as newer:
        assert newer.sightings(asked, None) == seen


def test_a_clock_that_went_back_is_noticed_and_kept(register: Register, work: CaseWork) -> None:
    work.open()
    work.record(party())
    earlier = Moment(NOW.at - 3_600_000)
    register.append(
        work.case, ev.FactRecorded(fact=phone(1)), register.me, base=1, now=earlier, ground=work.ground
    )
    notes = [e.event for e in register.book_entries() if isinstance(e.event, bev.ClockWentBack)]
    assert notes == [bev.ClockWentBack(newest=later(2).at)]
    assert register.entries(work.case)[-1].when == earlier
    assert register.verify_all() == {}


def test_a_seal_is_noted_with_its_words(register: Register, work: CaseWork) -> None:
    case_id = work.usual()
    before = register.words
    words = register.record_sealed(case_id, "ab" * 32, later(60), register.me)
    assert len(words) == 8
    assert words == register.words != before
    sealed = register.book_entries()[-1].event
    assert isinstance(sealed, bev.ReportSealed)
    assert sealed.head == register.case_link(case_id)
    assert register.seal(b"x") == register.seal(b"x"), "two people seal the same bytes alike"


def test_the_start_reads_names_without_heavy_libraries(register: Register, path: Path) -> None:
    import subprocess
    import sys

    register.close()
    script = (
        "import sys; from pathlib import Path; from ringback.records import people_of;"
        "print([p.name for p in people_of(Path(sys.argv[1]))]);"
        "print([m for m in ('sqlite_utils', 'cryptography', 'mnemonic', 'rfc8785') if m in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": "desktop"},
    )
    assert ran.stdout.splitlines() == ["['Aya Kikuchi']", "[]"]


def test_projection_is_the_callers(register: Register, work: CaseWork) -> None:
    work.usual()
    assert project(register.case(work.case)).summary.who == register.summaries()[0].who
