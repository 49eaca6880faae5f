"""Account numbers as two papers write them: whole, with zeros or a bank in front, or by their end alone."""

from ringback.rules import normal
from ringback.rules.batch_lines import Line

SHORTEST_TAIL = 7
"""Digits two account numbers share at the end before one may be the other with its bank in front.
[our choice: the length of a Japanese account number]"""


def account_key(number: str, *, crypto: bool = False) -> str:
    """An account as it is compared: an e-mail address, a wallet, or letters and digits alone."""
    if "@" in number:
        return normal.email(number)
    return normal.wallet(number) if crypto else normal.compact(number)


def same_account(one: str, other: str) -> bool | None:
    """True for the same number, None where one ends as the other does, False otherwise."""
    if one == other:
        return bool(one)
    if one.isdigit() and other.isdigit() and one.lstrip("0") == other.lstrip("0"):
        return bool(one.lstrip("0"))
    short, long = sorted((one.lstrip("0"), other), key=len)
    tail = short.lstrip("0")
    return None if len(tail) >= SHORTEST_TAIL and tail.isdigit() and long.endswith(tail) else False


def keys_of(line: Line) -> tuple[str, ...]:
    whole = account_key(line.account)
    keys = (whole, account_key(line.bank + line.account)) if line.bank and whole else (whole,)
    return tuple(dict.fromkeys(key for key in keys if key))


def tail_of(key: str) -> str:
    return key.casefold()[-5:]
