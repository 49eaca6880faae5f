"""What is done on the bad day, noted as it happens: in memory until there is a case, then in its journal."""

from functools import partial

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Incident, Name, Party, PartySort, PersonTold, Situation, StepTaken
from ringback.domain.fold import stamp
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment
from ringback.domain.permit.incident import permit_incident
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, DeskGround, Gesture
from ringback.usecases.emergencies import Emergency


def begun(situation: str) -> Incident:
    """Nothing is kept of it anywhere yet."""
    return Incident(id="incident-1", situation=Situation(situation))


def took(incident: Incident, do: str, now: Moment, *, put_off: bool = False) -> Incident:
    """The same action again replaces what was noted of it: put off first, done later."""
    others = tuple(step for step in incident.steps if step.do != do)
    return replace(incident, steps=(*others, StepTaken(do=do, at=stamp(now), put_off=put_off)))


def took_back(incident: Incident, do: str) -> Incident:
    return replace(incident, steps=tuple(step for step in incident.steps if step.do != do))


def told(incident: Incident, who: str, now: Moment) -> Incident:
    if who in {one.who for one in incident.told}:
        return incident
    return replace(incident, told=(*incident.told, PersonTold(who=who, at=stamp(now))))


def stated(incident: Incident, *, words: str, noticed: str, hour: str, now: Moment) -> Incident:
    """Their own account of it. Raises InputProblem `day_to_come`; then nothing of it is taken."""
    told_so = replace(incident, words=cleaned(words), noticed=noticed, hour=cleaned(hour))
    permit_incident(told_so, now)
    return told_so


def next_step(incident: Incident, situation: Emergency) -> str:
    """The first action not done; those put off come again after the others. Empty when all are done."""
    done = {step.do for step in incident.steps if not step.put_off}
    later = [step.do for step in incident.steps if step.put_off]
    waiting = [do for do in situation.keys if do not in done]
    fresh = [do for do in waiting if do not in later]
    return next(iter((*fresh, *(do for do in later if do in waiting))), "")


def incidents_of(case: Case) -> tuple[Incident, ...]:
    return case.of(Incident)


def file_incident(desk: Desk, case_id: CaseId, incident: Incident) -> Incident:
    """Into the case's journal for the first time; the fact as it is kept."""
    case = desk.case(case_id)
    kept = replace(incident, id=next_id(case, "incident"))
    record(desk, Gesture(case_id, case.head), kept)
    return kept


def keep_incident(desk: Desk, case_id: CaseId, incident: Incident, draft: str | None = None) -> None:
    """A newer version of one that is in the journal already; `draft` is what was typed of it until now."""
    record(desk, Gesture(case_id, desk.case(case_id).head, draft=draft), incident)


def file_in_new(
    desk: Desk, name: str, incident: Incident, sort: PartySort = PartySort.COMPANY
) -> tuple[CaseId, Incident]:
    """A case for a vendor that is in none yet, with what was noted: both or neither. A name is enough.

    Raises InputProblem `field_empty`, or what a fact refuses.
    """
    written = cleaned(name).strip()
    if not written:
        raise InputProblem("field_empty", where="name", named="name")
    now, kept = desk.clock(), replace(incident, id="incident-1")
    opened = ev.CaseOpened(label=desk.register.next_label(now.day().year), way=ev.Way.ALREADY_HERE)
    party = Party(id="party", sort=sort, name=Name(written=written))
    facts = [ev.FactRecorded(fact=party), ev.FactRecorded(fact=kept)]
    case_id = desk.register.import_case(
        opened, facts, desk.signer, now=now, ground_of=partial(DeskGround, desk)
    )
    return case_id, kept
