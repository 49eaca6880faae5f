"""First actions when something is wrong, and the words that keep a note fair."""

from ringback.playbook.base import Words


class WrongSituation(Words, frozen=True, kw_only=True):
    id: str
    title: str
    opening: str
    first: tuple[str, ...]
    """In order: cut first, talk second."""
    tell: tuple[str, ...]
    clock: str
    never: tuple[str, ...]
    sources: tuple[str, ...]
    tactics: tuple[str, ...]
    threat: tuple[str, ...] = ()


class Wrong(Words, frozen=True, kw_only=True):
    """``wrong.toml``."""

    situation: tuple[WrongSituation, ...]


class Fairness(Words, frozen=True, kw_only=True):
    """``fairness.toml``: facts without weight, and the answer to a note about looks or sound."""

    answer: str
    promise: tuple[str, ...]
    no_weight: tuple[str, ...]
    only_a_note: tuple[str, ...]
    looks: tuple[str, ...]
    sound: tuple[str, ...]
    sound_after: tuple[str, ...]
    """Followed by one of `sound_words`."""
    sound_words: tuple[str, ...]
    kinds: tuple[str, ...]
    """What somebody may look like, or be."""
    people: tuple[str, ...]
    seems: tuple[str, ...]
    between: tuple[str, ...]
    things: tuple[str, ...]
    passes: tuple[str, ...]
    he_or_she: str
    he_she: tuple[str, ...]
