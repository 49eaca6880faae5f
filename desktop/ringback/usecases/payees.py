"""The payee's way from pending to frozen."""

from msgspec import Struct

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import Refused
from ringback.domain.facts import Payee
from ringback.domain.ids import FactId, PersonId
from ringback.domain.permit import permit
from ringback.domain.permit.payee import complete, needs_second, payee_state
from ringback.records import Signer
from ringback.usecases.desk import Desk, DeskGround, Gesture


class Way(Struct, frozen=True):
    """Whether an approval could be given now, and if not, what is missing."""

    approved_as: ev.ApprovedAs
    refused: Refused | None = None


def approve(desk: Desk, gesture: Gesture, payee: FactId, approved_as: ev.ApprovedAs) -> Case:
    """Appends the approval and, when it is the last one needed, the freeze.

    A plan that grew may ask for a second look at an account that is frozen already.
    """
    case = desk.append(gesture, ev.PayeeApproved(payee=payee, approved_as=approved_as))
    if payee in case.frozen or not complete(case, payee):
        return case
    after = Gesture(gesture.case, case.head, gesture.signer, gesture.fresh)
    return desk.append(after, ev.PayeeFrozen(payee=payee))


def second_signer(desk: Desk, person: PersonId, passphrase: str) -> Signer:
    """The second person with their own passphrase; raises InputProblem `wrong_passphrase`."""
    return desk.register.sign_in(person, passphrase)


def next_way(case: Case, payee: Payee, *, alone: bool) -> ev.ApprovedAs | None:
    """Which approval comes next, or None when nothing is missing."""
    if payee_state(case, payee) != "pending":
        return None
    if not case.approvals.get(payee.id):
        return ev.ApprovedAs.FIRST
    if not needs_second(case, payee.id):
        return None
    return ev.ApprovedAs.ALONE if alone else ev.ApprovedAs.SECOND


def may_approve(desk: Desk, gesture: Gesture, payee: FactId, approved_as: ev.ApprovedAs) -> Way:
    """Asks `permit` without appending, so that a screen can say beforehand what is missing."""
    case = desk.case(gesture.case)
    by = (gesture.signer or desk.signer).person.id
    event = ev.PayeeApproved(payee=payee, approved_as=approved_as)
    try:
        permit(case, event, by, desk.clock(), DeskGround(desk, gesture.case, fresh=True))
    except Refused as refused:
        return Way(approved_as, refused)
    return Way(approved_as)
