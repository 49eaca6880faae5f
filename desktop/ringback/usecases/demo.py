"""The main job without a window: a practice register, one case from its document to a sealed PDF."""

from collections.abc import Callable
from pathlib import Path

from ringback.domain.events import ApprovedAs
from ringback.domain.ids import PersonId
from ringback.domain.people import Role
from ringback.domain.permit.payee import needs_second
from ringback.domain.verdict import Outcome
from ringback.resources import path as resource
from ringback.text import _
from ringback.usecases.assessments import tell
from ringback.usecases.decisions import decide
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.documents import read_document
from ringback.usecases.imports import import_document
from ringback.usecases.payees import approve
from ringback.usecases.registers import create_register, desk_at
from ringback.usecases.reporting import file_name, record_sealed, sealing_of
from ringback.usecases.verifying import verify_file

PRACTICE_PASSPHRASE = "practice passphrase"  # noqa: S105  # published: it protects invented people
SECOND_PASSPHRASE = "practice passphrase two"  # noqa: S105  # as above
FIRM, OWNER, SECOND = "Kedai Digital Sdn Bhd (practice)", "Siti Rahman", "Lim Wei"


def run_demo(out: Path, tell_line: Callable[[str], None]) -> Path:
    """The path of the PDF. A practice register of an earlier run in the same folder is replaced."""
    register_file = out / "practice.ringback"
    register_file.unlink(missing_ok=True)
    register, _code = create_register(register_file, FIRM, OWNER, PRACTICE_PASSPHRASE)
    with register:
        desk = desk_at(register)
        return _play(desk, out, tell_line)


def _play(desk: Desk, out: Path, tell_line: Callable[[str], None]) -> Path:
    second = desk.register.add_person(
        SECOND, Role.APPROVER, SECOND_PASSPHRASE, desk.signer, now=desk.clock(), computer=desk.computer
    )
    case_id = import_document(desk, read_document(resource("practice", "demo-honest.json")))
    case = desk.case(case_id)
    tell_line(f"{case.label}  {case.names()}")
    _approve(desk, Gesture(case_id, case.head), second.id)
    told = tell(desk.case(case_id), desk.assess(case_id), desk.playbook)
    tell_line(told.recommendation_words)
    outcome = Outcome(told.recommendation)
    limits = _("Only what the access card names.") if outcome is Outcome.LIMITS else ""
    decide(desk, Gesture(case_id, desk.case(case_id).head), outcome, limits=limits)
    pdf = sealing_of(desk, case_id).make()
    target = out / file_name(desk, case_id)
    target.write_bytes(pdf)
    record_sealed(desk, case_id, pdf)
    tell_line(verify_file(target).said)
    return target


def _approve(desk: Desk, gesture: Gesture, second: PersonId) -> None:
    """First by the owner, then, where the plan asks, by the second person with a passphrase of their own."""
    payee = desk.case(gesture.case).payee
    if payee is None:
        return
    case = approve(desk, gesture, payee.id, ApprovedAs.FIRST)
    if needs_second(case, payee.id):
        signer = desk.register.sign_in(second, SECOND_PASSPHRASE)
        approve(desk, Gesture(gesture.case, case.head, signer), payee.id, ApprovedAs.SECOND)
