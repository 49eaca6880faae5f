"""Which numbers there are, whose they are, and which function knows them.

python-stdnum and idnumbers where they have the number; ``own.py`` for the gaps. Words, dates and sources of
each stand in ``resources/playbook/numbers.toml``.
"""

from enum import StrEnum

from msgspec import Struct


class Holder(StrEnum):
    PERSON = "person"
    COMPANY = "company"
    EITHER = "either"


class Kind(Struct, frozen=True, kw_only=True):
    """`by` is `stdnum:<module>`, `idnumbers:<country>` or `own:<function>`; empty where it is refused.

    `digit`: whether there is a public check digit. `loose`: some true numbers of the kind do not satisfy it.
    """

    sort: str
    country: str
    holder: Holder
    by: str = ""
    digit: bool = True
    loose: bool = False

    @property
    def tells_a_person(self) -> bool:
        """Colleagues share the number of their firm, so only a person's own makes a print to match by."""
        return self.holder is Holder.PERSON


def _kind(
    sort: str, holder: Holder, by: str = "", *, digit: bool = True, loose: bool = False
) -> tuple[str, Kind]:
    country = sort.split(".", maxsplit=1)[0].upper()
    return sort, Kind(sort=sort, country=country, holder=holder, by=by, digit=digit, loose=loose)


_P, _C, _E = Holder.PERSON, Holder.COMPANY, Holder.EITHER

KINDS: dict[str, Kind] = dict(
    (
        _kind("au.abn", _E, "stdnum:au.abn"),
        _kind("au.acn", _C, "stdnum:au.acn"),
        _kind("au.tfn", _P),
        _kind("nz.nzbn", _E, "own:nzbn"),
        _kind("nz.ird", _E, "stdnum:nz.ird"),
        _kind("sg.uen", _C, "stdnum:sg.uen"),
        _kind("sg.nric", _P, "idnumbers:SGP"),
        _kind("my.ssm", _C, "own:my_ssm", digit=False),
        _kind("my.tin", _E, "own:my_tin", digit=False),
        _kind("my.nric", _P, "stdnum:my.nric", digit=False),
        _kind("jp.corporate", _C, "stdnum:jp.cn"),
        _kind("jp.invoice", _E, "own:jp_invoice"),
        _kind("jp.my_number", _P),
        _kind("kr.brn", _E, "own:kr_brn"),
        _kind("kr.corporate", _C, "own:kr_corporate"),
        _kind("kr.rrn", _P),
        _kind("vn.mst", _E, "stdnum:vn.mst"),
        _kind("vn.cccd", _P, "idnumbers:VNM", digit=False),
        _kind("id.npwp", _E, "stdnum:id.npwp", loose=True),
        _kind("id.nik", _P, "stdnum:id.nik", digit=False),
        _kind("th.juristic", _C, "stdnum:th.moa"),
        _kind("th.pin", _P, "stdnum:th.pin"),
        _kind("ph.tin", _E, "own:ph_tin", digit=False),
        _kind("ph.philsys", _P, "own:ph_philsys", digit=False),
        _kind("hk.br", _C, "own:hk_br", digit=False),
        _kind("hk.hkid", _P, "idnumbers:HKG"),
        _kind("tw.ubn", _C, "stdnum:tw.ubn"),
        _kind("tw.id", _P, "own:tw_id"),
        _kind("cn.uscc", _C, "stdnum:cn.uscc"),
        _kind("cn.ric", _P, "stdnum:cn.ric"),
        _kind("in.gstin", _E, "stdnum:in_.gstin"),
        _kind("in.pan", _E, "stdnum:in_.pan", digit=False),
        _kind("in.aadhaar", _P),
        _kind("gb.company", _C, "own:gb_company", digit=False),
        _kind("gb.vat", _E, "stdnum:gb.vat"),
        _kind("gb.utr", _E, "stdnum:gb.utr"),
        _kind("gb.nino", _P, "idnumbers:GBR", digit=False),
        _kind("eu.vat", _E, "stdnum:eu.vat"),
        _kind("us.ein", _E, "stdnum:us.ein", digit=False),
        _kind("us.itin", _P, "stdnum:us.itin", digit=False),
        _kind("us.ssn", _P, "stdnum:us.ssn", digit=False),
    )
)

REFUSED = frozenset(sort for sort, kind in KINDS.items() if not kind.by)
"""Numbers a firm may not ask for to check identity: nothing of them is read or kept (THREAT.md 3.3, 9)."""

EU = frozenset(
    ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
     "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI")
)  # fmt: skip
"""The members, with the letters their VAT numbers have: EL for Greece, XI for Northern Ireland."""


def kinds_of(country: str) -> tuple[Kind, ...]:
    """The kinds of a country, most asked for first; a member of the European Union has that of the Union."""
    area = "EU" if country in EU else country
    return tuple(kind for kind in KINDS.values() if kind.country == area)
