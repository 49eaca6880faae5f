"""Accounts and wallets against their own check digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.rules.accounts.banks import check_account
from ringback.rules.accounts.held import AccountForm, Held
from ringback.rules.accounts.segwit import segwit_fits
from ringback.rules.accounts.wallets import check_wallet

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
