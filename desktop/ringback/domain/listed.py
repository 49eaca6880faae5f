"""A wallet that an official list names."""

from msgspec import Struct


class ListedWallet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`listed`: the day it was put on the list. `certainty`: A or B, as the starter explains."""

    chain: str
    address: str
    party: str
    listed: str
    certainty: str
