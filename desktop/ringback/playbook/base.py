"""What all words of the playbook have in common: frozen, by keyword, and no stray key in a file."""

from msgspec import Struct


class Words(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """English as written in ``resources``; English is the key, nothing here is translated or filled in."""
