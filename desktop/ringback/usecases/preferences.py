"""What a person likes on this computer: small settings beside the register, never in it."""

from pathlib import Path

import msgspec
from msgspec import Struct

from ringback.domain.ids import PersonId
from ringback.resources import home


class Preferences(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`one_page`: every question of a check at once, for people who know them.

    `columns`: by a list's header, where each column of it stands.
    """

    one_page: bool = False
    columns: dict[str, dict[str, int]] = {}


def preferences_of(person: PersonId) -> Preferences:
    """What is kept for a person; the usual ones when nothing is, or when it can't be read."""
    return _all().get(person, Preferences())


def keep_preferences(person: PersonId, preferences: Preferences) -> None:
    kept = {**_all(), person: preferences}
    _file().parent.mkdir(parents=True, exist_ok=True)
    _file().write_bytes(msgspec.json.encode(kept))


def _file() -> Path:
    return home() / "preferences.json"


def _all() -> dict[PersonId, Preferences]:
    try:
        return msgspec.json.decode(_file().read_bytes(), type=dict[PersonId, Preferences])
    except (OSError, msgspec.DecodeError):
        return {}
