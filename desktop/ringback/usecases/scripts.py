"""Words to say aloud: in the language of the window, and beside it in the language of the other side."""

import re
from collections.abc import Mapping

from ringback.text import language, speaking, speech_of, worded
from ringback.usecases.desk import Desk

_ENGLISH = "en"
_CORNERED = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_SPOKEN = {"JP": "ja", "VN": "vi", "MY": "ms", "KR": "ko", "CN": "zh_Hans", "TW": "zh_Hant"} | {
    "HK": "zh_Hant",
}


def said(words: str, country: str, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The same sentence once, or twice where it can be said in their language too, with the `names` in it."""
    ours, theirs = worded(words), in_their_language(words, country)
    untranslated = theirs == words and _tag(country) != _ENGLISH
    lines = (ours,) if theirs == ours or untranslated else (ours, theirs)
    return tuple(line.format_map(names) for line in lines) if names else lines


def names_in_script(desk: Desk, them: str) -> dict[str, str]:
    """Who rings, for which firm, and whom: an opening is read aloud as it stands."""
    return {"me": desk.signer.person.name, "firm": desk.register.firm, "them": them}


def quoted(lines: tuple[str, ...]) -> tuple[str, ...]:
    """As print shows speech: corner brackets round Japanese and Chinese, curly marks round the rest."""
    return tuple(f"「{line}」" if _CORNERED.search(line) else f"“{line}”" for line in lines)


def in_their_language(words: str, country: str) -> str:
    """As it stands in English when there is no translation."""
    with speaking(speech_of(_tag(country))):
        return worded(words)


def languages_shown(lines: tuple[str, ...], country: str) -> str:
    """English | 日本語, when a sentence is shown twice."""
    if len(lines) < 2:
        return ""
    from babel import Locale  # 20 ms that only a script in two languages needs

    tags = (language(), _tag(country))
    return " | ".join(str(Locale.parse(tag).get_language_name(tag)).title() for tag in tags)


def _tag(country: str) -> str:
    return _SPOKEN.get(country, _ENGLISH)
