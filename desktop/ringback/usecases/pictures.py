"""Keeping a picture of a document or of a call: the exception, with a purpose and an erase date."""

from datetime import timedelta

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import DocumentSeen, VideoSession
from ringback.domain.ids import FactId
from ringback.playbook import load_country
from ringback.text import worded
from ringback.usecases.cases import record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.evidence import Taken, put_taken

USUAL_DAYS = 90
"""Proposed; whoever keeps it changes it. [our choice]"""


class Why(Struct, frozen=True, kw_only=True):
    """`covered`: what the country does not let one keep is covered in the picture."""

    about: FactId
    purpose: str
    erase_on: str
    covered: bool = False


class PictureOf(Struct, frozen=True, kw_only=True):
    """What the page needs to know of the fact a picture belongs to."""

    document: bool
    allowed: bool
    erase_on: str
    forbids: tuple[str, ...] = ()
    """What the law of the document's country asks about papers."""


def picture_of(desk: Desk, case: Case, about: FactId) -> PictureOf:
    fact = case.facts.get(about)
    seen = fact if isinstance(fact, DocumentSeen) else None
    call = fact if isinstance(fact, VideoSession) else None
    day = desk.clock().day() + timedelta(days=USUAL_DAYS)
    return PictureOf(
        document=seen is not None,
        allowed=seen is not None or (call is not None and call.picture_agreed),
        erase_on=day.isoformat(),
        forbids=_papers(seen.country) if seen else (),
    )


def _papers(code: str) -> tuple[str, ...]:
    country = load_country(code) if code else None
    legal = country.legal if country else ()
    return tuple(worded(one.text) for one in legal if one.about == "papers")


def keep_picture(desk: Desk, gesture: Gesture, taken: Taken, why: Why) -> Case:
    """Raises Refused `picture_not_agreed` or `picture_not_covered`, InputProblem, or RecordsProblem."""
    fact = desk.case(gesture.case).facts.get(why.about)
    of_call = why.about if isinstance(fact, VideoSession) else None
    exhibit = replace(
        put_taken(desk, gesture, taken),
        about=getattr(fact, "about", None),
        of_call=of_call,
        of_document=None if of_call else why.about,
        purpose=why.purpose,
        erase_on=why.erase_on,
        covered=why.covered,
    )
    return record(desk, gesture, exhibit)
