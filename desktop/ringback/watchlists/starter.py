"""The dated, incomplete list that comes along, until an official one is loaded."""

import tomllib
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from ringback.domain.listed import ListedWallet

FILE = ("watchlists", "starter-2026-11.toml")
"""Its place below the resources."""
_CASELESS = frozenset({"ethereum"})
"""Chains whose addresses are the same in capital letters; a base58 address is not."""


class Starter(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    dated: str
    authority: str
    list: str
    source: str
    wallet: tuple[ListedWallet, ...]

    def wallets(self) -> Mapping[str, str]:
        """The list's name and the day, by address in the form that addresses are compared by."""
        return {_form(one): f"{self.list}, {one.listed}" for one in self.wallet}


def read_starter(text: str) -> Starter:
    """Raises ValueError for what is no such list: `msgspec.ValidationError` or `tomllib.TOMLDecodeError`."""
    return msgspec.convert(tomllib.loads(text), Starter)


def _form(one: ListedWallet) -> str:
    return one.address.casefold() if one.chain in _CASELESS else one.address
