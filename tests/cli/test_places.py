"""`place` and `check signins`: one answer on stdout; 0 it fits, 1 something to ask, 2 it can't be read."""

import json
from pathlib import Path

import pytest

from ringback.cli import run_verb


def write(folder: Path, *lines: str) -> str:
    path = folder / "sign-ins.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_the_time_and_holidays_of_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_verb(["place", "--country", "vn", "--place", "Da Nang", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["country"] == "VN"
    assert [clock["zone"] for clock in told["clocks"]] == ["Asia/Ho_Chi_Minh"]
    assert told["clocks"][0]["at"].endswith("+07:00")
    assert told["last"]["on"] <= told["clocks"][0]["at"][:10] < told["next"]["on"]
    assert run_verb(["place", "--country", "VN"]) == 0
    assert capsys.readouterr().out.startswith("It is ")


def test_no_such_country(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_verb(["place", "--country", "ZZ"]) == 2
    assert "«ZZ» is not a country we know" in capsys.readouterr().err


def test_sign_ins_that_fit_and_that_do_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["time,country,device", *(f"2026-11-0{day} 08:15Z,VN,Laptop" for day in range(1, 5))]
    file = write(tmp_path, *lines)
    assert run_verb(["check", "signins", file, "--declared", "VN", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["points"] == []
    assert run_verb(["check", "signins", file, "--declared", "JP", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(point["rule"], point["severity"]) for point in told["points"]] == [("sign_in_odd", "weak")]
    assert told["seen"]["countries"] == [{"country": "VN", "times": 4, "days": 4}]
    assert run_verb(["check", "signins", file, "--declared", "JP"]) == 1
    assert "On 4 days this account signed in from elsewhere: Vietnam." in capsys.readouterr().out


def test_a_time_without_zone_asks_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = write(tmp_path, "time,country", "2026-11-01 23:15,VN")
    assert run_verb(["check", "signins", file, "--declared", "VN"]) == 2
    assert "line 2 says no time zone" in capsys.readouterr().err
    options = ["--declared", "VN", "--zone", "Asia/Tokyo", "--json"]
    assert run_verb(["check", "signins", file, *options]) == 0
    assert json.loads(capsys.readouterr().out)["seen"]["first"] == "2026-11-01"
    assert run_verb(["check", "signins", file, "--declared", "VN", "--zone", "Mars"]) == 2
    assert "not a time zone" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02", b"a\x00b", b"\xff\xfe\x00\xd8", b"x" * 50_000])
def test_what_is_no_list_is_one_sentence(
    data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "odd.csv"
    file.write_bytes(data)
    assert run_verb(["check", "signins", str(file), "--declared", "VN"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_where_all_of_a_case_points(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    party = {"kind": "party", "id": "party", "sort": "person", "name": {"written": "Linh"}, "country": "VN"}
    paid = {"kind": "payee", "id": "payee", "sort": "bank", "holder": {"written": "Linh"}, "relation": "self"}
    case = {"ringback": 1, "label": "One", "as_of": "2026-10-06", "facts": [party]}
    home, abroad = tmp_path / "home.json", tmp_path / "abroad.json"
    home.write_text(json.dumps(case), encoding="utf-8")
    elsewhere = [party, paid | {"account": "123456789", "country": "US"}]
    abroad.write_text(json.dumps(case | {"facts": elsewhere}), encoding="utf-8")
    assert run_verb(["place", str(home)]) == 0
    assert "  The place they gave: Vietnam | What they say | They said so\n" in capsys.readouterr().out
    assert run_verb(["place", str(home), str(abroad), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [one["case"] for one in told] == [str(home), str(abroad)]
    [account] = [line for line in told[1]["points"] if line["asks"]]
    assert (account["where"], account["beside"]) == ("United States", "Another place: ask")
