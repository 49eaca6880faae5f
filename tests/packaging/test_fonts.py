"""The committed fonts draw the names people have, and are the ones that were cut."""

import hashlib

import pytest
from fontTools.ttLib import TTFont

import fonts

LIMIT = 23_000_000


@pytest.mark.parametrize("cut", fonts.CUTS, ids=lambda cut: cut.name)
def test_rare_characters_are_there_with_an_outline(cut: fonts.Cut) -> None:
    with TTFont(fonts.TARGET / cut.name, lazy=True) as font:
        names = font.getBestCmap()
        assert "glyf" in font
        for character in cut.must:
            assert font["glyf"][names[ord(character)]].numberOfContours != 0, character


def test_they_are_the_files_that_were_cut() -> None:
    lines = (fonts.TARGET / "SOURCES.txt").read_text("utf-8").splitlines()[2:]
    told = {line.split()[0]: line.split()[-1] for line in lines}
    found = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in fonts.TARGET.glob("*.ttf")}
    assert told == found
    assert set(found) == {cut.name for cut in fonts.CUTS}


def test_they_stay_light() -> None:
    assert sum(file.stat().st_size for file in fonts.TARGET.iterdir()) < LIMIT


def test_the_licence_lies_beside_them() -> None:
    licence = (fonts.TARGET / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "Adobe" in licence
    assert "Noto Project Authors" in licence


def test_a_cut_that_loses_a_character_is_refused() -> None:
    with pytest.raises(SystemExit, match="would lose"):
        fonts._refuse_losses(fonts.CUTS[0], {0x41})
