"""The process is killed again and again while it appends: what was said to be saved is there, whole."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from ringback.records.register import Register
from tests.records.making import CaseWork, unlocked

ROUNDS = 10
APPENDING = """
import sys
from pathlib import Path
from tests.records.making import CaseWork, party, statement, unlocked
register = unlocked(Path(sys.argv[1]))
work = CaseWork(register)
work.case = register.cases()[0]
start = register.case(work.case).head
for number in range(start, start + 100_000):
    register.save_draft(work.case, "told.words", "typing", number)
    work.record(statement(number), draft="told.words")
    print(register.case(work.case).head, flush=True)
"""


def test_killed_while_appending(register: Register, work: CaseWork, path: Path) -> None:
    case_id = work.usual()
    register.close()
    for turn in range(ROUNDS):
        said = _killed_after(path, 0.002 * turn)
        with unlocked(path) as again:
            case = again.case(case_id)
            assert case.head in {said, said + 1}, "what was said to be saved is there"
            assert again.verify_all() == {}
            assert len(again.entries(case_id)) == case.head + 1
            assert again.summaries()[0].changed == again.entries(case_id)[-1].when
            assert set(again.drafts(case_id)) <= {"told.words"}


def _killed_after(path: Path, wait: float) -> int:
    """The head the child said last before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", APPENDING, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": "desktop:."},
    ) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(wait)
        child.send_signal(signal.SIGKILL)
        said = [
            line for line in (first + child.stdout.read()).splitlines(keepends=True) if line.endswith("\n")
        ]
    return int(said[-1])
