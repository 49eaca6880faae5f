"""`sheet cooperation`: the page for the contractor, the same for everybody; no register is needed."""

import argparse
from pathlib import Path

from ringback.cli.reports import PAPERS
from ringback.cli.say import say, write_file
from ringback.usecases.desk import now

WORD = "cooperation"
"""In the place of a case: the page that belongs to none."""


def write_cooperation(chosen: argparse.Namespace) -> int:
    from ringback.usecases.cooperation import COOPERATION_FILE, Paper, cooperation_making

    making = cooperation_making(
        now(), firm=chosen.firm, contact=chosen.contact, paper=Paper[PAPERS[chosen.paper]]
    )
    path: Path = chosen.out
    if path.is_dir() or path == Path():
        path = path / COOPERATION_FILE
    write_file(path, making.make())
    say(str(path))
    return 0
