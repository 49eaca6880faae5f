"""A typed number -> what can be said of it: holds, does not hold, form only, unverifiable, or refused."""

import re
import unicodedata
from datetime import date
from typing import Any

from msgspec import Struct

from ringback.domain.errors import InputProblem
from ringback.domain.facts import NumberResult
from ringback.rules.numbers.kinds import KINDS, REFUSED, Holder, Kind, kinds_of
from ringback.rules.numbers.own import OWN, Wrong

LONGEST = 64
"""Characters; the longest number here has 22. [our choice]"""
_NOISE = re.compile(r"[\s\-.,/()_:'’·]+")


class Checked(Struct, frozen=True, kw_only=True):
    """`plain` is the whole number: for a print and for the last three, and then to be dropped.

    A refused number has neither a result nor anything of itself in here.
    """

    sort: str
    result: NumberResult | None
    wrong: Wrong | None = None
    plain: str = ""
    born: str = ""

    @property
    def refused(self) -> bool:
        return self.result is None


def check_number(sort: str, text: str) -> Checked:
    """Raises InputProblem `number_empty`, `number_too_long`, `number_character` or `number_sort`."""
    kind = KINDS.get(sort)
    if kind is None:
        raise InputProblem("number_sort", where="sort")
    if sort in REFUSED:
        return Checked(sort=sort, result=None)
    plain = plain_number(text)
    wrong = _says(kind, plain)
    return Checked(
        sort=sort, result=_result(kind, wrong), wrong=wrong, plain=plain, born=_born(kind, plain, wrong)
    )


def check_registration(country: str, number: str) -> Checked | None:
    """What can be said of a company's number when nobody said of which kind it is.

    None when it has the form of no kind known there: registers have more kinds than there are in here.
    """
    try:
        made = [
            check_number(kind.sort, number) for kind in kinds_of(country) if kind.holder is not Holder.PERSON
        ]
    except InputProblem:
        return None
    told = [one for one in made if one.wrong is not Wrong.FORM]
    return min(told, key=lambda one: _KINDEST.index(one.result), default=None) if told else None


_KINDEST: tuple[NumberResult | None, ...] = (
    NumberResult.HOLDS,
    NumberResult.FORM_ONLY,
    NumberResult.UNVERIFIABLE,
    NumberResult.DOES_NOT_HOLD,
)


def plain_number(text: str) -> str:
    """Upper case, without spaces, dashes and brackets."""
    if len(text) > LONGEST:
        raise InputProblem("number_too_long", where="number", number=LONGEST)
    wide = unicodedata.normalize("NFKC", text).upper()
    plain = _NOISE.sub("", "".join(c for c in wide if unicodedata.category(c) not in {"Cf", "Cc", "Mn"}))
    if not plain:
        raise InputProblem("number_empty", where="number")
    if not (plain.isascii() and plain.isalnum()):
        column = next(at for at, char in enumerate(plain, start=1) if not (char.isascii() and char.isalnum()))
        raise InputProblem("number_character", where="number", column=column)
    return plain


def _result(kind: Kind, wrong: Wrong | None) -> NumberResult:
    if wrong is Wrong.FORM or (wrong and not kind.loose):
        return NumberResult.DOES_NOT_HOLD
    if wrong:
        return NumberResult.UNVERIFIABLE
    return NumberResult.HOLDS if kind.digit else NumberResult.FORM_ONLY


def _says(kind: Kind, plain: str) -> Wrong | None:
    source, _, name = kind.by.partition(":")
    match source:
        case "own":
            return OWN[name](plain)
        case "idnumbers":
            return _idnumbers(name, plain)
        case _:
            return _stdnum(name, plain)


def _stdnum(module: str, plain: str) -> Wrong | None:
    from stdnum.exceptions import InvalidChecksum, ValidationError

    try:
        _module(module).validate(plain)
    except InvalidChecksum:
        return Wrong.DIGIT
    except ValidationError:
        return Wrong.FORM
    return None


def _module(name: str) -> Any:
    """`jp.cn`; a name that python-stdnum does not have is a bug."""
    from stdnum import get_cc_module  # 40 ms that only numbers need

    country, _, module = name.partition(".")
    return get_cc_module(country, module)


def _idnumbers(country: str, plain: str) -> Wrong | None:
    from idnumbers.nationalid import GBR, HKG, SGP, VNM  # 30 ms that only these need

    number: Any = {"GBR": GBR, "HKG": HKG, "SGP": SGP, "VNM": VNM}[country].NationalID
    if number.validate(plain):
        return None
    return Wrong.DIGIT if number.METADATA.checksum and number.METADATA.regexp.search(plain) else Wrong.FORM


_WITH_BIRTH_DATE = frozenset({"cn.ric", "id.nik", "my.nric"})


def _born(kind: Kind, plain: str, wrong: Wrong | None) -> str:
    """The birth date inside the number; the sex that some hold as well is not read."""
    if wrong or kind.sort not in _WITH_BIRTH_DATE:
        return ""
    found: date = _module(kind.sort).get_birth_date(plain)
    return found.isoformat()
