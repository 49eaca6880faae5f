"""Contacts and pay-to details pulled out of pasted words; a person confirms each before it is recorded."""

import re
from collections.abc import Iterator

from msgspec import Struct

from ringback.domain.facts import Channel

LONGEST_READ = 200_000
"""Characters; a longer paste is read up to here."""


class Pulled(Struct, frozen=True):
    """`sort` is a channel, or `account` or `wallet`; `value` is as it stood in the text."""

    sort: str
    value: str


ACCOUNT, WALLET = "account", "wallet"

_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63})+")
_SITE = re.compile(r"(?:https?://|www\.)[^\s<>\"']{3,200}", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_]{3,32}\b")
_WALLETS = (
    re.compile(r"\b0x[0-9a-fA-F]{40}\b"),
    re.compile(r"\bT[1-9A-HJ-NP-Za-km-z]{33}\b"),
    re.compile(r"\bbc1[02-9ac-hj-np-z]{11,71}\b"),
    re.compile(r"\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b"),
)
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_ACCOUNT = re.compile(r"(?:account|acct|a/c|iban|rekening|akaun)\D{0,20}(\d[\d -]{6,24}\d)", re.IGNORECASE)


def pull_out(text: str, region: str = "") -> tuple[Pulled, ...]:
    """Every contact and account in the order of the text, each once. `region` reads local phone numbers."""
    read = text[:LONGEST_READ]
    return tuple(dict.fromkeys(_all(read, region)))


def _all(text: str, region: str) -> Iterator[Pulled]:
    rest = text
    for sort, pattern in (
        (Channel.EMAIL.value, _EMAIL),
        (Channel.SITE.value, _SITE),
        *((WALLET, wallet) for wallet in _WALLETS),
        (ACCOUNT, _IBAN),
    ):
        found = [match.group() for match in pattern.finditer(rest)]
        yield from (Pulled(sort, value.rstrip(".,;)")) for value in found)
        rest = pattern.sub(" ", rest)
    yield from (Pulled(ACCOUNT, match.group(1)) for match in _ACCOUNT.finditer(rest))
    rest = _ACCOUNT.sub(" ", rest)
    yield from (Pulled(Channel.HANDLE.value, match.group()) for match in _HANDLE.finditer(rest))
    yield from (Pulled(Channel.PHONE.value, number) for number in _phones(rest, region))


def _phones(text: str, region: str) -> Iterator[str]:
    import phonenumbers  # 30 ms that only this needs

    matcher = phonenumbers.PhoneNumberMatcher(text, region or None)
    yield from (match.raw_string for match in matcher)
