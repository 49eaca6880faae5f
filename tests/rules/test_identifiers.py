"""Normal forms, whose an identifier is, and what a person may read of it."""

import pytest

from ringback.domain import facts as f
from ringback.domain.identifiers import IdentifierKind, Owner
from ringback.rules import normal
from ringback.rules.identifiers import identifiers
from tests import builders as b


@pytest.mark.parametrize(
    ("written", "country", "form"),
    [
        ("024 3825 1234", "VN", "+842438251234"),
        ("+84 (24) 3825-1234", "", "+842438251234"),
        ("０２４ ３８２５ １２３４", "VN", "+842438251234"),
        ("03-1234-5678", "JP", "+81312345678"),
        ("03-1234-5678", "", "0312345678"),
        ("ext. 12", "JP", ""),
    ],
)
def test_phone(written: str, country: str, form: str) -> None:
    assert normal.phone(written, country) == form


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Linh.Pham+work@gmail.com", "linhpham@gmail.com"),
        ("linhpham@GoogleMail.com", "linhpham@gmail.com"),
        (" mailto:Linh.Pham@Firm.Example ", "linh.pham@firm.example"),
        ("not an address", ""),
    ],
)
def test_email(written: str, form: str) -> None:
    assert normal.email(written) == form


@pytest.mark.parametrize(
    "written",
    ["@Silver_Lark", "silver_lark", "https://t.me/silver_lark", "t.me/Silver_Lark/", "skype:silver_lark"],
)
def test_handle_is_one_whatever_the_platform(written: str) -> None:
    assert normal.handle(written) == "silver_lark"


def test_short_handle_tells_nobody_apart() -> None:
    assert normal.handle("@dev") == ""


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("https://www.harbour-print.co.jp/about?x=1", "harbour-print.co.jp"),
        ("Harbour-Print.example", "harbour-print.example"),
        ("me.github.io", "me.github.io"),
        ("github.com/me", ""),
        ("x@gmail.com", ""),
        ("localhost", ""),
    ],
)
def test_own_domain(written: str, form: str) -> None:
    assert normal.own_domain(written) == form


@pytest.mark.parametrize(
    ("written", "country", "form"),
    [
        ("0071-000 123456", "VN", "vn:0071000123456"),
        ("GB82 WEST 1234 5698 7654 32", "VN", "gb82west12345698765432"),
        ("Linh.Pham@gmail.com", "US", "linhpham@gmail.com"),
        ("cash", "VN", ""),
        ("Upwork", "US", ""),
    ],
)
def test_account(written: str, country: str, form: str) -> None:
    assert normal.account(written, country) == form


def test_wallet_keeps_case_only_where_it_counts() -> None:
    ether, bitcoin = "0x" + "aB" * 20, "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
    assert normal.wallet(ether) == normal.wallet(f"ethereum:{ether.upper().replace('0X', '0x')}")
    assert normal.wallet(f"bitcoin:{bitcoin}?amount=1") == bitcoin
    assert normal.wallet(bitcoin.lower()) != bitcoin
    assert (
        normal.wallet("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")
        == "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    )
    assert normal.wallet("none") == ""


def _owners(*facts: f.AnyFact) -> set[tuple[IdentifierKind, Owner]]:
    found = identifiers(b.case(b.party(), b.referee(), *facts))
    return {(one.kind, one.owner) for one in found if one.kind is not IdentifierKind.NAME}


def test_whose_a_contact_is() -> None:
    assert _owners(b.contact("own", "+84 24 3825 1234")) == {(IdentifierKind.PHONE, Owner.APPLICANT)}
    assert _owners(b.contact("r", "+84 24 3825 1234", "ref")) == {(IdentifierKind.PHONE, Owner.REFEREE)}
    assert _owners(b.found("r", "+84 24 3825 1234", "ref")) == {(IdentifierKind.PHONE, Owner.MAIN_LINE)}
    assert _owners(b.found("r", "+84 24 3825 1234", "ref", main_line=False)) == {
        (IdentifierKind.PHONE, Owner.REFEREE)
    }


def test_line_that_we_found_for_the_party_is_not_an_applicant_s_own() -> None:
    invoice = b.found("bill", "+84 24 3825 1234", provenance=f.Provenance.PAST_INVOICE, main_line=False)
    assert _owners(invoice) == {(IdentifierKind.PHONE, Owner.MAIN_LINE)}


def test_main_line_of_a_site_they_named_is_theirs() -> None:
    site = {"provenance": f.Provenance.OWN_SITE, "main_line": True}
    theirs = b.contact("r", "+84 24 3825 1234", "ref", learned=f.Learned.IN_THEIR_PAPERS, **site)
    assert _owners(theirs) == {(IdentifierKind.PHONE, Owner.REFEREE)}


@pytest.mark.parametrize("missing", ["last_three", "born"])
def test_document_needs_both_its_end_and_the_birth_date(missing: str) -> None:
    full = {"last_three": "123", "born": "1994-05-06"}
    assert _owners(b.document(**full)) == {(IdentifierKind.DOCUMENT, Owner.APPLICANT)}
    assert _owners(b.document(**(full | {missing: ""}))) == set()


def test_accounts_and_documents_are_shown_masked() -> None:
    made = b.case(b.party(), b.payee(), b.document(last_three="A23", born="1994-05-06"))
    shown = {found.kind: found.shown for found in identifiers(made)}
    assert shown == {IdentifierKind.ACCOUNT: "…3456", IdentifierKind.DOCUMENT: "Passport …A23"}


def test_page_on_a_shared_host_is_a_handle_and_no_domain() -> None:
    made = b.case(b.party(), b.contact("page", "github.com/silver-lark"))
    assert [(i.kind, i.value) for i in identifiers(made)] == [(IdentifierKind.HANDLE, "silver-lark")]


@pytest.mark.parametrize(
    ("address", "made"),
    [
        ("https://linhpham.example/About/", {("handle", "linhpham.example"), ("domain", "linhpham.example")}),
        ("linhpham.example", {("handle", "linhpham.example"), ("domain", "linhpham.example")}),
        ("https://forge.example/linh-pham", {("handle", "linh-pham")}),
        ("https://github.com/linh-pham", {("handle", "linh-pham")}),
        ("https://github.com/about", set()),
    ],
)
def test_profile_is_a_page_or_a_site_of_their_own(address: str, made: set[tuple[str, str]]) -> None:
    profile = f.Profile(id="profile", about="party", platform="Site", address=address)
    assert {(i.kind.value, i.value) for i in identifiers(b.case(b.party(), profile))} == made


def test_register_numbers_and_delivery_addresses_are_kept_for_comparing() -> None:
    made = b.case(b.company(), b.registration(country="JP", number="0100-01-123"), b.device())
    assert {i.kind: i.value for i in identifiers(made)} == {
        IdentifierKind.COMPANY: "JP:010001123",
        IdentifierKind.DELIVERY: "12 le loi hue",
    }


@pytest.mark.parametrize(
    ("address", "anybodys"),
    [
        ("kim@gmail.com", True),
        ("kim@MAILINATOR.com", True),
        ("kim@mail.mailinator.com", True),
        ("kim@acme.example", False),
        ("", False),
        ("@", False),
    ],
)
def test_addresses_that_anybody_can_open(address: str, anybodys: bool) -> None:
    assert normal.anybodys(address) is anybodys
