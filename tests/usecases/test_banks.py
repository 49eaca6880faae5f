"""What a bank page says in each market, and what it means here."""

import pytest
from msgspec.structs import replace

from ringback.domain.facts import BankWords, Name, Payee, PayeeSort
from ringback.playbook import Playbook, Shows, load_banks
from ringback.usecases.banks import screen_of
from tests.usecases.conftest import playbook

__all__ = ["playbook"]

ACCOUNT = Payee(id="p", sort=PayeeSort.BANK, holder=Name("Sato Yuki"), account="1")


def in_market(code: str) -> Payee:
    return replace(ACCOUNT, country=code)


@pytest.mark.parametrize(
    ("country", "said", "means"),
    [
        ("AU", "Close match", BankWords.CLOSE),
        ("NZ", "Partial match", BankWords.CLOSE),
        ("GB", "Personal or business account differs", BankWords.CLOSE),
        ("DE", "Check not possible", BankWords.NOT_SHOWN),
        ("AU", "No match", BankWords.DIFFERENT),
    ],
)
def test_the_bank_s_own_words(playbook: Playbook, country: str, said: str, means: BankWords) -> None:
    [answer] = [one for one in screen_of(playbook, in_market(country)).answers if one.said == said]
    assert answer.means is means


def test_a_verdict_market_has_a_word_for_each_of_the_four_answers() -> None:
    verdicts = [one for one in load_banks().market.values() if one.shows is Shows.VERDICT]
    assert len(verdicts) == 4
    for market in verdicts:
        assert {word.means for word in market.word} == set(BankWords)


@pytest.mark.parametrize("country", ["JP", "SG", "MY", "VN", "KR", "", "FR", "CH"])
def test_where_a_name_appears_or_nothing_is_known_the_answers_are_ours(
    playbook: Playbook, country: str
) -> None:
    screen = screen_of(playbook, in_market(country))
    verdict = country == "FR"
    assert all(bool(one.said) is verdict for one in screen.answers)
    assert bool(screen.market) is (country not in {"", "CH"})


def test_a_kept_answer_is_found_again(playbook: Playbook) -> None:
    screen = screen_of(playbook, in_market("GB"))
    differs = "Personal or business account differs"
    assert screen.of(BankWords.CLOSE, differs) == differs
    assert screen.of(BankWords.CLOSE, "as it stood in an older version") == "Close match"
    assert screen.of(None) is None


def test_a_wallet_has_no_bank_page(playbook: Playbook) -> None:
    wallet = replace(in_market("AU"), sort=PayeeSort.CRYPTO)
    assert not screen_of(playbook, wallet).market
