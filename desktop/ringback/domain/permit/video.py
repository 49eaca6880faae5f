"""Video calls: what may be drawn and when, and which picture of a call may be kept."""

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Exhibit, Party, Prompt, VideoSession, Worker
from ringback.domain.ids import FactId
from ringback.domain.permit.ground import refuse_unless


def permit_draw(event: ev.PromptsDrawn, case: Case) -> None:
    """Different families in one draw, and never the same prompts twice running for a person."""
    refuse_unless(not case.running, "call_running")
    refuse_unless(event.session not in case.facts, "fact_kind_changed", fact=event.session)
    if not isinstance(case.facts.get(event.about), Party | Worker):
        raise InputProblem("reference_missing", where="about", named=event.about)
    families = [prompt.family for prompt in event.prompts]
    refuse_unless(event.prompts and len(set(families)) == len(families), "prompts_repeat")
    refuse_unless(all(_untouched(prompt) for prompt in event.prompts), "marked_before_seen")
    refuse_unless({one.prompt for one in event.prompts} != last_asked(case, event.about), "prompts_repeat")


def permit_redraw(event: ev.PromptRedrawn, case: Case) -> None:
    """Another prompt for one that was not answered, with the reason; nothing drawn is drawn again."""
    session = _running(case, event.session)
    asked = {one.prompt: one for one in session.asked()}
    refuse_unless(event.prompt in asked and asked[event.prompt].mark is None, "prompt_not_waiting")
    if not event.why.strip():
        raise InputProblem("field_empty", where="why")
    others = {one.family for name, one in asked.items() if name != event.prompt}
    known = {one.prompt for one in session.prompts}
    new = event.instead.prompt not in known and event.instead.family not in others
    refuse_unless(new, "prompts_repeat")
    refuse_unless(_untouched(event.instead), "marked_before_seen")


def permit_mark(event: ev.PromptMarked, case: Case) -> None:
    session = _running(case, event.session)
    refuse_unless(event.prompt in {one.prompt for one in session.asked()}, "prompt_not_waiting")


def permit_picture(fact: Exhibit, case: Case) -> None:
    """Of a call only if they agreed aloud; of a document with what is forbidden covered; neither for ever."""
    if fact.of_call is None and fact.of_document is None:
        return
    session = case.get(VideoSession, fact.of_call) if fact.of_call else None
    refuse_unless(session is None or session.picture_agreed, "picture_not_agreed")
    refuse_unless(fact.of_document is None or fact.covered, "picture_not_covered")
    for where, given in (("purpose", fact.purpose), ("erase_on", fact.erase_on)):
        if not given.strip():
            raise InputProblem("field_empty", where=where)


def last_asked(case: Case, about: FactId) -> frozenset[str]:
    """The prompts of the newest call with a person."""
    sessions = [one for one in case.of(VideoSession) if one.prompts and one.about == about]
    return frozenset(one.prompt for one in sessions[-1].asked()) if sessions else frozenset()


def _running(case: Case, session: FactId) -> VideoSession:
    known = case.get(VideoSession, session)
    refuse_unless(known is not None and session in case.running, "no_call_running")
    assert known is not None  # noqa: S101  # said just before
    return known


def _untouched(prompt: Prompt) -> bool:
    return prompt.mark is None and not prompt.set_aside
