"""What the bank's page may say about the name of this account, in the words of its own market."""

from functools import lru_cache

from msgspec import Struct

from ringback.domain.facts import BankWords, Payee, PayeeSort
from ringback.playbook import Market, Playbook, Shows, load_banks
from ringback.text import _, worded
from ringback.usecases.choices import choices_of


class Said(Struct, frozen=True, kw_only=True):
    """One answer to choose. `said` is the bank's own word, empty where the choice is in ours."""

    key: str
    label: str
    means: BankWords
    said: str = ""


class Screen(Struct, frozen=True, kw_only=True):
    """`market` says which service shows what; `check_this` where nobody looked it up."""

    answers: tuple[Said, ...]
    market: str = ""
    note: str = ""
    check_this: bool = False
    name_shown: frozenset[BankWords] = frozenset({BankWords.CLOSE, BankWords.DIFFERENT})
    """The answers with which the page shows a name, so that it can be asked for."""

    def of(self, means: BankWords | None, said: str = "") -> str | None:
        """The key of a kept answer: by the bank's word, else the first that means the same."""
        fitting = [one for one in self.answers if one.means is means]
        exact = [one for one in fitting if one.said == said]
        return next((one.key for one in (*exact, *fitting)), None)


def screen_of(playbook: Playbook, payee: Payee | None) -> Screen:
    market = _market(payee.country) if payee and payee.sort is PayeeSort.BANK else None
    if market is None:
        return Screen(answers=_ours(playbook))
    return Screen(
        answers=_theirs(market) if market.word else _ours(playbook),
        market=market.service,
        note=worded(market.note),
        check_this=market.certainty != "F",
        name_shown=_name_shown(market),
    )


@lru_cache(maxsize=1)
def _by_country() -> dict[str, Market]:
    """Read once: the file comes with the program and does not change."""
    known = load_banks().market
    return {code: one for name, one in known.items() for code in (one.countries or (name,))}


def _market(country: str) -> Market | None:
    return _by_country().get(country.upper())


def _name_shown(market: Market) -> frozenset[BankWords]:
    if market.shows is not Shows.VERDICT:
        return Screen(answers=()).name_shown
    return frozenset({BankWords.CLOSE} if market.close_shows_name else ())


def _ours(playbook: Playbook) -> tuple[Said, ...]:
    words = dict(choices_of(playbook, "bank_answer", "answer"))
    return tuple(Said(key=one.value, label=words[one.value], means=one) for one in BankWords)


def _theirs(market: Market) -> tuple[Said, ...]:
    return tuple(
        Said(key=one.says, label=_("“{words}”").format(words=one.says), means=one.means, said=one.says)
        for one in market.word
    )
