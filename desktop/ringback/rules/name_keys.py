"""Names as another case may have them too: looked up by their words, like every identifier."""

from collections.abc import Iterator

from ringback.domain.facts import Name, Party, Referee, Worker
from ringback.domain.identifiers import Identifier, IdentifierKind, Owner
from ringback.domain.ids import FactId
from ringback.rules.name_parts import parts_of

FEWEST_LETTERS = 12
"""In all words but those that join nobody; shorter names have too many bearers. [our choice]"""


def names_in(fact: Party | Worker | Referee) -> Iterator[Identifier]:
    """The names they go by; a referee's, and that of the organisation they speak for."""
    if isinstance(fact, Referee):
        names: tuple[Name, ...] = (fact.name,)
        owner = Owner.REFEREE
        yield from _keyed(fact.organisation, fact.organisation, fact.id, owner)
    else:
        owner = Owner.APPLICANT
        names = (fact.name, *(fact.also_known_as if isinstance(fact, Party) else ()))
    for name in names:
        for form in name.forms():
            yield from _keyed(form, name.written, fact.id, owner)


def _keyed(form: str, written: str, fact: FactId, owner: Owner) -> Iterator[Identifier]:
    key = name_key(form)
    if key:
        yield Identifier(IdentifierKind.NAME, key, owner, fact, written)


def name_key(written: str) -> str:
    """Whatever order, accents and capitals; empty for one word, a short name, and most in Han or Hangul."""
    parts = parts_of(written)
    weighty = set(parts.words) - parts.light
    long = len(weighty) > 1 and sum(map(len, weighty)) >= FEWEST_LETTERS
    return " ".join(sorted(parts.words)) if long else ""
