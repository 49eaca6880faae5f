"""Why two names were found alike or not: the word for a comparison, whose sentence the playbook has."""

from enum import StrEnum


class NameReason(StrEnum):
    EQUAL = "equal"
    ORDER_OR_ACCENTS = "order_or_accents"
    DOUBLED = "doubled"
    SPACING = "spacing"
    SPELLING = "spelling"
    ROMANISATION = "romanisation"
    INITIALS = "initials"
    SHORT_WORD_MISSING = "short_word_missing"
    PART_MISSING = "part_missing"
    MASKED = "masked"
    """Only some letters are shown, and they fit."""
    CUT_SHORT = "cut_short"
    ONE_PART_ONLY = "one_part_only"
    SPELLED_NEARLY = "spelled_nearly"
    GENERATION = "generation"
    """Jr. here, Sr. there; Ahmad son of Ismail, Ismail son of Ahmad."""
    GIVEN_ORDER = "given_order"
    """Kim Min-ji and Kim Ji-min are two people; Min-ji Kim is the first of them."""
    PERSON_AND_FIRM = "person_and_firm"
    OTHER_SCRIPT = "other_script"
    NOTHING_TO_COMPARE = "nothing_to_compare"
    DIFFERENT = "different"
