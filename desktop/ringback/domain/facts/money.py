"""Payees with their versions, what the bank said, and payments made (task 6)."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from ringback.domain.facts.base import Fact, Name
from ringback.domain.ids import LARGEST_NUMBER, Country, Day, FactId, Line, Text


class PayeeSort(StrEnum):
    BANK = "bank"
    EMONEY = "emoney"
    CRYPTO = "crypto"
    PLATFORM = "platform"


class Relation(StrEnum):
    """What the payee is to the contractor, as the checker understands it."""

    SELF = "self"
    OWN_COMPANY = "own_company"
    SPOUSE = "spouse"
    PARENT = "parent"
    UNRELATED = "unrelated"
    NOT_KNOWN = "not_known"


class Payee(Fact, frozen=True, kw_only=True, tag="payee"):
    """One version of where the money goes. A change is a new fact with `replaces`."""

    sort: PayeeSort
    holder: Name
    account: Line
    """Account number, IBAN, e-money name or wallet address, as written."""
    bank: Line = ""
    country: Country = ""
    currency: Line = ""
    relation: Relation = Relation.NOT_KNOWN
    relation_paper: Text = ""
    """The paper that shows the relation and how it was seen: needed for family and own company."""
    replaces: FactId | None = None
    asked_on: Day = ""
    asked_by: Line = ""
    """How the request came: their portal, an e-mail, a call."""
    before_first_payment: bool = False
    """Whether, as far as the person who enters it knows, nothing had been paid yet."""


class BankWords(StrEnum):
    SAME = "same"
    CLOSE = "close"
    DIFFERENT = "different"
    NOT_SHOWN = "not_shown"


class BankAnswer(Fact, frozen=True, kw_only=True, tag="bank_answer"):
    """What the bank said about the name of a payee."""

    payee: FactId
    answer: BankWords
    said: Line = ""
    """The very words of the bank's page, where it has words of its own for it."""
    name_shown: Line = ""
    words: Text = ""
    on: Day = ""


class PaymentSort(StrEnum):
    TEST = "test"
    INVOICE = "invoice"
    ADVANCE = "advance"


class Payment(Fact, frozen=True, kw_only=True, tag="payment"):
    """Money that was sent. `minor` is the amount in the currency's smallest unit."""

    payee: FactId
    sort: PaymentSort = PaymentSort.INVOICE
    on: Day
    minor: Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]
    currency: Annotated[str, Meta(pattern="^[A-Z]{3,5}$")]
    reference: Line = ""
    invoice: Line = ""
    read_back: bool = False
    """For a test payment: they read its reference from their own banking page, live."""
    words: Text = ""
