"""The headless verbs: thin, and the same use cases as the window's."""

import argparse
import sys

from ringback.cli.cases import add_verbs as add_cases
from ringback.cli.check import add_verbs as add_check
from ringback.cli.documents import add_verbs as add_documents
from ringback.cli.due import add_verbs as add_due
from ringback.cli.elsewhere import add_verbs as add_approval
from ringback.cli.erase import add_verbs as add_erase
from ringback.cli.files import add_verbs as add_files
from ringback.cli.places import add_place
from ringback.cli.registers import add_verbs as add_registers
from ringback.cli.reports import add_verbs as add_reports
from ringback.cli.say import fail
from ringback.cli.second import add_verbs as add_second_look
from ringback.cli.sheet import add_verbs as add_sheet
from ringback.cli.wrong import add_verbs as add_wrong
from ringback.domain.errors import RingbackError

DONE, NO, UNUSABLE = 0, 1, 2


def run_verb(arguments: list[str]) -> int:
    """Runs one verb and returns the exit code; a known error is one sentence on stderr and exit 2."""
    chosen = _parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except RingbackError as error:
        fail(error)
        return UNUSABLE
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return UNUSABLE
    except BrokenPipeError:
        sys.stdout = None  # whoever read it has gone, and Python would complain at the end
        return DONE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ringback",
        description="Vet a contractor before work, access or money. Without a verb, the window opens.",
        epilog="Exit 0: done. 1: the answer is no. 2: the input can't be used, and nothing was lost.",
    )
    parser.add_argument("--practice", action="store_true", help="open the window on a practice register")
    verbs = parser.add_subparsers(title="verbs", dest="verb", required=True, metavar="VERB")
    parts = (
        add_documents,
        add_files,
        add_cases,
        add_check,
        add_place,
        add_reports,
        add_sheet,
        add_registers,
        add_due,
        add_second_look,
        add_erase,
        add_wrong,
        add_approval,
    )
    for add_verbs in parts:
        add_verbs(verbs)
    return parser
