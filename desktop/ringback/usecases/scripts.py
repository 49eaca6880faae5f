"""Words to say aloud: in the language of the window, and beside it in the language of the other side."""

from collections.abc import Mapping

from msgspec import Struct

from ringback.playbook import load_spoken
from ringback.text import language, speaking, speech_of, worded
from ringback.usecases.desk import Desk

_ENGLISH = "en"
_CORNERED = frozenset({"ja", "zh_Hans", "zh_Hant"})
_SPOKEN = {"JP": "ja", "VN": "vi", "MY": "ms", "KR": "ko", "CN": "zh_Hans", "TW": "zh_Hant"} | {
    "HK": "zh_Hant",
}


class Line(Struct, frozen=True):
    """A sentence in one language; `reading` is how it sounds, for who can't read its script."""

    words: str
    tag: str
    reading: str = ""


def said(words: str, country: str, names: Mapping[str, str] | None = None) -> tuple[Line, ...]:
    """The same sentence once, or twice where it can be said in their language too, with the `names` in it."""
    ours, theirs = Line(worded(words), language()), _theirs(words, country)
    untranslated = theirs.words == words and theirs.tag != _ENGLISH
    lines = (ours,) if theirs.words == ours.words or untranslated else (ours, theirs)
    return tuple(_named(line, names) for line in lines) if names else lines


def names_in_script(desk: Desk, them: str) -> dict[str, str]:
    """Who rings, for which firm, and whom: an opening is read aloud as it stands."""
    return {"me": desk.signer.person.name, "firm": desk.register.firm, "them": them}


def quoted(lines: tuple[Line, ...]) -> tuple[str, ...]:
    """As print shows speech: corner brackets round Japanese and Chinese, curly marks round the rest."""
    return tuple(shown for line in lines for shown in _quoted(line))


def sentences(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    """Each with its translation: one in the window's language begins the next."""
    starts = [at for at, line in enumerate(lines) if line.tag == language()]
    return tuple(lines[at:end] for at, end in zip(starts, (*starts[1:], len(lines)), strict=True))


def in_their_language(words: str, country: str) -> str:
    """As it stands in English when there is no translation."""
    return _theirs(words, country).words


def languages_shown(lines: tuple[Line, ...], country: str) -> str:
    """English | 日本語, when a sentence is shown twice."""
    if len(lines) < 2:
        return ""
    from babel import Locale  # 20 ms that only a script in two languages needs

    tags = (language(), _tag(country))
    return " | ".join(str(Locale.parse(tag).get_language_name(tag)).title() for tag in tags)


def _theirs(words: str, country: str) -> Line:
    """Their own file of spoken words first, for it tells how they are read; then the window's words."""
    tag = _tag(country)
    known = load_spoken(tag).get(words)
    if known is not None:
        return Line(known.say, tag, known.read)
    with speaking(speech_of(tag)):
        return Line(worded(words), tag)


def _named(line: Line, names: Mapping[str, str]) -> Line:
    return Line(line.words.format_map(names), line.tag, line.reading.format_map(names))


def _quoted(line: Line) -> tuple[str, ...]:
    marked = f"「{line.words}」" if line.tag in _CORNERED else f"“{line.words}”"
    return (marked, f"({line.reading})") if line.reading else (marked,)


def _tag(country: str) -> str:
    return _SPOKEN.get(country, _ENGLISH)
