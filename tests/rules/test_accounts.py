"""Accounts and wallets against their own check digits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain import facts as f
from ringback.rules.accounts.banks import check_account, country_in
from ringback.rules.accounts.held import AccountForm, Held
from ringback.rules.accounts.segwit import segwit_fits
from ringback.rules.accounts.wallets import check_wallet
from ringback.rules.assess import findings
from ringback.rules.payee_account import virtual
from tests import builders as b

IBAN = "GB82WEST12345698765432"
ETHER = "0x52908400098527886E0F7030069857D2E4169EE7"
MIXED = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
BASE58 = "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"
TRON = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC"


@pytest.mark.parametrize(
    ("written", "country", "held"),
    [
        ("GB82 WEST 1234 5698 7654 32", "", Held.HOLDS),
        ("GB82 WEST 1234 5698 7654 23", "", Held.WRONG),
        ("ZZ82 WEST 1234 5698 7654 32", "", Held.UNTOLD),
        ("021000021 0014207793", "US", Held.HOLDS),
        ("021000012 0014207793", "US", Held.WRONG),
        ("021000012", "US", Held.UNTOLD),
        ("01-0242-0100194-00", "NZ", Held.HOLDS),
        ("01-0242-0100195-00", "NZ", Held.WRONG),
        ("00-1420-77915-3", "NZ", Held.UNUSUAL),
        ("123-45678-9", "SG", Held.FORM_ONLY),
        ("123", "SG", Held.UNUSUAL),
        ("普通 0142077", "JP", Held.UNTOLD),
    ],
)
def test_accounts(written: str, country: str, held: Held) -> None:
    assert check_account(written, country, {"SG": AccountForm(7, 18)}).held is held


def test_a_country_without_a_form_is_silent() -> None:
    assert check_account("123", "SG").held is Held.UNTOLD


def test_two_signs_that_changed_places_are_pointed_at() -> None:
    assert check_account("GB28WEST12345698765432", "").swapped == 3


@pytest.mark.parametrize(
    "written",
    [
        "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
        "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
        "BC1SW50QGDZ25J",
        "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    ],
)
def test_good_addresses_of_bip_350(written: str) -> None:
    assert segwit_fits(written)


@pytest.mark.parametrize(
    "written",
    [
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
        "BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh",
        "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
        "BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R",
        "bc1pw5dgrnzv",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav",
        "BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P",
        "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf",
        "bc1gmk9yu",
        "tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf",
    ],
)
def test_bad_addresses_of_bip_350(written: str) -> None:
    assert not segwit_fits(written)


@pytest.mark.parametrize(
    ("written", "sort", "held"),
    [
        (BASE58, "bitcoin", Held.HOLDS),
        (BASE58[:-1] + "U", "bitcoin", Held.WRONG),
        (MIXED, "ethereum", Held.HOLDS),
        (f"ethereum:{MIXED}?value=1", "ethereum", Held.HOLDS),
        (MIXED.replace("aA", "Aa"), "ethereum", Held.WRONG),
        (MIXED.lower(), "ethereum", Held.FORM_ONLY),
        (ETHER, "ethereum", Held.FORM_ONLY),
        (TRON, "tron", Held.HOLDS),
        (TRON[:-1] + "D", "tron", Held.WRONG),
        ("4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T", "solana", Held.FORM_ONLY),
        ("AU-WALLET-5501-77", "", Held.UNTOLD),
    ],
)
def test_wallets(written: str, sort: str, held: Held) -> None:
    told = check_wallet(written)
    assert (told.sort, told.held) == (sort, held)


@given(st.text(max_size=120), st.sampled_from(["", "US", "NZ", "SG", "??"]))
def test_no_text_raises(written: str, country: str) -> None:
    assert check_account(written, country, {"SG": AccountForm(7, 18)}).held in Held
    assert check_wallet(written).held in Held


@given(st.integers(4, len(IBAN) - 1), st.sampled_from("0123456789"))
def test_one_wrong_digit_of_an_iban_is_seen(place: int, digit: str) -> None:
    """ISO 7064 mod 97-10 promises every single change."""
    changed = IBAN[:place] + digit + IBAN[place + 1 :]
    assert (check_account(changed, "").held is Held.HOLDS) == (changed == IBAN)


@given(st.integers(1, 33), st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7l"))
def test_one_wrong_sign_of_a_segwit_address_is_seen(place: int, sign: str) -> None:
    good = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    changed = good[: place + 3] + sign + good[place + 4 :]
    assert segwit_fits(changed) == (changed == good)


@pytest.mark.parametrize(
    ("account", "bank", "country"),
    [
        (IBAN, "", "GB"),
        ("GB82WEST12345698765423", "", ""),
        ("1234567", "DBS Bank, DBSSSGSG", ""),
        ("1234567", "ANZBAU3M", "AU"),
        ("1234567", "ANZBAU3MXXX and CTBAAU2S", ""),
        ("1234567", "BARCLAYS", ""),
    ],
)
def test_where_an_account_says_that_it_is(account: str, bank: str, country: str) -> None:
    assert country_in(account, bank) == country


@pytest.mark.parametrize(
    ("bank", "is_one"),
    [
        ("Wise", True),
        ("Wise Payments Ltd (Community Federal)", True),
        ("WORLD FIRST", True),
        ("Payoneer", True),
        ("Wiseman Bank", False),
        ("First World Bank", False),
        ("", False),
    ],
)
def test_services_that_give_accounts_abroad(bank: str, is_one: bool) -> None:
    assert virtual(bank) is is_one


def _countries(*facts: f.AnyFact) -> list[tuple[str, str]]:
    made = b.case(b.party(), *facts)
    found = findings(made, b.around(made))
    return [(one.facts["seen"], one.facts["claimed"]) for one in found if one.rule == "country_differs"]


def test_one_mismatch_of_countries_is_said_once() -> None:
    assert _countries(b.payee(account=IBAN)) == [("GB", "VN")]
    assert _countries(b.payee(account=IBAN, country="GB")) == [("GB", "VN")]
    assert _countries(b.payee(account=IBAN, country="GB", bank="Wise")) == []
    assert _countries(b.payee(account=IBAN, country="GB", sort=f.PayeeSort.EMONEY)) == []
    assert _countries(b.payee()) == []


def test_a_form_is_unusual_only_where_the_table_says_so() -> None:
    made = b.case(b.party(), b.payee(account="123", country="VN"))
    around = b.around(made)
    known = replace(around, forms={"VN": AccountForm(6, 19)})
    assert "account_form_unusual" not in {one.rule for one in findings(made, around)}
    assert "account_form_unusual" in {one.rule for one in findings(made, known)}


DIGITS = "0123456789"


@given(st.integers(0, 8), st.sampled_from(DIGITS))
def test_one_changed_digit_of_a_routing_number_is_caught(at: int, digit: str) -> None:
    right = "021000021"
    changed = right[:at] + digit + right[at + 1 :]
    assert (check_account(f"{changed} 0014207793", "US").held is Held.HOLDS) is (changed == right)


@given(
    st.integers(0, len(BASE58) - 1),
    st.sampled_from("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
)
def test_one_changed_sign_of_a_base58_address_is_caught(at: int, sign: str) -> None:
    for right in (BASE58, TRON):
        changed = right[:at] + sign + right[at + 1 :]
        assert (check_wallet(changed).held is Held.HOLDS) is (changed == right)


@given(st.integers(0, 6), st.sampled_from(DIGITS))
def test_one_changed_digit_of_a_new_zealand_account_is_caught(at: int, digit: str) -> None:
    """Its weights and modulus 11 catch every single digit of the account part (Inland Revenue's rules)."""
    right = "0100194"
    changed = right[:at] + digit + right[at + 1 :]
    held = check_account(f"01-0242-{changed}-00", "NZ").held
    assert (held is Held.HOLDS) is (changed == right)
