"""What the record of each documented case says, mapped to our outcomes, and what nobody could see in time.

The verdicts are those of the project's own list of publicly documented cases (`cases.json`), by which signals
were visible: block is Stop, hold is Wait, review is limits, clear is Go ahead.
"""

from typing import NamedTuple

from ringback.domain.verdict import Outcome

MAPPED = {"block": Outcome.STOP, "hold": Outcome.WAIT, "review": Outcome.LIMITS, "clear": Outcome.GO}


class Verdict(NamedTuple):
    """As the list has them, in its own words."""

    full_word: str
    before_word: str

    @property
    def full(self) -> Outcome:
        return MAPPED[self.full_word]

    @property
    def before_access(self) -> Outcome:
        return MAPPED[self.before_word]


VERDICTS = {
    "K01": Verdict("block", "block"),
    "K02": Verdict("hold", "clear"),
    "K04": Verdict("block", "block"),
    "K05": Verdict("hold", "hold"),
    "K07": Verdict("block", "block"),
    "K08": Verdict("block", "block"),
    "K10": Verdict("block", "block"),
    "K12": Verdict("block", "hold"),
    "K14": Verdict("block", "block"),
    "K17": Verdict("block", "block"),
    "K19": Verdict("block", "block"),
    "K20": Verdict("block", "block"),
    "K23": Verdict("hold", "hold"),
    "K24": Verdict("block", "block"),
    "K27": Verdict("hold", "review"),
    "K29": Verdict("hold", "hold"),
    "K31": Verdict("hold", "hold"),
    "K33": Verdict("block", "clear"),
    "K35": Verdict("block", "block"),
}

NOT_VISIBLE_YET = {
    "k02-1-before-access": "Papers, calls, parcel and street were in order; the laptop had not been sent.",
    "k27-1-before-access": "The one who speaks is genuine; a pointer that moves by itself is weak at most.",
    "k33-1-before-access": "Nothing was charged before there was anything to charge. No plan requires that"
    " statements are read; the short call at day 30 asks whether they were.",
}
"""Stages in which the facts could not be seen, and why."""
