"""What stands while somebody asks for another account: the one money may go to, and whom to ring about it."""

from msgspec import Struct

from ringback.domain.ids import CaseId
from ringback.text import _, worded
from ringback.usecases.days import moment_words
from ringback.usecases.desk import Desk
from ringback.usecases.paying import masked_account, ringable, standing_payee


class OldNumber(Struct, frozen=True):
    number: str
    source: str


class OldAccount(Struct, frozen=True, kw_only=True):
    """`locked` is empty where nothing was locked yet: then no account may be paid."""

    holder: str = ""
    account: str = ""
    locked: str = ""
    numbers: tuple[OldNumber, ...] = ()


def old_account(desk: Desk, case_id: CaseId) -> OldAccount:
    """Numbers that count for the newest account, each with where it is from and since when it is known."""
    case = desk.case(case_id)
    standing, newest = standing_payee(case), case.payee
    counting = [one.contact for one in ringable(desk, case_id, newest) if not one.why_not] if newest else []
    numbers = tuple(
        OldNumber(
            one.value,
            _("{source}, known since {when}").format(
                source=worded(desk.playbook.label(one.provenance)),
                when=moment_words(case.recorded[one.id].first),
            ),
        )
        for one in counting
    )
    if standing is None:
        return OldAccount(numbers=numbers)
    return OldAccount(
        holder=standing.holder.written,
        account=masked_account(standing.account),
        locked=_("Locked on {when}").format(when=moment_words(case.frozen[standing.id])),
        numbers=numbers,
    )
