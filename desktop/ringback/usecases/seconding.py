"""The second look at one desk: another person with their own passphrase, or oneself with a fresh entry."""

from dataclasses import replace

from ringback.domain.events import ApprovedAs
from ringback.domain.ids import PersonId
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.payees import second_signer


def signed_by(
    desk: Desk, gesture: Gesture, person: PersonId | None, passphrase: str
) -> tuple[Gesture, ApprovedAs]:
    """The gesture as theirs; nobody means oneself, alone. Raises InputProblem `wrong_passphrase`."""
    if person is None:
        desk.register.confirm(desk.signer, passphrase)
        return replace(gesture, fresh=True), ApprovedAs.ALONE
    return replace(gesture, signer=second_signer(desk, person, passphrase)), ApprovedAs.SECOND
