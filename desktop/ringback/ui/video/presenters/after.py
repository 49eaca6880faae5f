"""After the call: what was kept, the points it raised, and what the same call can still answer."""

from msgspec import Struct

from ringback.domain.facts import PromptMark, VideoSession
from ringback.text import _, worded
from ringback.ui.places import CaseCheck, KeepPicture, PayeePlace, Place, VideoPlace
from ringback.ui.video.presenters.starting import person_named, title_of
from ringback.usecases.assessments import ToldFinding, tell_finding
from ringback.usecases.desk import Desk
from ringback.usecases.videos import earlier_calls

MOST_FINDINGS = 3
_SAME_SITTING = ("document_beside_face", "document_live", "live_work", "bank_name", "delivery_join")


class Next(Struct, frozen=True):
    title: str
    why: str
    place: Place


class AfterView(Struct, frozen=True, kw_only=True):
    title: str
    result: str
    follow: str
    findings: tuple[ToldFinding, ...]
    next: tuple[Next, ...]


def after_view(desk: Desk, place: VideoPlace) -> AfterView:
    case = desk.case(place.case)
    session = earlier_calls(case, place.about)[-1]
    assessment = desk.assess(place.case)
    mine = [one for one in assessment.open if session.id in one.about]
    return AfterView(
        title=title_of(place.purpose, person_named(case, place)),
        result=result_words(desk, session),
        follow=_("Kept as what you saw, not as proof. A changed face or a stand-in can pass one call."),
        findings=tuple(tell_finding(one, desk.playbook) for one in mine[:MOST_FINDINGS]),
        next=(*_picture(place, session), *_next(desk, place)),
    )


def result_words(desk: Desk, session: VideoSession) -> str:
    """3 prompts · 2 did it · 1 could not judge."""
    label = desk.playbook.label
    counts = [(sum(p.mark is mark for p in session.prompts), mark) for mark in PromptMark]
    parts = [f"{n} × {worded(label(mark)).lower()}" for n, mark in counts if n]
    phrase = worded(label(session.phrase)).lower()
    return " · ".join((*parts, _("phrase: {how}").format(how=phrase)))


def _picture(place: VideoPlace, session: VideoSession) -> tuple[Next, ...]:
    if not session.picture_agreed:
        return ()
    why = _("They agreed aloud that a picture of this call is kept.")
    return (Next(_("Keep a picture"), why, KeepPicture(place.case, session.id)),)


def _next(desk: Desk, place: VideoPlace) -> tuple[Next, ...]:
    """What the plan still asks and this call could answer; all of it when they are still there."""
    undone = {
        check.check
        for check in desk.assess(place.case).open_checks
        if check.about in {None, place.about} and check.check in _SAME_SITTING
    }
    return tuple(_one(desk, place, name) for name in _SAME_SITTING if name in undone)


def _one(desk: Desk, place: VideoPlace, name: str) -> Next:
    words = desk.playbook.checks[name]
    to = PayeePlace(place.case) if name == "bank_name" else CaseCheck(place.case, name, place.about)
    return Next(worded(words.title), worded(words.question), to)
