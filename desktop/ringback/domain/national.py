"""A person's whole national number in free text: it is never kept, so it is refused where it is written.

A number is known by a form that hardly anything else has, with its date and its check digit where there is
one. Bare digits, which a telephone, an order or an account may be too, count only behind the number's own
name. [W, the issuers' public rules; THREAT.md 3.3]
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from ringback.domain.errors import InputProblem

_NAMED_WITHIN = 24
"""Characters between a number's name and the number itself. [our choice]"""


class NationalNumber(Struct, frozen=True):
    """`name` as its country calls it, `end` its last three characters; the number itself is not in here."""

    name: str
    end: str


Holds = Callable[[str], bool]


class _Form(Struct, frozen=True):
    name: str
    written: re.Pattern[str]
    holds: Holds


def national_numbers(text: str, known: Sequence[str] = ()) -> Iterator[NationalNumber]:
    """`known`: a telephone, an account or a register number of the case, which is no slip of the pen."""
    plain = unicodedata.normalize("NFKC", text)
    for form in _FORMS:
        for found in form.written.finditer(plain):
            number = _bare(found["number"])
            if form.holds(number) and number not in map(_bare, known):
                yield NationalNumber(form.name, number[-3:])


FREE = frozenset(
    (
        "words", "why", "note", "reason", "limits", "meanwhile", "purpose", "source_words", "document",
        "place_on_it", "name_explained", "relation_paper", "how_to_cut",
    )
)  # fmt: skip
"""Fields somebody writes into as they like; registers' numbers, accounts and telephones have their own."""


def written_out(tree: object, where: str = "", key: str = "") -> Iterator[tuple[str, str]]:
    """Every free text in nested builtins with its path."""
    match tree:
        case str() if key in FREE:
            yield where, tree
        case dict():
            for name, item in tree.items():
                yield from written_out(item, f"{where}.{name}" if where else str(name), str(name))
        case list() | tuple():
            for place, item in enumerate(tree):
                yield from written_out(item, f"{where}[{place}]", key)


def known_numbers(facts: Iterable[object]) -> Iterator[str]:
    """Telephones, accounts and register numbers: what a case keeps in whole."""
    for fact in facts:
        for field in ("value", "account", "number"):
            if isinstance(text := getattr(fact, field, None), str):
                yield text


def require_no_national_number(tree: object, facts: Iterable[object], path: str = "") -> None:
    """Raises InputProblem `national_number` with what it is called and its last three characters."""
    known = tuple(known_numbers(facts))
    for where, text in written_out(tree, path):
        for found in national_numbers(text, known):
            raise InputProblem("national_number", where=where, named=found.name, end=found.end)


def _bare(number: str) -> str:
    return re.sub(r"[\s().-]", "", unicodedata.normalize("NFKC", number)).upper()


# check digits and dates


def _weighed(number: str, weights: Iterable[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))


def _nric(number: str) -> bool:
    """Singapore: S and T, F and G from 2000 on, M from 2022 on."""
    first, digits, last = number[0], number[1:8], number[8]
    rest = (_weighed(digits, (2, 7, 6, 5, 4, 3, 2)) + {"T": 4, "G": 4, "M": 3}.get(first, 0)) % 11
    letters = {"S": "JZIHGFEDCBA", "T": "JZIHGFEDCBA", "M": "XWUTRQPNJLK"}.get(first, "XWUTRQPNMLK")
    return letters[rest] == last


def _mykad(number: str) -> bool:
    places = {*range(1, 17), *range(21, 69), 71, 72, *range(74, 80), *range(82, 94), 98, 99}
    return _a_day(number[:6]) and int(number[6:8]) in places


def _rrn(number: str) -> bool:
    """Korea; a firm's number is written the same way, with its own last digit."""
    total = _weighed(number[:12], (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5))
    of_firm = (10 - _weighed(number[:12], (1, 2) * 6) % 10) % 10 == int(number[12])
    return _a_day(number[:6]) and (11 - total % 11) % 10 == int(number[12]) and not of_firm


def _taiwan(number: str) -> bool:
    letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO"
    second = number[1] if number[1].isdigit() else str((10 + letters.index(number[1])) % 10)
    digits = f"{10 + letters.index(number[0])}{second}{number[2:]}"
    return _weighed(digits, (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def _hkid(number: str) -> bool:
    letters = number[:-7].rjust(2)
    values = [36 if one == " " else ord(one) - 55 for one in letters]
    check = 10 if number[-1] == "A" else int(number[-1])
    total = values[0] * 9 + values[1] * 8 + _weighed(number[-7:-1], range(7, 1, -1))
    return (total + check) % 11 == 0


def _china(number: str) -> bool:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return _a_day(number[6:14]) and "10X98765432"[_weighed(number, weights) % 11] == number[17]


def _thai(number: str) -> bool:
    return (11 - _weighed(number, range(13, 1, -1)) % 11) % 10 == int(number[12])


def _my_number(number: str) -> bool:
    rest = _weighed(number, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return int(number[11]) == (0 if rest < 2 else 11 - rest)


_TURNS = ("0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415",
          "7046913258")  # fmt: skip
_DIHEDRAL = ("0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432",
             "7659821043", "8765932104", "9876543210")  # fmt: skip


def _aadhaar(number: str) -> bool:
    """India, by Verhoeff's scheme."""
    check = 0
    for place, digit in enumerate(reversed(number)):
        check = int(_DIHEDRAL[check][int(_TURNS[place % 8][int(digit)])])
    return check == 0


def _nik(number: str) -> bool:
    """Indonesia: the day of birth, for women 40 more."""
    day = int(number[6:8])
    return _a_day(f"{number[10:12]}{number[8:10]}{day - 40 if day > 40 else day:02}")


def _tfn(number: str) -> bool:
    return _weighed(number, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0


def _form_only(_number: str) -> bool:
    return True


def _a_day(digits: str) -> bool:
    """`YYMMDD`, in either century, or `YYYYMMDD`."""
    years = (digits[:-4],) if len(digits) == 8 else (f"19{digits[:2]}", f"20{digits[:2]}")
    return any(_in_calendar(int(year), int(digits[-4:-2]), int(digits[-2:])) for year in years)


def _in_calendar(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year >= 1900
    except ValueError:
        return False


# how each is written


def _alone(name: str, written: str, holds: Holds = _form_only) -> _Form:
    """A form that stands for itself."""
    return _Form(name, re.compile(rf"(?<![A-Za-z0-9-])(?P<number>{written})(?![A-Za-z0-9]|-[0-9])"), holds)


def _behind(name: str, words: str, written: str, holds: Holds = _form_only) -> _Form:
    """Digits behind the number's name."""
    between = rf"[^0-9\n]{{0,{_NAMED_WITHIN}}}"
    number = rf"(?<![A-Za-z0-9])(?P<number>{written})(?![A-Za-z0-9])"
    pattern = rf"(?<![A-Za-z])(?:{words})(?![A-Za-z]){between}{number}"
    return _Form(name, re.compile(pattern, re.IGNORECASE), holds)


_FOURS = "[0-9]{4}[ -]?[0-9]{4}[ -]?[0-9]{4}"
_NINO = "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
_FORMS = (
    _alone("NRIC", "[STFGMstfgm][0-9]{7}[A-Za-z]", _nric),
    _alone("MyKad", "[0-9]{6}-[0-9]{2}-[0-9]{4}", _mykad),
    _alone("RRN", "[0-9]{6}-[1-8][0-9]{6}", _rrn),
    _alone("ROC ID", "[A-Z][12][0-9]{8}", _taiwan),
    _alone("HKID", r"[A-Z]{1,2}[0-9]{6} ?\([0-9A]\)", _hkid),
    _alone("China ID", "[1-8][0-9]{16}[0-9Xx]", _china),
    _alone("Thai ID", "[1-8]-[0-9]{4}-[0-9]{5}-[0-9]{2}-[0-9]", _thai),
    _alone("SSN", "(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}"),
    _alone("ITIN", "9[0-9]{2}-(?:5[0-9]|6[0-5]|7[0-9]|8[0-8]|9[0-24-9])-[0-9]{4}"),
    _alone("NINO", f"{_NINO} [0-9]{{2}} [0-9]{{2}} [0-9]{{2}} [A-D]"),
    _behind("NINO", "nino|ni number|national insurance(?: number)?", f"{_NINO}[0-9]{{6}}[A-D]"),
    _behind("ROC ID", "roc id|arc|national id|身[分份]證|居留證", "[A-Z][89A-D][0-9]{8}", _taiwan),
    _behind("MyKad", r"my ?kad|i\.?c|nric|kad pengenalan", "[0-9]{12}", _mykad),
    _behind("RRN", "rrn|resident registration(?: number)?|주민등록번호|주민번호", "[0-9]{13}", _rrn),
    _behind("My Number", "my ?number|マイナンバー|個人番号", _FOURS, _my_number),
    _behind("Aadhaar", "aadhaa?r|uidai|आधार", _FOURS, _aadhaar),
    _behind("Thai ID", "thai id|citizen id|เลขประจำตัวประชาชน|บัตรประชาชน", "[1-8][0-9]{12}", _thai),
    _behind("NIK", "nik|ktp", "[1-9][0-9]{15}", _nik),
    _behind("CCCD", "cccd|căn cước(?: công dân)?|can cuoc(?: cong dan)?", "[0-9]{12}"),
    _behind("PhilSys", "philsys|philid|psn|pcn", "[0-9]{4}-?[0-9]{4}-?[0-9]{4}(?:-?[0-9]{4})?"),
    _behind("TFN", "tfn|tax file(?: number| no)?", "[0-9]{3} ?[0-9]{3} ?[0-9]{3}", _tfn),
    _behind("SSN", "ssn|social security(?: number)?", "(?!000|666|9)[0-9]{9}"),
)
