"""The reader refuses what it doesn't know, and says in which file."""

import shutil
from pathlib import Path

import msgspec
import pytest

from ringback import resources
from ringback.playbook import country_codes, load, load_country

READER = "ringback.playbook.reading.path"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("playbook", "countries", "prompts"):
        shutil.copytree(resources.path(folder), tmp_path / folder)
    monkeypatch.setattr(READER, tmp_path.joinpath)
    return tmp_path


def test_a_copy_reads_the_same(copy: Path) -> None:
    assert load().version == 1
    assert copy.exists()


def test_a_stray_key_is_refused_and_its_file_named(copy: Path) -> None:
    rules = copy / "playbook" / "rules.toml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("clears =", "clear ="), encoding="utf-8")
    with pytest.raises(msgspec.ValidationError) as caught:
        load()
    assert caught.value.__notes__ == ["in rules.toml"]


def test_a_wrong_type_is_refused(copy: Path) -> None:
    edition = copy / "playbook" / "playbook.toml"
    edition.write_text('version = "1"\ndated = "2026-11-20"\nprompts = "x"\n', encoding="utf-8")
    with pytest.raises(msgspec.ValidationError):
        load()


def test_loading_twice_gives_equal_books_and_no_shared_one() -> None:
    assert load() == load()
    assert load() is not load()


def test_a_country_without_a_file_is_none() -> None:
    assert load_country("ZZ") is None
    assert load_country("../AU") is None
    assert "JP" in country_codes()
