"""The command line: exit codes, one sentence on stderr, JSON for programs, a passphrase for each person."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.cli import run_verb
from ringback.domain.document import schema
from ringback.domain.facts import Exhibit
from ringback.records import opening, people_of, unlock_with_recovery
from ringback.records.slots import Cost
from ringback.usecases.cases import find_case, record
from ringback.usecases.desk import Gesture
from ringback.usecases.evidence import keep_taken, taking_of
from ringback.usecases.registers import open_desk
from ringback.usecases.whereabouts import default_register
from tests.readers import making

CASES = Path(__file__).parents[1] / "cases"
FINDING = {"rule", "severity", "task", "about", "sentence", "why", "honest_reasons", "clears", "source"}


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two people's passphrases in two variables, and a cheap key derivation."""
    monkeypatch.setattr(Cost, "NORMAL", Cost(memory_kib=64, passes=1, lanes=1))
    for door in (opening.create, opening.unlock):
        monkeypatch.setitem(door.__kwdefaults__ or {}, "cost", Cost.NORMAL)
    monkeypatch.setenv("RINGBACK_NEW_PASSPHRASE", "siti's own passphrase")
    assert run_verb(["register", "new", "--firm", "Kedai", "--owner", "Siti"]) == 0
    monkeypatch.setenv("RINGBACK_PASSPHRASE", "siti's own passphrase")
    monkeypatch.setenv("RINGBACK_NEW_PASSPHRASE", "wei's own passphrase")
    assert run_verb(["register", "add-person", "Wei"]) == 0
    monkeypatch.setenv("RINGBACK_SECOND_PASSPHRASE", "wei's own passphrase")


def json_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    capsys.readouterr()
    assert run_verb(list(arguments)) == 0
    return json.loads(capsys.readouterr().out)


def last_line(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run_verb(list(arguments)) == 0
    return capsys.readouterr().out.strip().splitlines()[-1]


def test_assess_prints_what_programs_were_promised(capsys: pytest.CaptureFixture[str]) -> None:
    told = json_of(capsys, "assess", str(CASES / "k01-2-after-calls.json"), "--json")
    assert isinstance(told, dict)
    assert told["recommendation"] == "stop"
    assert all(set(finding) >= FINDING for finding in told["findings"])
    assert {claim["claim"] for claim in told["claims"]} == {
        "who", "where", "past_work", "skill", "same_person", "money",
    }  # fmt: skip
    assert "second_call" in {check["check"] for check in told["open_checks"]}


def test_assess_in_words_ends_with_0_whatever_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_verb(["assess", str(CASES / "k07-2-after-second-call.json")]) == 0
    assert capsys.readouterr().out.startswith("Stop")


def test_the_schema_is_the_one_documents_are_read_with(capsys: pytest.CaptureFixture[str]) -> None:
    assert json_of(capsys, "schema") == json.loads(json.dumps(schema()))


@pytest.mark.parametrize(
    "content", [b'{"a":1,"a":2}', b"", b"\xff", b'{"ringback":1,"as_of":"","label":"\\u202e"}']
)
def test_a_document_that_cannot_be_used_is_one_sentence_and_exit_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(content)
    assert run_verb(["assess", str(path)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert path.read_bytes() == content


@pytest.mark.usefixtures("keys")
def test_a_case_from_import_to_a_verified_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label = last_line(capsys, "case", "import", str(CASES / "b01-2-cleared.json"), "--person", "Siti")
    assert label == "B01"
    shown = json_of(capsys, "case", "show", label, "--json", "--person", "Siti")
    assert isinstance(shown, dict)
    assert shown["recommendation"] == "go"
    assert last_line(capsys, "case", "decide", label, "--outcome", "go", "--person", "Siti") == "signed"
    sheet = Path(last_line(capsys, "sheet", label, "ref-books", "--out", str(tmp_path), "--person", "Siti"))
    assert sheet.name == "B01-phone-sheet-2.pdf"
    code = last_line(capsys, "code", label, "--person", "Siti")
    assert len(code.replace(" ", "")) == 4
    assert run_verb(["sheet", label, "nobody", "--person", "Siti"]) == 2
    assert "Name one referee of this case: ref-coffee" in capsys.readouterr().err
    pdf = Path(last_line(capsys, "report", label, "--out", str(tmp_path), "--person", "Siti"))
    checked = json_of(capsys, "verify", str(pdf), "--json")
    assert isinstance(checked, dict)
    assert checked["unchanged"] is True
    pdf.write_bytes(pdf.read_bytes() + b" ")
    assert run_verb(["verify", str(pdf)]) == 1
    assert "the file's structure" in capsys.readouterr().out
    out = tmp_path / "out.json"
    last_line(capsys, "case", "export", label, "--out", str(out), "--person", "Wei", "--passphrase-env",
              "RINGBACK_SECOND_PASSPHRASE")  # fmt: skip
    assert json_of(capsys, "assess", str(out), "--json")


@pytest.mark.usefixtures("keys")
def test_due_dates_are_lines_json_and_a_calendar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label = last_line(capsys, "case", "import", str(CASES / "b01-2-cleared.json"), "--person", "Siti")
    assert json_of(capsys, "due", "--json", "--person", "Siti") == []
    last_line(capsys, "case", "decide", label, "--outcome", "go", "--person", "Siti")
    told = json_of(capsys, "due", "--json", "--person", "Siti")
    assert isinstance(told, list)
    assert {"on", "label", "words", "key", "case", "late"} == set(told[0])
    assert last_line(capsys, "due", "--person", "Siti").startswith(told[-1]["on"])
    file = Path(last_line(capsys, "due", "--ics", str(tmp_path / "due.ics"), "--person", "Siti"))
    assert file.read_bytes().count(b"BEGIN:VEVENT") == len(told)


@pytest.mark.usefixtures("keys")
def test_a_second_one_is_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    siti = ["--person", "Siti"]
    first, second = (
        last_line(capsys, "case", "import", str(CASES / f"{name}.json"), *siti)
        for name in ("k20-1-before-access", "b01-2-cleared")
    )
    assert last_line(capsys, "second", second, *siti) == "No other case shares anything with this one."
    last_line(capsys, "case", "import", str(CASES / "k20-1-before-access.json"), *siti)
    capsys.readouterr()
    assert run_verb(["second", first, "--json", *siti]) == 1
    (told,) = json.loads(capsys.readouterr().out)
    assert set(told) == {"case", "label", "who", "state", "shared", "kept"}
    assert len(told["shared"]) > 1


@pytest.mark.usefixtures("keys")
def test_a_card_is_one_page_and_an_empty_one_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    label = last_line(capsys, "case", "import", str(CASES / "b01-2-cleared.json"), "--person", "Siti")
    given = ["--out", str(tmp_path), "--person", "Siti"]
    card = Path(last_line(capsys, "card", "access", label, *given))
    assert card.name == "B01-access-card.pdf"
    assert card.read_bytes().startswith(b"%PDF")
    assert run_verb(["card", "payee", label, *given]) == 2
    assert "Nothing is on this card yet" in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
def test_the_second_person_needs_their_own_passphrase(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    siti = ["--person", "Siti"]
    label = last_line(capsys, "case", "import", str(CASES / "k07-1-before-access.json"), *siti)
    softer = [
        "case",
        "decide",
        label,
        "--outcome",
        "limits",
        "--limits",
        "Test shop only.",
        "--reason",
        "Trial.",
    ]
    assert last_line(capsys, *softer, *siti) == "waits for the second signature"
    joined = ["case", "second-decision", label, *siti, "--second"]
    monkeypatch.setenv("RINGBACK_SECOND_PASSPHRASE", "siti's own passphrase")
    assert run_verb([*joined, "Wei"]) == 2
    assert run_verb([*joined, "Siti"]) == 2
    assert "second person" in capsys.readouterr().err
    monkeypatch.setenv("RINGBACK_SECOND_PASSPHRASE", "wei's own passphrase")
    assert run_verb([*joined, "Wei"]) == 2
    assert "what they would decide" in capsys.readouterr().err
    look = ["case", "look", label, "--outcome", "wait", "--worries", "The video.", *siti, "--second", "Wei"]
    assert last_line(capsys, *look) == "Test shop only.", "what the first one chose comes after the look"
    assert last_line(capsys, *joined, "Wei") == "signed"


@pytest.mark.usefixtures("keys")
def test_a_wrong_passphrase_an_unknown_case_and_no_passphrase(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run_verb(["case", "show", "RB-0000-0000", "--person", "Siti"]) == 2
    monkeypatch.setenv("RINGBACK_PASSPHRASE", "not the passphrase")
    assert run_verb(["case", "list", "--person", "Siti"]) == 2
    monkeypatch.delenv("RINGBACK_PASSPHRASE")
    assert run_verb(["case", "list", "--person", "Siti"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 3


@pytest.mark.usefixtures("keys")
def test_a_new_recovery_code(capsys: pytest.CaptureFixture[str]) -> None:
    code = last_line(capsys, "register", "recovery-code", "--person", "Siti").strip()
    with unlock_with_recovery(default_register(), code) as register:
        assert "Siti" in {person.name for person in register.people.values()}


@pytest.mark.usefixtures("keys")
def test_a_passphrase_may_come_over_a_descriptor(capsys: pytest.CaptureFixture[str]) -> None:
    read, write = os.pipe()
    os.write(write, b"siti's own passphrase\n")
    os.close(write)
    listed = json_of(capsys, "case", "list", "--json", "--person", "Siti", "--passphrase-fd", str(read))
    os.close(read)
    assert listed == []


def test_the_demo_ends_with_the_pdfs_path(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ringback", "demo", "--out", str(tmp_path / "demo")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    pdf = Path(done.stdout.strip().splitlines()[-1])
    assert pdf.read_bytes().startswith(b"%PDF")
    assert run_verb(["verify", str(pdf)]) == 0


def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f"'{sys.executable}' -m ringback schema | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, timeout=60)  # noqa: S602
    assert "Traceback" not in done.stderr


def test_read_says_what_a_file_says_and_its_facts_fit_a_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = making.mail("Please pay to account 0071 000 123 999.", Reply_To="<thief@elsewhere.example>")
    path = making.put(tmp_path, "request.eml", content)
    assert run_verb(["read", str(path)]) == 0
    said = capsys.readouterr().out
    assert "An answer goes to: thief@elsewhere.example" in said
    assert "From the request; never ring a number in it: 0071 000 123 999" in said
    told = json_of(capsys, "read", str(path), "--json")
    assert isinstance(told, dict)
    assert [fact["kind"] for fact in told["facts"]] == ["exhibit", "mail_read"]
    case = json.loads((CASES / "k01-2-after-calls.json").read_bytes())
    case["facts"] += told["facts"]
    document = making.put(tmp_path, "case.json", json.dumps(case).encode())
    assert run_verb(["assess", str(document)]) == 0


def test_assess_advises_on_notes_beside_what_programs_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = json.loads((CASES / "k01-2-after-calls.json").read_bytes())
    place = next(at for at, fact in enumerate(case["facts"]) if fact["kind"] == "call")
    case["facts"][place]["words"] = "Speaks with a heavy accent"
    document = making.put(tmp_path, "case.json", json.dumps(case).encode())
    assert run_verb(["assess", str(document), "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out)["findings"]
    assert said.err == f"facts[{place}].words: Write what they did, not how they look or sound.\n"


def test_read_says_why_it_could_not_and_prints_what_it_could(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = making.put(tmp_path, "cut.jpg", making.photo()[:9_000])
    assert run_verb(["read", str(path)]) == 2
    said = capsys.readouterr()
    assert "Made: 2 Jan 2024, 03:04" in said.out
    assert said.err.startswith("cut.jpg could not be read, because it, or a part of it, is damaged")
    assert run_verb(["read", str(tmp_path / "nowhere.pdf")]) == 2
    assert "can't be read" in capsys.readouterr().err


@pytest.mark.usefixtures("keys")
def test_what_was_read_goes_into_a_register_with_its_case(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    request = making.mail("Pay to account 0071 000 123 999.", Reply_To="<thief@elsewhere.example>")
    told = json_of(capsys, "read", str(making.put(tmp_path, "request.eml", request)), "--json")
    case = json.loads((CASES / "k01-2-after-calls.json").read_bytes())
    assert isinstance(told, dict)
    case["facts"] += told["facts"]
    path = making.put(tmp_path, "case.json", json.dumps(case).encode())
    assert run_verb(["case", "import", str(path), "--person", "Siti"]) == 0
    shown = json_of(capsys, "case", "show", case["label"], "--json", "--person", "Siti")
    assert "mail_answer_elsewhere" in json.dumps(shown)


def keep_unread(label: str, path: Path) -> None:
    """As an older version kept it."""
    register = default_register()
    siti = next(one for one in people_of(register) if one.name == "Siti")
    desk = open_desk(register, siti.id, "siti's own passphrase")
    with desk.register:
        case_id = find_case(desk, label)
        taken = taking_of(desk, case_id, path)()
        case = keep_taken(desk, Gesture(case_id, desk.case(case_id).head), taken)
        record(desk, Gesture(case_id, case.head), replace(case.of(Exhibit)[-1], read=None))


@pytest.mark.usefixtures("keys")
def test_kept_files_are_read_later_each_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    label = last_line(capsys, "case", "new", "--person", "Siti")
    keep_unread(label, making.put(tmp_path, "cut.jpg", making.photo()[:9_000]))
    keep_unread(label, making.put(tmp_path, "cv.docx", making.docx()))
    assert run_verb(["case", "read", label, "cv.docx", "--person", "Siti"]) == 0
    said = capsys.readouterr().out
    assert "cv.docx\n  Author: Linh Pham" in said
    assert "cut.jpg" not in said
    read = ("case", "read", label, "--person", "Siti")
    assert run_verb([*read]) == 0
    said = capsys.readouterr().out
    assert said.startswith("cut.jpg\n  Author: Linh Pham\n")
    assert "Could not be read, because" in said
    assert "cv.docx" not in said
    assert last_line(capsys, *read) == "No kept file here waits to be read."
    assert run_verb(["case", "read", label, "none.pdf", "--person", "Siti"]) == 2
    assert "not in the register any more" in capsys.readouterr().err
