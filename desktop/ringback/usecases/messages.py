"""Neutral words to send to the contractor: saying no, the end of the work, no answer."""

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.playbook import Message, load_messages
from ringback.text import language, worded
from ringback.usecases.desk import Desk

JAPAN, JAPANESE = "JP", "ja"


class Ready(Struct, frozen=True):
    """A text under its title."""

    title: str
    text: str


def messages(desk: Desk, case_id: CaseId) -> tuple[Ready, ...]:
    """Nothing of the case goes into them. Where they live in Japan, the same in Japanese stands below."""
    party = desk.case(case_id).party
    both = language() == JAPANESE or (party is not None and party.country == JAPAN)
    return tuple(Ready(worded(one.title), _text(one, both=both)) for one in load_messages())


def _text(message: Message, *, both: bool) -> str:
    words = worded(message.text.strip())
    return f"{words}\n\n{message.ja.strip()}" if both else words
