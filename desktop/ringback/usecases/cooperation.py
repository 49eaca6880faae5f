"""Pages to print that belong to no case."""

from ringback.domain.moment import Moment
from ringback.playbook import load_cooperation
from ringback.reports.cooperation import cooperation_sheet
from ringback.reports.pdf import Paper
from ringback.usecases.reporting import CardMaking

__all__ = ["COOPERATION_FILE", "Paper", "cooperation_making"]

COOPERATION_FILE = "how-we-check.pdf"


def cooperation_making(
    now: Moment, *, firm: str = "", contact: str = "", paper: Paper = Paper.A4
) -> CardMaking:
    return CardMaking(
        report=cooperation_sheet(load_cooperation(), now, firm=firm, contact=contact), paper=paper
    )
