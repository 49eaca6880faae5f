"""The words of a payment list: what its columns are called, and what each line showed."""

from collections.abc import Mapping

from ringback.playbook.base import Words


class ColumnWords(Words, frozen=True, kw_only=True):
    title: str
    words: tuple[str, ...]
    """What banks and office suites write above such a column, in small letters, the surest first."""


class VerdictText(Words, frozen=True, kw_only=True):
    """What a line showed, never what somebody is. `sentence` may name the {case} and the {other}."""

    title: str
    sentence: str
    why: str = ""
    honest_reasons: tuple[str, ...] = ()
    do: str = ""


class BatchWords(Words, frozen=True, kw_only=True):
    """``batch.toml``."""

    column: Mapping[str, ColumnWords]
    verdict: Mapping[str, VerdictText]
