"""The numbers no library has: a few lines each. Each returns what it says of a plain, upper-case number."""

import re
from collections.abc import Callable
from enum import StrEnum


class Wrong(StrEnum):
    """Why a number does not hold."""

    FORM = "form"
    DIGIT = "digit"


Says = Callable[[str], Wrong | None]


def _form(pattern: str) -> Says:
    written = re.compile(pattern)

    def says(number: str) -> Wrong | None:
        return None if written.fullmatch(number) else Wrong.FORM

    return says


def nzbn(number: str) -> Wrong | None:
    """Thirteen digits beginning with 94, the last one GS1's check digit."""
    from stdnum import ean  # 5 ms that only numbers need

    if not re.fullmatch(r"94[0-9]{11}", number):
        return Wrong.FORM
    return None if ean.is_valid(number) else Wrong.DIGIT


def jp_invoice(number: str) -> Wrong | None:
    """T and thirteen digits; a firm's are its corporate number, and a sole trader's have the same digit."""
    from stdnum.jp import cn

    if not re.fullmatch(r"T[1-9][0-9]{12}", number):
        return Wrong.FORM
    return None if cn.is_valid(number[1:]) else Wrong.DIGIT


def kr_brn(number: str) -> Wrong | None:
    """Ten digits, weights 1, 3, 7; the ninth digit counts five times, and the tens of that once more."""
    if not re.fullmatch(r"[0-9]{10}", number):
        return Wrong.FORM
    weighed = zip(number[:9], (1, 3, 7, 1, 3, 7, 1, 3, 5), strict=True)
    total = sum(int(digit) * weight for digit, weight in weighed) + int(number[8]) * 5 // 10
    return None if (10 - total % 10) % 10 == int(number[9]) else Wrong.DIGIT


def kr_corporate(number: str) -> Wrong | None:
    """Thirteen digits, weights 1 and 2 in turn, the last digit makes the sum end in 0."""
    if not re.fullmatch(r"[0-9]{13}", number):
        return Wrong.FORM
    total = sum(int(digit) * (1 + place % 2) for place, digit in enumerate(number[:-1]))
    return None if (10 - total % 10) % 10 == int(number[-1]) else Wrong.DIGIT


_TW_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
"""In the order of the codes 10 to 35."""


def tw_id(number: str) -> Wrong | None:
    """Citizens' (1, 2) and residents' numbers, those of 2021 (8, 9) and the older ones (A to D)."""
    if not re.fullmatch(r"[A-Z][1289A-D][0-9]{8}", number):
        return Wrong.FORM
    area = 10 + _TW_LETTERS.index(number[0])
    second = number[1] if number[1].isdigit() else str((10 + _TW_LETTERS.index(number[1])) % 10)
    digits = f"{area}{second}{number[2:]}"
    weights = (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return Wrong.DIGIT if total % 10 else None


OWN: dict[str, Says] = {
    "nzbn": nzbn,
    "jp_invoice": jp_invoice,
    "kr_brn": kr_brn,
    "kr_corporate": kr_corporate,
    "tw_id": tw_id,
    "my_ssm": _form(r"[0-9]{12}|[0-9]{5,7}[A-Z]|[A-Z]{2}[0-9]{7}[A-Z]|LLP[0-9]{7}(LGN|LCA)"),
    "my_tin": _form(r"(?:IG|C|CS|D|E|F|FA|PT|TA|TC|TN|TR|TP|TJ|LE)[0-9]{8,12}"),
    "ph_tin": _form(r"[0-9]{9}(?:[0-9]{3}|[0-9]{5})?"),
    "ph_philsys": _form(r"[0-9]{12}|[0-9]{16}"),
    "hk_br": _form(r"[0-9]{8}(?:[0-9]{3})?(?:[0-9]{8}[0-9A-F])?"),
    "gb_company": _form(r"[0-9]{8}|(?:SC|NI|OC|SO|NC|LP|SL|FC|NF|BR|IP|RC|SP|R0|CE|CS)[0-9]{6}"),
}
