"""Access wider than the answers about the job: it reopens the sizing (PRODUCT.md, task 7).

What was planned is enough: the plan has to grow before anything is given.
"""

from ringback.domain.case import Case
from ringback.domain.facts import Access, Device, Level, Preset
from ringback.domain.ids import FactId
from ringback.domain.job import Answer, Job, Sends


def wider(case: Case) -> tuple[FactId, ...]:
    """Lines of the access card that still run, and devices of ours, that the job was not sized for."""
    job = case.job
    if job is None:
        return ()
    lines = (line.id for line in case.of(Access) if not line.ended_on and _reaches_further(line, job))
    fenced = job.uses_computer_we_do_not_control is not Answer.NO
    devices = () if fenced else (device.id for device in case.of(Device))
    return (*lines, *devices)


def _reaches_further(line: Access, job: Job) -> bool:
    """Somebody who reads at a code host sees source code; a supplier without access has no line at all."""
    if line.level in {Level.ADMIN, Level.MONEY}:
        return job.moves_money_or_holds_admin is Answer.NO
    if line.level is Level.CUSTOMER_DATA or line.preset is Preset.CODE_HOST:
        return job.sees_code_or_customer_data is Answer.NO
    return job.sends is Sends.SUPPLIER and not job.reaches_our_systems
