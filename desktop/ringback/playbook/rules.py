"""The words of a finding, and the publications behind them."""

from collections.abc import Mapping
from string import Formatter

from ringback.domain.findings import THIS_CASE
from ringback.playbook.base import Words

PLACEHOLDERS = frozenset({"who", "thing", "other", "claimed", "seen", "number"})


class RuleWords(Words, frozen=True, kw_only=True):
    """What was seen, never what somebody is."""

    sentence: str
    here: str = ""
    """Instead of the sentence, where both sides stand in one case."""
    plain: str = ""
    """The same without placeholders, for when a fact is not known."""
    countries: tuple[str, ...] = ()
    """Placeholders that hold countries as two letters, commas between them."""
    why: str
    honest_reasons: tuple[str, ...]
    clears: str
    ask: str
    """The neutral question to put to the contractor."""
    asked: bool = True
    """False where `ask` tells us what to do: nobody outside is asked."""
    source: str

    def template(self, facts: Mapping[str, str]) -> str:
        """The sentence whose placeholders the facts can fill, still to be translated and formatted."""
        sentence = self.here if self.here and facts.get("other") == THIS_CASE else self.sentence
        needed = placeholders(sentence)
        return sentence if all(facts.get(name) for name in needed) else self.plain


class Source(Words, frozen=True, kw_only=True):
    publisher: str
    what: str
    date: str
    url: str = ""
    """Of the publisher's own site, or empty; never a copy elsewhere."""
    certainty: str
    """F: found in a publication. M: common knowledge, not looked up. I: our own inference."""
    check_this: bool = False


def placeholders(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
