"""A file that was kept before anybody could read it is read later, out of the register."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.domain.errors import RecordsProblem
from ringback.domain.facts import Exhibit, FileRead, MailRead, Trouble
from ringback.domain.ids import CaseId
from ringback.readers.child import LARGEST_READ
from ringback.records.sealing import CHUNK
from ringback.usecases import rereading
from ringback.usecases.cases import record, start_case
from ringback.usecases.evidence import keep_taken, taking_of
from ringback.usecases.rereading import can_be_read, keep_reread, rereading_of
from tests import builders as b
from tests.readers import making
from tests.usecases.conftest import Office

Kept = Callable[..., Exhibit]


@pytest.fixture
def case_id(office: Office) -> CaseId:
    return start_case(office.desk, b.LIGHT, b.party("Nam Tran"))


@pytest.fixture
def kept(office: Office, case_id: CaseId, tmp_path: Path) -> Kept:
    """A file in the register, as an older version left it or with `read` as what came of it."""

    def keep(name: str, content: bytes, read: FileRead | None = None) -> Exhibit:
        path = making.put(tmp_path, name, content)
        keep_taken(office.desk, office.gesture(case_id), taking_of(office.desk, case_id, path)())
        path.unlink()
        exhibit = replace(office.desk.case(case_id).of(Exhibit)[-1], read=read)
        record(office.desk, office.gesture(case_id), exhibit)
        return exhibit

    return keep


def read_now(office: Office, case_id: CaseId, exhibit: Exhibit) -> None:
    reread = rereading_of(office.desk, case_id, exhibit.id)()
    keep_reread(office.desk, office.gesture(case_id), reread)


@pytest.mark.parametrize(
    "before", [None, FileRead(trouble=Trouble.STOPPED), FileRead(trouble=Trouble.TOO_SLOW)]
)
def test_what_it_says_is_in_its_fact_afterwards(
    office: Office, case_id: CaseId, kept: Kept, before: FileRead | None
) -> None:
    exhibit = kept("cv.docx", making.docx(), before)
    read_now(office, case_id, exhibit)
    [after] = office.desk.case(case_id).of(Exhibit)
    assert after.read is not None
    assert (after.read.author, after.read.trouble) == ("Linh Pham", None)
    assert after == replace(exhibit, read=after.read)
    assert not can_be_read(after)


def test_a_mail_gets_the_fact_of_its_own_once(office: Office, case_id: CaseId, kept: Kept) -> None:
    exhibit = kept("request.eml", making.mail("Pay to DE89 3704 0044 0532 0130 00."))
    rereading_ = rereading_of(office.desk, case_id, exhibit.id)()
    keep_reread(office.desk, office.gesture(case_id), rereading_)
    keep_reread(office.desk, office.gesture(case_id), rereading_)
    [mail] = office.desk.case(case_id).of(MailRead)
    assert (mail.exhibit, [one.value for one in mail.asked]) == (exhibit.id, ["DE89 3704 0044 0532 0130 00"])
    assert office.desk.case(case_id).of(Exhibit)[0].read is not None


def test_the_bytes_in_the_clear_have_no_name_and_are_gone_after_an_error(
    office: Office, case_id: CaseId, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = making.docx() + b"\0" * (2 * CHUNK)
    exhibit = kept("cv.docx", content)
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    seen = []

    def fail(file: "tempfile._TemporaryFileWrapper[bytes]", name: str) -> None:
        file.seek(0)
        seen.append((file, name, file.read() == content, list(folder.iterdir())))
        raise KeyboardInterrupt

    monkeypatch.setattr(rereading, "read_open", fail)
    with pytest.raises(KeyboardInterrupt):
        rereading_of(office.desk, case_id, exhibit.id)()
    [(file, *told)] = seen
    assert told == ["cv.docx", True, []]
    assert file.closed
    assert list(folder.iterdir()) == []
    assert office.desk.case(case_id).of(Exhibit) == (exhibit,)


def test_what_is_damaged_in_the_register_is_not_read(
    office: Office, case_id: CaseId, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    exhibit = kept("cv.docx", making.docx() + b"\0" * CHUNK)
    monkeypatch.setattr(rereading, "read_open", None)
    blobs = office.desk.register._vault.store.blobs
    [name] = blobs.names(case_id, "chunk")
    blobs.put(case_id, "chunk", name, blobs.get(case_id, "chunk", name, 0) or b"", 1)
    with pytest.raises(RecordsProblem, match="damaged"):
        rereading_of(office.desk, case_id, exhibit.id)()


@pytest.mark.parametrize(
    "change",
    [
        {"runs": True},
        {"kept": False},
        {"read": FileRead()},
        {"read": FileRead(trouble=Trouble.BROKEN)},
        {"read": FileRead(trouble=Trouble.CAN_RUN)},
        {"size": LARGEST_READ + 1},
    ],
)
def test_nothing_else_leaves_the_register(
    office: Office, case_id: CaseId, kept: Kept, change: dict[str, object]
) -> None:
    exhibit = kept("cv.docx", making.docx())
    assert can_be_read(exhibit)
    record(office.desk, office.gesture(case_id), replace(exhibit, **change))
    with pytest.raises(RecordsProblem, match="no_such_exhibit"):
        rereading_of(office.desk, case_id, exhibit.id)
