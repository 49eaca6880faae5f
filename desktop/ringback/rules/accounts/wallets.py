"""Wallets: the chain an address belongs to, and whether its own checksum fits."""

import re
import unicodedata

from ringback.rules.accounts.held import Checked, Held
from ringback.rules.accounts.segwit import segwit_fits

_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_ETHEREUM = re.compile(r"0[xX][0-9a-fA-F]{40}")
_SEGWIT = re.compile(r"bc1[a-z0-9]{8,87}", re.IGNORECASE)
_TRON = re.compile(r"T" + _BASE58 + "{33}")
_BITCOIN = re.compile(r"[13]" + _BASE58 + "{25,34}")
_SOLANA = re.compile(_BASE58 + "{32,44}")


def check_wallet(written: str) -> Checked:
    """Never raises. All-lower and all-upper Ethereum addresses and Solana ones have no checksum."""
    plain = unicodedata.normalize("NFKC", written).strip()
    plain = re.sub(r"^[A-Za-z]{3,12}:(//)?", "", plain).split("?", 1)[0].strip()
    if _ETHEREUM.fullmatch(plain):
        return Checked("ethereum", _ethereum(plain[2:]))
    if _SEGWIT.fullmatch(plain):
        return Checked("bitcoin", _held(segwit_fits(plain)))
    if _TRON.fullmatch(plain):
        return Checked("tron", _held(_version(plain) == 0x41))
    solana = Checked("solana", Held.FORM_ONLY) if _SOLANA.fullmatch(plain) and _octets(plain) == 32 else None
    if _BITCOIN.fullmatch(plain):
        fits = _version(plain) in (0x00, 0x05)
        return Checked("bitcoin", Held.HOLDS) if fits else solana or Checked("bitcoin", Held.WRONG)
    return solana or Checked("", Held.UNTOLD)


def _held(fits: bool) -> Held:
    return Held.HOLDS if fits else Held.WRONG


def _version(plain: str) -> int | None:
    """The first byte of 21 that carry their own checksum."""
    import base58  # only wallets need it

    try:
        octets = base58.b58decode_check(plain)
    except ValueError:
        return None
    return octets[0] if len(octets) == 21 else None


def _octets(plain: str) -> int:
    import base58

    return len(base58.b58decode(plain))


def _ethereum(digits: str) -> Held:
    """EIP-55: a letter is large where the same place of the hash is 8 or more. Keccak, not SHA-3."""
    if digits in (digits.lower(), digits.upper()):
        return Held.FORM_ONLY
    from Crypto.Hash import keccak

    told = keccak.new(digest_bits=256, data=digits.lower().encode()).hexdigest()
    large = (sign.upper() if int(told[place], 16) >= 8 else sign for place, sign in enumerate(digits.lower()))
    return _held(digits == "".join(large))
