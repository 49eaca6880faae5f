"""The playbook as it ships, read once, and every English sentence of it by file."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ringback.playbook import Country, Playbook, PromptPack, country_codes, load, load_country, load_prompts
from ringback.resources import path

NOT_PROSE = frozenset(
    {
        "id",
        "tactics",
        "threat",
        "sources",
        "source",
        "input",
        "url",
        "date",
        "dated",
        "fact",
        "also",
        "certainty",
        "drawing",
        "practice",
    }
    | {"about", "family", "site", "value", "only_if", "looks", "sound", "code", "prompts", "tasks", "sitting"}
    | {"number", "words"}
    | {"sound_after", "sound_words", "kinds", "people", "seems", "between", "things", "passes", "he_she"}
)
NAMES = frozenset({"who", "name", "publisher", "input"})
"""Names of offices and paths of fields, not sentences: nobody can write them more simply."""


@pytest.fixture(scope="session")
def book() -> Playbook:
    return load()


@pytest.fixture(scope="session")
def pack(book: Playbook) -> PromptPack:
    return load_prompts(book.edition.prompts)


@pytest.fixture(scope="session")
def countries() -> dict[str, Country]:
    return {code: country for code in country_codes() if (country := load_country(code))}


@pytest.fixture(scope="session")
def prose() -> dict[str, list[str]]:
    """Every text a person reads, by file."""
    folders = ("playbook", "countries", "prompts")
    files = [file for folder in folders for file in sorted(path(folder).rglob("*.toml"))]
    found = {file.name: list(texts(file)) for file in files}
    return {name: read for name, read in found.items() if read}


def texts(file: Path) -> Iterator[str]:
    labels = file.name in {"words.toml", "forms.toml"}
    yield from _texts(tomllib.loads(file.read_text(encoding="utf-8")), "", labels)


def _texts(value: Any, key: str, labels: bool) -> Iterator[str]:
    match value:
        case str() if key not in NAMES:
            yield value
        case list():
            for item in value:
                yield from _texts(item, key, labels)
        case dict():
            for name, item in value.items():
                if labels or _holds_tables(item) or name not in NOT_PROSE:
                    yield from _texts(item, name, labels)


def _holds_tables(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(v, dict) for v in value))
