"""`wrong`: what to do first, what was done, and the paper for the bank, the insurer and the police."""

import argparse
from pathlib import Path

import msgspec

from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json, write_file
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Incident, Situation
from ringback.domain.ids import CaseId
from ringback.usecases.cases import find_case
from ringback.usecases.desk import Desk
from ringback.usecases.emergencies import Emergency, clocks, contacts, emergencies
from ringback.usecases.incidentpaper import Paper, incident_making, incident_name
from ringback.usecases.incidents import (
    begun,
    file_in_new,
    file_incident,
    incidents_of,
    keep_incident,
    stated,
    told,
    took,
)

DOORS = [situation.value for situation in Situation]


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    wrong = verbs.add_parser("wrong", help="something is wrong: what to do first, and what was done")
    kinds = wrong.add_subparsers(title="kinds", dest="kind", required=True, metavar="KIND")
    first = kinds.add_parser("first", help="what to do first, in order, and whom to tell; no register needed")
    first.add_argument("door", choices=DOORS)
    first.add_argument("--country", default="", metavar="CC", help="two letters: whom to tell there")
    first.add_argument("--json", action="store_true", help="for a program to read")
    first.set_defaults(run=_first)
    note = kinds.add_parser("note", help="keep in a case what happened, what was done, and who was told")
    note.add_argument("door", choices=DOORS)
    where = note.add_mutually_exclusive_group(required=True)
    where.add_argument("--case", default="", help="goes on with what that case holds of the same door")
    where.add_argument("--new", default="", metavar="NAME", help="a case for a vendor that is in none yet")
    note.add_argument(
        "--done", type=int, action="append", default=[], metavar="N", help="a number of `first`"
    )
    note.add_argument("--told", action="append", default=[], metavar="WHO")
    note.add_argument("--words", default="", help="what happened, in your own words")
    note.add_argument("--noticed", default="", metavar="DAY")
    note.add_argument("--hour", default="", help="in your own words")
    note.add_argument("--json", action="store_true", help="for a program to read")
    add_register(note)
    note.set_defaults(run=_note)
    paper = kinds.add_parser("paper", help="a PDF for the bank, the insurer and the police")
    paper.add_argument("door", choices=DOORS)
    paper.add_argument("--case", required=True)
    paper.add_argument("--out", type=Path, default=Path(), help="a folder or a file; without it, here")
    paper.add_argument("--paper", choices=["a4", "letter"], default="a4")
    add_register(paper)
    paper.set_defaults(run=_paper)


def _first(chosen: argparse.Namespace) -> int:
    situation, country = _door(chosen.door), chosen.country.upper()
    whom, hours = contacts(country), clocks(country)
    if country and not whom:
        raise InputProblem("unknown_country", where="--country", named=country)
    if chosen.json:
        say_json({**msgspec.to_builtins(situation), "contacts": whom, "clocks": hours})
        return 0
    say(situation.opening)
    for number, line in enumerate(situation.first, 1):
        say(f"{number}  {line}")
    for line in (*situation.never, situation.clock, *hours):
        say(f"-  {line}")
    for contact in whom:
        say(f"   {contact.who}: {contact.value}  {contact.site}{'  (?)' * contact.check_this}")
    return 0


def _note(chosen: argparse.Namespace) -> int:
    steps = [_step(_door(chosen.door), number) for number in chosen.done]
    with opened(chosen) as desk:
        incident = _begun(desk, chosen)
        moment = desk.clock()
        for step in steps:
            incident = took(incident, step, moment)
        for who in chosen.told:
            incident = told(incident, who, moment)
        incident = stated(
            incident,
            words=chosen.words or incident.words,
            noticed=chosen.noticed or incident.noticed,
            hour=chosen.hour or incident.hour,
            now=moment,
        )
        case_id = _keep(desk, chosen, incident)
        label = desk.case(case_id).label
        kept = incidents_of(desk.case(case_id))[-1]
    if chosen.json:
        say_json({"case": label, **msgspec.to_builtins(kept)})
    else:
        say(label)
    return 0


def _paper(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        case_id = find_case(desk, chosen.case)
        incident = _known(desk, case_id, chosen.door)
        if incident is None:
            raise InputProblem("nothing_noted", where="door", named=chosen.door)
        making = incident_making(
            incident, desk.clock(), desk=desk, case_id=case_id, paper=Paper[chosen.paper.upper()]
        )
        path: Path = chosen.out
        if path.is_dir() or path == Path():
            path = path / incident_name(incident, desk.clock(), desk.case(case_id).label)
        write_file(path, making.make())
    say(str(path))
    return 0


def _begun(desk: Desk, chosen: argparse.Namespace) -> Incident:
    known = _known(desk, find_case(desk, chosen.case), chosen.door) if chosen.case else None
    return known or begun(chosen.door)


def _known(desk: Desk, case_id: CaseId, door: str) -> Incident | None:
    mine = [one for one in incidents_of(desk.case(case_id)) if one.situation.value == door]
    return mine[-1] if mine else None


def _keep(desk: Desk, chosen: argparse.Namespace, incident: Incident) -> CaseId:
    if not chosen.case:
        return file_in_new(desk, chosen.new, incident)[0]
    case_id = find_case(desk, chosen.case)
    if _known(desk, case_id, chosen.door) is None:
        file_incident(desk, case_id, incident)
    else:
        keep_incident(desk, case_id, incident)
    return case_id


def _door(door: str) -> Emergency:
    return next(situation for situation in emergencies() if situation.id == door)


def _step(situation: Emergency, number: int) -> str:
    if not 1 <= number <= len(situation.keys):
        known = f"1-{len(situation.keys)}"
        raise InputProblem("no_such_step", where="--done", named=str(number), known=known)
    return situation.keys[number - 1]
