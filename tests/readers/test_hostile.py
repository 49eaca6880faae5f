"""Every hostile file ends in bounded time, in one plain state; nothing hidden comes out of any."""

import sys
import time
from pathlib import Path

import msgspec
import pytest

from ringback.domain.cleanliness import hidden_character, texts
from ringback.readers.child import read_file
from tests.readers.hostile import Hostile, corpus
from tests.readers.making import put

LONGEST = 30
"""Seconds, with the child's own limit of twenty and a busy machine."""


@pytest.mark.parametrize("hostile", corpus(), ids=lambda one: one.name)
def test_it_ends_where_it_should(hostile: Hostile, tmp_path: Path) -> None:
    path = put(tmp_path, hostile.name, hostile.content)
    began = time.monotonic()
    reading = read_file(path)
    assert time.monotonic() - began < LONGEST
    assert reading.read.trouble in hostile.troubles
    assert all(hidden_character(text) is None for _, text in texts(msgspec.to_builtins(reading)))
    assert path.read_bytes() == hostile.content


def test_the_corpus_holds_every_sort_of_harm() -> None:
    names = [one.name for one in corpus()]
    assert len(names) == len(set(names)) > 40
    assert sys.getsizeof(max((one.content for one in corpus()), key=len)) < 12 * 1024 * 1024
