"""Bank accounts: IBAN, US routing number, New Zealand account; elsewhere a count of digits at most."""

import re
import unicodedata
from collections.abc import Callable

from ringback.rules.accounts.held import Checked, Forms, Held

_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{8,30}")
_LONGEST = 80
"""Characters; no account is longer. [our choice]"""


def check_account(written: str, country: str, forms: Forms | None = None) -> Checked:
    """Never raises. `country`: two letters or empty; `forms`: the usual digits by country."""
    text = unicodedata.normalize("NFKC", written).strip().upper()
    plain = re.sub(r"[\s.\-/–]+", "", text)
    if not plain.isascii() or len(text) > _LONGEST:
        return Checked("", Held.UNTOLD)
    found = _iban(plain) if _IBAN.fullmatch(plain) else None
    return found or _by_country(text, plain, country.upper(), forms or {})


def country_in(account: str, bank: str) -> str:
    """The country of an IBAN whose digits fit, or of a BIC in the bank's name; empty if neither says."""
    if check_account(account, "").held is Held.HOLDS:
        return unicodedata.normalize("NFKC", account).strip().upper()[:2]
    from stdnum import bic

    codes = [word for word in re.split(r"[^A-Z0-9]+", bank) if len(word) in {8, 11} and bic.is_valid(word)]
    return codes[0][4:6] if len(codes) == 1 and any(sign.isdigit() for sign in codes[0][4:]) else ""


def _iban(plain: str) -> Checked | None:
    """None where the letters are no country that has IBANs: then it is another number."""
    from stdnum import exceptions, iban  # 20 ms that only accounts need

    try:
        iban.validate(plain, check_country=False)
    except exceptions.InvalidChecksum:
        return _wrong("iban", plain, _iban_fits) if _has_ibans(plain[:2]) else None
    except exceptions.ValidationError:
        return Checked("iban", Held.UNUSUAL) if _has_ibans(plain[:2]) else None
    return Checked("iban", Held.HOLDS)


def _has_ibans(code: str) -> bool:
    from stdnum import numdb

    return bool(numdb.get("iban").info(code)[0][1])


def _iban_fits(plain: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(plain, check_country=False))


def _by_country(text: str, plain: str, country: str, forms: Forms) -> Checked:
    """Nine digits alone may be a US account, so a routing number is read only in front of one."""
    if country == "US" and (routing := re.match(r"(\d{9})\D+\d{4,17}$", text)):
        return _routing(routing[1])
    if country == "NZ" and plain.isdigit():
        return _new_zealand(text)
    form = forms.get(country)
    if form is None or not plain.isdigit():
        return Checked("", Held.UNTOLD)
    usual = form.least <= len(plain) <= form.most
    return Checked("domestic", Held.FORM_ONLY if usual else Held.UNUSUAL)


def _routing(digits: str) -> Checked:
    from stdnum.us import rtn

    return Checked("aba", Held.HOLDS) if rtn.is_valid(digits) else _wrong("aba", digits, rtn.is_valid)


def _new_zealand(text: str) -> Checked:
    """Spaces and dashes count: a part of the number may be written without its leading zeros."""
    from stdnum import exceptions
    from stdnum.nz import bankaccount

    plain = re.sub(r"[\s.\-/–]+", "-", text)
    try:
        plain = bankaccount.compact(plain)
        bankaccount.validate(plain)
    except exceptions.InvalidChecksum:
        return _wrong("nz", plain, bankaccount.is_valid)
    except exceptions.ValidationError:
        return Checked("nz", Held.UNUSUAL)
    return Checked("nz", Held.HOLDS)


def _wrong(sort: str, plain: str, fits: Callable[[str], bool]) -> Checked:
    return Checked(sort, Held.WRONG, _swapped(plain, fits))


def _swapped(plain: str, fits: Callable[[str], bool]) -> int:
    places = [
        place for place in range(len(plain) - 1)
        if plain[place] != plain[place + 1]
        and fits(plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :])
    ]  # fmt: skip
    return places[0] + 1 if len(places) == 1 else 0
