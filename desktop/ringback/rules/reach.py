"""Whether a number can ring and an address can arrive, by their form alone; nothing is looked up."""

import re
import unicodedata
from enum import StrEnum

from ringback.rules import normal

_DOTS_KEPT = frozenset({"docomo.ne.jp", "ezweb.ne.jp"})
"""Carriers that once gave out addresses with dots in a row or at the end; they still arrive."""


class Reach(StrEnum):
    CAN = "can"
    INTERNET = "internet"
    UNUSED = "unused"
    """Long enough, but in no range that the plan says is in use; the number may be newer than the plan."""
    SHORT = "short"
    LONG = "long"
    NO_PLAN = "no_plan"
    """A country code that does not exist."""
    UNTOLD = "untold"
    """No number, or one without a country code where no country is known."""


CANNOT = frozenset({Reach.SHORT, Reach.LONG, Reach.NO_PLAN})


def phone_reach(value: str, country: str) -> Reach:
    """By the numbering plans of the phonenumbers library; `country` reads a number without its code."""
    import phonenumbers  # 30 ms that only numbers need

    errors = phonenumbers.NumberParseException
    try:
        number = phonenumbers.parse(value, country or None)
    except errors as error:
        return _unread(value, error.error_type)
    match phonenumbers.is_possible_number_with_reason(number):
        case phonenumbers.ValidationResult.IS_POSSIBLE:
            return _in_use(value, country, valid=phonenumbers.is_valid_number(number))
        case phonenumbers.ValidationResult.INVALID_COUNTRY_CODE:
            return Reach.NO_PLAN
        case phonenumbers.ValidationResult.TOO_LONG | phonenumbers.ValidationResult.INVALID_LENGTH:
            return Reach.LONG
    return Reach.SHORT


def _unread(value: str, why: int) -> Reach:
    import phonenumbers

    errors = phonenumbers.NumberParseException
    if why in {errors.TOO_SHORT_AFTER_IDD, errors.TOO_SHORT_NSN}:
        return Reach.SHORT
    if why == errors.TOO_LONG:
        return Reach.LONG
    return Reach.NO_PLAN if why == errors.INVALID_COUNTRY_CODE and has_code(value) else Reach.UNTOLD


def _in_use(value: str, country: str, *, valid: bool) -> Reach:
    if not valid:
        return Reach.UNUSED
    return Reach.INTERNET if normal.internet_number(value, country) else Reach.CAN


def has_code(value: str) -> bool:
    """Whether a number says its own country, so that nothing about a person is needed to read it."""
    return unicodedata.normalize("NFKC", value).lstrip().startswith("+")


def mail_domain(value: str) -> str:
    """The domain an address really goes to, in ASCII (IDN); empty where nothing can arrive.

    Syntax of RFC 5321, 5322 and 6531 by the email-validator library, which asks no network here.
    """
    from email_validator import EmailNotValidError, validate_email  # 60 ms that only mail needs

    try:
        return validate_email(_plain(value), check_deliverability=False).ascii_domain
    except (EmailNotValidError, UnicodeError):
        return ""


def _plain(value: str) -> str:
    """Without a name before it, brackets or `mailto:`: people copy these along."""
    inside = re.search(r"<([^<>]*)>\s*$", value)
    address = (inside.group(1) if inside else value).strip()
    address = re.sub(r"^mailto:", "", address, flags=re.IGNORECASE)
    local, at, domain = address.rpartition("@")
    if domain.casefold() in _DOTS_KEPT:
        local = re.sub(r"\.+", ".", local).strip(".")
    return f"{local}{at}{domain}"
