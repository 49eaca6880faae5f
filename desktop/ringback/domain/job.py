"""The six questions about the job; the plan depends on these answers and on nothing about the person."""

from enum import StrEnum

from msgspec import Struct

from ringback.domain.ids import Line


class Answer(StrEnum):
    """`not sure` counts as yes wherever it sizes something."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"

    @property
    def counts(self) -> bool:
        return self is not Answer.NO


class Sends(StrEnum):
    """The sixth question: who comes to do the work."""

    PERSON = "person"
    PEOPLE = "company_that_sends_people"
    SUPPLIER = "supplier_without_access"


class Job(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """PRODUCT.md, "Six questions about the job". The first five size the plan, the sixth shapes it."""

    title: Line = ""
    sees_code_or_customer_data: Answer
    moves_money_or_holds_admin: Answer
    uses_computer_we_do_not_control: Answer
    paid_abroad_or_by_emoney: Answer
    met_only_online: Answer
    sends: Sends

    @property
    def yes_count(self) -> int:
        """How many of the five sizing questions count as yes: 0 to 5."""
        return sum(answer.counts for answer in self.sizing())

    def sizing(self) -> tuple[Answer, ...]:
        return (
            self.sees_code_or_customer_data,
            self.moves_money_or_holds_admin,
            self.uses_computer_we_do_not_control,
            self.paid_abroad_or_by_emoney,
            self.met_only_online,
        )

    @property
    def reaches_our_systems(self) -> bool:
        return any(answer.counts for answer in self.sizing()[:3])


QUESTIONS = tuple(name for name in Job.__struct_fields__ if name != "title")
