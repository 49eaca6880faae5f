"""The register: one file of sealed envelopes, and the only code that opens it.

The names below are fetched when first used, so that the list of people for the unlock screen is read
without cryptography or sqlite-utils being imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ringback.records.carried import Carried as Carried
    from ringback.records.carried import entries_in as entries_in
    from ringback.records.carried import next_entry as next_entry
    from ringback.records.carried import packed as packed
    from ringback.records.carried import whole_journal as whole_journal
    from ringback.records.lending import Lent as Lent
    from ringback.records.opening import create as create
    from ringback.records.opening import unlock as unlock
    from ringback.records.opening import unlock_with_recovery as unlock_with_recovery
    from ringback.records.projections import Projection as Projection
    from ringback.records.projections import Summary as Summary
    from ringback.records.register import Register as Register
    from ringback.records.sealing import Kept as Kept
    from ringback.records.sealing import Sealed as Sealed
    from ringback.records.sealing import Sealing as Sealing
    from ringback.records.signer import Signer as Signer
    from ringback.records.slots import Cost as Cost
    from ringback.records.staff import people_of as people_of

_WHERE = {
    "Carried": "carried",
    "entries_in": "carried",
    "next_entry": "carried",
    "packed": "carried",
    "whole_journal": "carried",
    "Cost": "slots",
    "Kept": "sealing",
    "Lent": "lending",
    "Sealed": "sealing",
    "Sealing": "sealing",
    "Projection": "projections",
    "Register": "register",
    "Signer": "signer",
    "Summary": "projections",
    "create": "opening",
    "people_of": "staff",
    "unlock": "opening",
    "unlock_with_recovery": "opening",
}
__all__ = [  # noqa: PLE0604  # the keys are literal names
    *_WHERE
]


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
