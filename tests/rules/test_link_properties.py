"""What holds for any cases that have something in common: phones, names, texts, pictures, places, domains."""

import random
from collections.abc import Callable
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.facts import AnyFact
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId
from ringback.rules.assess import findings
from ringback.rules.surroundings import surroundings_for
from tests import builders as b
from tests.rules import cvs

Facts = tuple[AnyFact, ...]
Make = Callable[[int, int], Facts]
"""Facts with the value of that number, written one way or the other."""
Others = tuple[tuple[CaseId, str, Case], ...]

BORN = {"last_three": "123", "country": "VN"}
TEXTS = ((cvs.SHOP, cvs.FARM), (cvs.SHOP, cvs.BANK, cvs.GAME), (cvs.BANK, cvs.FARM))
FIRMS = ("Harbour Print", "Kobe Steel Trading", "Harbour Print Asia")
DOMAINS = ("harbour-print.example", "harbour-prints.example", "harbour-print.test", "kedai-siti.example")
NAMES = (("Mereana Tuhoro", "TUHORO, Mereana"), ("Zebediah Quill", "QUILL Zebediah"), ("Ho Mai", "Mai Ho"))
WAYS = (0, 1)


def _phone(one: int, way: int) -> str:
    return (f"+65 6123 456{one}", f"6123-456{one}")[way]


def _referee(one: int, way: int) -> Facts:
    """With the name of an applicant."""
    return b.referee(written=NAMES[one][way]), b.contact("ref-phone", _phone(one, way), "ref")


def _firm(one: int, way: int) -> Facts:
    """A referee of one of three firms, each given with one and the same domain."""
    named = b.referee("ref-of-firm", "Bo Tan", organisation=FIRMS[one])
    return named, b.contact("ref-site", ("ann@alpha.example", "https://www.alpha.example/a")[way], named.id)


def _paid(fact_id: str, sort: f.PayeeSort, account: str) -> Facts:
    return (b.payee(fact_id, sort=sort, account=account),)


def _picture(seen: str, which: str) -> f.Exhibit:
    return b.file("shot", f"{which}.png", sha256=which * 32, sort=f.FileSort.IMAGE, pictures=(seen,))


GIVEN: dict[str, Make] = {
    "phone": lambda one, way: (b.contact("phone", _phone(one, way)),),
    "email": lambda one, way: (b.contact("mail", (f"lp{one}@gmail.com", f"L.P{one}+x@gmail.com")[way]),),
    "handle": lambda one, way: (b.contact("chat", (f"@lark_{one}", f"https://t.me/Lark_{one}")[way]),),
    "site": lambda one, way: (b.contact("site", (DOMAINS[one], f"https://www.{DOMAINS[one]}/contact")[way]),),
    "referee": _referee,
    "firm": _firm,
}
"""What can be a main line the firm found itself instead."""
HELD: dict[str, Make] = {
    "account": lambda one, way: _paid("bank", f.PayeeSort.BANK, (f"0071-00{one}", f"0071 00{one}")[way]),
    "wallet": lambda one, way: _paid(
        "coin", f.PayeeSort.CRYPTO, f"{('ethereum:', '')[way]}0x{one}{'ab' * 19}c"
    ),
    "document": lambda one, way: (
        b.document(born=f"1994-05-0{one + 1}", expires=("", "2030-01-01")[way], **BORN),
    ),
    "delivery": lambda one, way: (
        b.device(deliver_to=(f"1{one} Le Loi, Hue", f"No. 1{one}, LE-LOI, Hue")[way]),
    ),
    "text": lambda one, way: (b.cv(*TEXTS[one][:: (1, -1)[way]]),),
    "picture": lambda one, way: (_picture(f"{0x00FF00FF00FF00FF ^ (0b111 << 2 * one):016x}", f"{one}{way}"),),
    "file": lambda one, way: (b.file("paper", f"{way}.pdf", sha256=f"{one}" * 64),),
}
MAKES = GIVEN | HELD

OTHER_WAY = {"referee_is_applicant": "named_as_referee", "named_as_referee": "referee_is_applicant"}
ONE_WAY = {"domain_near_known", "domain_other_ending", "mail_near_known"}
"""The firm that a domain resembles has done nothing, and is told nothing."""


class Drawn(NamedTuple):
    """The kinds one case has, each with the number of its value and the way it is written."""

    name: tuple[int, int]
    company: bool
    has: dict[str, tuple[int, int]]

    def facts(self) -> Facts:
        written = NAMES[self.name[0]][self.name[1]]
        party = (b.company if self.company else b.party)(written, country="SG")
        made = {fact.id: fact for kind in sorted(self.has) for fact in MAKES[kind](*self.has[kind])}
        return party, *made.values()

    def case(self) -> Case:
        return b.case(*self.facts())


VALUE = st.tuples(st.integers(0, 2), st.sampled_from(WAYS))
CASES = st.builds(
    Drawn,
    name=VALUE,
    company=st.booleans(),
    has=st.dictionaries(st.sampled_from(sorted(MAKES)), VALUE, max_size=6),
)
SEVERAL = st.lists(CASES, min_size=1, max_size=4)
UNTIMED = settings(deadline=None)
"""The first example reads number plans and suffixes."""


def _others(*drawn: Drawn) -> Others:
    return tuple((CaseId(f"c{n}"), f"RB-2025-{n:04}", one.case()) for n, one in enumerate(drawn))


def _links(mine: Case, others: Others) -> tuple[Finding, ...]:
    return tuple(one for one in findings(mine, surroundings_for(mine, b.TODAY, others)) if one.shared_with)


def _rules(mine: Drawn, other: Drawn) -> set[str]:
    return {one.rule for one in _links(mine.case(), _others(other))}


def _two_with(kinds: list[str]) -> st.SearchStrategy[tuple[Drawn, Drawn]]:
    """Whatever else is drawn, two cases that are compared have something of the same kinds."""
    has = st.fixed_dictionaries(dict.fromkeys(kinds, VALUE))
    one = st.builds(Drawn, name=VALUE, company=st.booleans(), has=has)
    return st.tuples(one, one)


@settings(UNTIMED, max_examples=500)
@given(st.lists(st.sampled_from(sorted(MAKES)), min_size=1, max_size=3, unique=True).flatmap(_two_with))
def test_one_sees_the_other_as_the_other_sees_it(both: tuple[Drawn, Drawn]) -> None:
    one, other = both
    back = {OTHER_WAY.get(rule, rule) for rule in _rules(other, one)}
    assert _rules(one, other) - ONE_WAY == back - ONE_WAY


SILENT = {"site", "referee", "firm"}
"""Colleagues have one site, two people name one employer."""


@UNTIMED
@given(st.integers(0, 2), st.sampled_from(WAYS), st.sampled_from(WAYS), st.sampled_from(sorted(MAKES)))
def test_one_value_links_however_it_is_written(one: int, way: int, other: int, kind: str) -> None:
    """The property above can't hold by seeing nothing."""
    mine, theirs = (Drawn((2, 0), company=False, has={kind: (one, how)}) for how in (way, other))
    assert bool(_rules(mine, theirs)) is (kind not in SILENT)


@UNTIMED
@given(CASES, SEVERAL, st.randoms(use_true_random=False))
def test_order_of_the_other_cases_does_not_matter(
    mine: Drawn, drawn: list[Drawn], shuffler: random.Random
) -> None:
    others = list(_others(*drawn))
    once = _links(mine.case(), tuple(others))
    shuffler.shuffle(others)
    assert _links(mine.case(), tuple(others)) == once


@UNTIMED
@given(CASES, SEVERAL, st.data())
def test_a_case_that_is_gone_is_named_nowhere_and_the_rest_stays(
    mine: Drawn, drawn: list[Drawn], data: st.DataObject
) -> None:
    others = _others(*drawn)
    gone = data.draw(st.sampled_from(others))
    left = tuple(one for one in others if one is not gone)
    named = {case for one in _links(mine.case(), left) for case in one.shared_with}
    assert named <= {case for case, _, _ in left}
    alone = {case for other in left for one in _links(mine.case(), (other,)) for case in one.shared_with}
    assert named <= alone, "nobody is named who would not be named alone"
    assert _links(mine.case(), ()) == ()


def _found_ourselves(drawn: Drawn) -> Case:
    """The same case, with each number and address a main line in a directory."""
    facts = (
        replace(fact, provenance=f.Provenance.DIRECTORY, main_line=True)
        if isinstance(fact, f.Contact)
        else fact
        for fact in drawn.facts()
    )
    return b.case(*facts)


CONTACTS = st.builds(
    Drawn,
    name=st.tuples(st.just(2), st.sampled_from(WAYS)),
    company=st.booleans(),
    has=st.dictionaries(st.sampled_from(sorted(GIVEN)), VALUE, min_size=1),
)
"""Named Ho Mai, which is too short a name to tell anything; what ties two of them are contacts alone."""


@UNTIMED
@given(CONTACTS, CONTACTS)
def test_a_main_line_found_independently_makes_no_link(one: Drawn, other: Drawn) -> None:
    lines = _found_ourselves(other)
    assert _links(lines, _others(one)) == ()
    told = _links(one.case(), ((CaseId("c0"), "RB-2025-0000", lines),))
    assert {found.rule for found in told} <= ONE_WAY, "a domain that only resembles it is no link to it"
