"""Taking in what somebody marked in a register of their own: it becomes an entry here, and stays theirs."""

from ringback.domain import events as ev
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.domain.permit import Ground, permit
from ringback.records.carried import holds
from ringback.records.journal import Opened, entry_of, row_of
from ringback.records.ledger import Ledger
from ringback.records.signer import Signer
from ringback.records.vault import Vault

CLOCKS_DIFFER = 3_600_000
"""Milliseconds another computer's clock may be ahead of this one. [our choice]"""


def adopt(
    vault: Vault, ledger: Ledger, carried: Opened, signer: Signer, *, now: Moment, ground: Ground
) -> None:
    """`signer` is who takes it in.

    Raises InputProblem `carried_changed`, and Refused: `signer_not_here`, `answers_another_state`,
    `clock_ahead`, `clock_behind`, or what `permit` refuses.
    """
    frame = carried.frame
    case_id = CaseId(frame.case)
    folded = ledger.folded(case_id)
    ledger.require_here(frame.by)
    entry = entry_of(carried)
    whole = holds(carried, ledger.book.public[frame.by])
    if not (whole and isinstance(entry.event, ev.DecisionLookedAt | ev.DecisionSeconded)):
        raise InputProblem("carried_changed")
    if (frame.seq, frame.parents) != (folded.case.head + 1, (folded.link,)):
        raise Refused("answers_another_state")
    _require_time(carried.when, folded.when, now)
    permit(folded.case, entry.event, frame.by, carried.when, ground)
    ledger.notice_clock(signer, now)
    ledger.put(case_id, row_of(carried, vault.key_of(case_id)), entry, now)


def _require_time(said: Moment, asked: Moment, now: Moment) -> None:
    """By two clocks that nobody set together, so only what can't be is refused."""
    if said.at > now.at + CLOCKS_DIFFER:
        raise Refused("clock_ahead")
    if said.at < asked.at - CLOCKS_DIFFER:
        raise Refused("clock_behind")
