"""How a case stands on a day: a go-ahead ends by itself, and is a wait from then on."""

from datetime import date

from ringback.domain.case import Case, Decision
from ringback.domain.facts import Access
from ringback.domain.moment import parse_day
from ringback.domain.verdict import Assessment, Outcome


def in_force(case: Case) -> Decision | None:
    """The newest decision that is signed; one that waits for its second signature changes nothing yet."""
    return next((made for made in reversed(case.decisions) if made.signed), None)


def ended_on(case: Case, today: date) -> date | None:
    """The last day of a go-ahead that is over, when nothing was decided since."""
    decision = in_force(case)
    if decision is None or decision.event.outcome not in {Outcome.GO, Outcome.LIMITS}:
        return None
    last = parse_day(decision.event.until)
    return last if last is not None and today > last else None


def so_far(case: Case, assessment: Assessment, today: date) -> Outcome:
    """What was found; once a go-ahead is over, never laxer than a wait: access and payments end with it."""
    found = assessment.recommendation
    over = ended_on(case, today) is not None and found.laxer_than(Outcome.WAIT)
    return Outcome.WAIT if over else found


def still_open(case: Case) -> tuple[Access, ...]:
    """Access that was given and that nobody has ended."""
    return tuple(line for line in case.of(Access) if line.given_on and not line.ended_on)
