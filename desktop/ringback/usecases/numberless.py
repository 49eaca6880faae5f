"""A whole national number in a note is answered beside the field, before saving refuses it."""

from ringback.domain.national import national_numbers
from ringback.text import _


def number_hint(note: str) -> str:
    """What to write instead, or nothing."""
    found = next(national_numbers(note), None)
    if found is None:
        return ""
    words = _("This holds a whole {name}. It is never kept. Write only its last three characters: …{end}.")
    return words.format(name=found.name, end=found.end)
