"""Neutral words to send to the contractor: the open questions, saying no, the end of the work, no answer."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.ids import CaseId
from ringback.playbook import Message, load_messages
from ringback.text import language, worded
from ringback.usecases.desk import Desk
from ringback.usecases.points import worth_asking
from ringback.usecases.scripts import in_their_language

JAPAN, JAPANESE = "JP", "ja"


class Ready(Struct, frozen=True):
    """A text under its title."""

    title: str
    text: str


def messages(desk: Desk, case_id: CaseId) -> tuple[Ready, ...]:
    """Nothing of the case goes into them. Where they live in Japan, the same in Japanese stands below."""
    both = _both(desk.case(case_id))
    return tuple(Ready(worded(one.title), _text(one, both=both)) for one in load_messages().message)


def points_letter(desk: Desk, case_id: CaseId, first: str = "") -> str:
    """Every open point as a neutral question, that of the rule `first` before the others: all go together."""
    case, letter, rules = desk.case(case_id), load_messages().questions, desk.playbook.rules
    named = filter(None, (first, *(one.rule for one in worth_asking(desk.assess(case_id)))))
    asks = tuple(dict.fromkeys(rules[rule].ask for rule in named if rules[rule].asked))
    if not asks:
        return ""
    ours = _filled(worded(letter.text), case.names(), tuple(worded(ask) for ask in asks))
    if not _both(case):
        return ours
    theirs = tuple(in_their_language(ask, JAPAN) for ask in asks)
    return f"{ours}\n\n{_filled(letter.ja, case.names(), theirs)}"


def _filled(letter: str, name: str, asks: tuple[str, ...]) -> str:
    """Without a name yet, the greeting stands alone."""
    questions = "\n".join(f"{at}. {ask}" for at, ask in enumerate(asks, 1))
    words = letter.strip().format(name=name, questions=questions)
    return words if name else words.replace(" ,", ",", 1).removeprefix("様\n\n")


def _both(case: Case) -> bool:
    return language() == JAPANESE or (case.party is not None and case.party.country == JAPAN)


def _text(message: Message, *, both: bool) -> str:
    words = worded(message.text.strip())
    return f"{words}\n\n{message.ja.strip()}" if both else words
