"""The starter list: whole, dated, every address sound, and compared by each chain's own rule."""

from datetime import date

import pytest

from ringback.domain import facts as f
from ringback.domain.document import CaseDocument
from ringback.domain.findings import Finding
from ringback.resources import path
from ringback.rules import normal
from ringback.rules.accounts.held import Held
from ringback.rules.accounts.wallets import check_wallet
from ringback.rules.assess import assess
from ringback.rules.surroundings import Surroundings
from ringback.usecases.imports import told_of
from ringback.usecases.listed import listed_wallets
from ringback.watchlists.starter import FILE, Starter, read_starter
from tests import builders as b

TRON = "TA3941uFAvmVibSkQ6fMJXxmaSNovX86mz"
ETHER = "0x97b1043abd9e6fc31681635166d430a458d14f9c"


@pytest.fixture(scope="module")
def starter() -> Starter:
    return read_starter(path(*FILE).read_text(encoding="utf-8"))


def test_every_address_is_sound_and_dated(starter: Starter) -> None:
    assert len(starter.wallet) == len(starter.wallets()) == 66
    for one in starter.wallet:
        told = check_wallet(one.address)
        assert (told.sort, told.held) in {("ethereum", Held.FORM_ONLY), ("tron", Held.HOLDS)}, one
        assert one.chain == told.sort
        assert date.fromisoformat(one.listed) <= date.fromisoformat(starter.dated)
        assert one.certainty in {"A", "B"}
        assert normal.wallet(one.address) in starter.wallets()


@pytest.mark.parametrize("text", ["", "dated = 1", "=", 'wallet = "none"'])
def test_what_is_no_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - two libraries' own, both of that kind
        read_starter(text)


def _found(account: str) -> list[Finding]:
    case = b.case(b.party(), b.payee(sort=f.PayeeSort.CRYPTO, account=account))
    around = Surroundings(today=b.TODAY, case=case, listed=listed_wallets())
    return [one for one in assess(case, around).open if one.rule == "on_official_list"]


@pytest.mark.parametrize("account", [TRON, ETHER, ETHER.upper().replace("0X", "0x"), f"ethereum:{ETHER}"])
def test_a_listed_wallet_blocks(account: str) -> None:
    (found,) = _found(account)
    assert found.about == ("payee",)
    assert found.facts["seen"].startswith("the US sanctions list (SDN), 20")


@pytest.mark.parametrize("account", [TRON.lower(), TRON[:-1] + "1", ETHER[:-1] + "d", "0071 000 123 456"])
def test_any_other_does_not(account: str) -> None:
    assert not _found(account)


def test_without_a_list_the_rule_is_silent() -> None:
    case = b.case(b.party(), b.payee(sort=f.PayeeSort.CRYPTO, account=TRON))
    assert "on_official_list" not in b.rules(assess(case, Surroundings(today=b.TODAY, case=case)))


def test_a_document_without_a_register_is_held_against_it_too() -> None:
    payee = b.payee(sort=f.PayeeSort.CRYPTO, account=TRON)
    document = CaseDocument(ringback=1, label="X", job=b.LIGHT, as_of="2026-03-04", facts=(b.party(), payee))
    told = told_of(document)
    assert "on_official_list" in {one.rule for one in told.findings}
