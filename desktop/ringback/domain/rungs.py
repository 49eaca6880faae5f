"""The rungs of the evidence ladder, lowest first; there is no score."""

from enum import IntEnum, StrEnum


class Rung(IntEnum):
    SAID = 1
    PAPER = 2
    RECORD = 3
    LIVE = 4
    IN_PERSON = 5

    @property
    def word(self) -> str:
        return self.name.lower()


class Claim(StrEnum):
    """The six claims of the ladder."""

    WHO = "who"
    WHERE = "where"
    PAST_WORK = "past_work"
    SKILL = "skill"
    SAME_PERSON = "same_person"
    MONEY = "money"
