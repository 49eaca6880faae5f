"""A domain nearly a known firm's is told where it was given; one domain for two firms on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.findings import Finding
from ringback.domain.identifiers import MOST_CASES, Sides
from ringback.rules.lookalike import keys_of_given, keys_of_known, lookalike, near
from ringback.rules.one_domain import two_firms
from tests import builders as b

P, REF = b.party("Mereana Tuhoro"), b.referee()
REAL = "harbour-print.example"
FOUND = b.case(b.party("Nam Tran"), REF, b.found("site", REAL, "ref"))
VENDOR = b.case(b.company("Harbour Print"), b.contact("own", f"office@{REAL}"))


def _told(*facts: f.AnyFact, others: tuple[Case, ...] = (FOUND,)) -> dict[str, Finding]:
    found = b.assessed(*facts, others=others).open
    return {one.rule: one for one in found if one.rule.startswith(("domain_", "mail_near", "mail_domain"))}


def _referee_at(domain: str) -> tuple[f.AnyFact, ...]:
    return P, REF, b.contact("ref-mail", f"ann@{domain}", "ref")


@pytest.mark.parametrize(
    ("domain", "rule"),
    [
        ("harbour-prints.example", "domain_near_known"),
        ("harbuor-print.example", "domain_near_known"),
        ("harbour-prlnt.test", "domain_near_known"),
        ("harbourprint.example", "domain_near_known"),
        ("harbour-print-payments.example", "domain_near_known"),
        ("pay-harbour-print-group.test", "domain_near_known"),
        ("hаrbour-рrint.example", "domain_near_known"),
        ("harbour-print.co.jp", "domain_other_ending"),
        (REAL, ""),
        ("harbour-paints.example", ""),
        ("print.example", ""),
        ("gmail.com", ""),
    ],
)
def test_what_is_near_a_known_domain(domain: str, rule: str) -> None:
    assert set(_told(*_referee_at(domain))) == ({rule} if rule else set())


def test_it_names_both_sides_and_cases_and_the_other_domain_leaves_with_its_case() -> None:
    told = _told(*_referee_at("harbour-prints.example"))["domain_near_known"]
    assert told.facts["number"] == Sides.REFEREE_FOUND
    assert told.facts["other"] == f"case RB-2025-0001 ({REAL})"
    assert told.shared_with == ("case-1",)
    own = _told(P, b.contact("own", "harbour-prints.example"), others=(VENDOR,))["domain_near_known"]
    assert own.facts["number"] == Sides.OWN_VENDOR
    both = _told(P, b.contact("own", "harbour-prints.example"), others=(VENDOR, FOUND))["domain_near_known"]
    assert (both.facts["number"], both.shared_with) == (Sides.OWN_FIRMS, ("case-1", "case-2"))


def test_the_firm_it_resembles_is_told_nothing_and_two_vendors_are_told_both() -> None:
    posing = b.case(*_referee_at("harbour-prints.example"))
    assert _told(*VENDOR.facts.values(), others=(posing,)) == {}
    assert _told(*FOUND.facts.values(), others=(posing,)) == {}
    rival = (b.company("Harbor Prints"), b.contact("own", "harbour-prints.example"))
    assert set(_told(*rival, others=(VENDOR,))) == {"domain_near_known"}
    assert set(_told(*VENDOR.facts.values(), others=(b.case(*rival),))) == {"domain_near_known"}


def test_a_person_s_own_domain_and_somebody_not_taken_on_are_no_known_firm() -> None:
    near_it = _referee_at("harbour-prints.example")
    person = b.case(b.party("Nam Tran"), b.contact("own", REAL))
    assert _told(*near_it, others=(person,)) == {}
    claimed = b.case(b.party("Nam Tran"), b.contact("own", REAL), REF, b.found("site", REAL, "ref"))
    assert _told(*near_it, others=(claimed,)) == {}, "what they gave as their own was not found"


def test_what_was_found_to_be_a_firm_s_poses_as_nobody() -> None:
    facts = _referee_at("harbour-prints.example")
    assert _told(*facts, b.found("site", "harbour-prints.example", "ref")) == {}
    elsewhere = b.case(b.party("Ho Mai"), REF, b.found("site", "harbour-prints.example", "ref"))
    assert _told(*facts, others=(FOUND, elsewhere)) == {}


def test_a_mail_near_its_own_case_s_contact_is_told_once() -> None:
    mail = (P, b.file(), b.mail(from_address="billing@harbour-prlnt.example"))
    assert set(_told(*mail)) == {"mail_near_known"}
    assert set(_told(*mail, b.contact("known", f"billing@{REAL}"))) == {"mail_domain_lookalike"}


def test_a_known_domain_in_very_many_cases_is_known_all_the_same() -> None:
    told = _told(*_referee_at("harbour-prints.example"), others=(FOUND,) * (MOST_CASES + 9))
    assert len(told["domain_near_known"].shared_with) == MOST_CASES


LABELS = st.text(alphabet="abcmnrilo0-", min_size=1, max_size=12).map("x{}y".format)
CHANGES = st.sampled_from(
    [
        lambda s, at: s[:at] + "q" + s[at:],
        lambda s, at: s[:at] + s[at + 1 :],
        lambda s, at: s[:at] + "q" + s[at + 1 :],
        lambda s, at: s[:at] + s[at : at + 2][::-1] + s[at + 2 :],
        lambda s, at: s.replace("m", "rn"),
        lambda s, at: f"{s}-billing",
        lambda s, at: s,
    ]
)


@given(LABELS, CHANGES, st.integers(0, 12), st.sampled_from(["example", "co.jp"]))
def test_what_is_near_has_a_key_in_common(label: str, change: object, at: int, ending: str) -> None:
    """The keys lose nothing that the comparison would find."""
    given_, known = f"{change(label, at)}.{ending}", f"{label}.example"  # type: ignore[operator]
    assert near(given_, known) is None or keys_of_given(given_) & keys_of_known(known)
    assert near(known, known) is None
    assert near(given_, known) is None or lookalike(given_, known), "stricter than within a case"


OTHER_FIRM = b.referee("ref-2", "Bo Tan", organisation="Kobe Steel Trading")


def test_one_domain_for_two_firms_here_and_there() -> None:
    one = (*_referee_at(REAL),)
    two = (OTHER_FIRM, b.contact("ref-site", f"https://www.{REAL}/about", "ref-2"))
    here = _told(*one, *two, others=())["domain_of_two_firms"]
    assert (here.about, here.facts["who"]) == (("ref-mail", "ref-site"), "Harbour Print / Kobe Steel Trading")
    there = (P, *two)
    for mine, theirs in ((one, there), (there, one)):
        assert set(_told(*mine, others=(b.case(*theirs),))) == {"domain_of_two_firms"}
    found = (P, OTHER_FIRM, b.found("ref-site", REAL, "ref-2"))
    assert _told(*one, others=(b.case(*found),)) == {}, "a main line makes no link"


@pytest.mark.parametrize("shared", ["harbour.weebly.com", "ann@gmail.com", "sites.google.com/harbour"])
def test_a_site_builder_or_free_mail_is_no_firm_s_domain(shared: str) -> None:
    assert _told(P, REF, OTHER_FIRM, b.contact("a", shared, "ref"), b.contact("b", shared, "ref-2")) == {}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Harbour Print", "Kobe Steel Trading", True),
        ("Harbour Print", "Harbour Print Asia Pte Ltd", False),
        ("Harbour Print", "HARBOUR-PRINT", False),
        ("Sakura Works KK", "株式会社 さくら", False),
        ("Harbour Print", "Harbor Print", False),
    ],
)
def test_firms_with_unlike_names(one: str, other: str, apart: bool) -> None:
    assert two_firms(one, other) is two_firms(other, one) is apart
