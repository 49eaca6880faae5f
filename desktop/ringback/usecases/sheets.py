"""The phone sheet of a call as a PDF: what to ask, and nothing of what was told beforehand."""

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem
from ringback.domain.facts import Contact, Purpose, Referee
from ringback.domain.ids import CaseId, FactId
from ringback.reports.pdf import Paper
from ringback.reports.sheet import Asked, PhoneSheet, sheet_of
from ringback.text import worded
from ringback.usecases.calls import name_of, opening_of, questions_of
from ringback.usecases.cases import file_label
from ringback.usecases.desk import Desk
from ringback.usecases.numbers import country_rung, judge, numbers_for, place_among_referees
from ringback.usecases.onpaper import lettered
from ringback.usecases.reporting import CardMaking
from ringback.usecases.scripts import names_in_script, quoted, said

__all__ = ["Paper", "find_referee", "number_that_counts", "sheet_making_of", "sheet_name"]


def sheet_making_of(
    desk: Desk,
    case_id: CaseId,
    about: FactId,
    purpose: Purpose,
    *,
    contact: Contact | None = None,
    paper: Paper = Paper.A4,
) -> CardMaking:
    """`contact` is the number to ring, already known to count; without one its line stays empty."""
    case, who = desk.case(case_id), name_of(desk.case(case_id), about)
    number = contact.value if contact else ""
    country, names = country_rung(case, about, number), names_in_script(desk, who)
    questions = questions_of(desk.playbook, purpose)

    opening = [quoted(said(line, country, names)) for line in opening_of(desk.playbook, purpose)]
    sheet = PhoneSheet(
        label=case.label,
        who=who,
        number=" · ".join(part for part in (number, _found(desk, contact)) if part),
        opening=tuple(" ".join(sentences) for sentences in zip(*opening, strict=True)),
        asked=tuple(
            Asked(letter, quoted(said(questions[fact].say, country)))
            for letter, fact in lettered(questions).items()
        ),
        practice=case.practice,
        dated=desk.register.entries(case_id)[-1].when,
        head=case.head,
    )
    return CardMaking(report=sheet_of(sheet), paper=paper)


def sheet_name(desk: Desk, case_id: CaseId, about: FactId) -> str:
    case = desk.case(case_id)
    at, _of = place_among_referees(case, about)
    return f"{file_label(case.label)}-phone-sheet{f'-{at}' if at else ''}.pdf"


def find_referee(case: Case, named: str) -> Referee:
    """By id, or by part of the name or firm; the only one needs no name. Raises InputProblem otherwise."""
    wanted = named.strip().casefold()
    referees = case.of(Referee)
    if not referees:
        raise InputProblem("no_referee", where="referee")
    if len(referees) == 1 and not wanted:
        return referees[0]
    fitting = [one for one in referees if one.id == named or (wanted and wanted in _called(one))]
    if len(fitting) != 1:
        known = ", ".join(f"{one.id} ({one.name.written})" for one in referees)
        raise InputProblem("no_such_referee", where="referee", known=known)
    return fitting[0]


def _called(referee: Referee) -> str:
    return f"{referee.name.written} {referee.organisation}".casefold()


def number_that_counts(desk: Desk, case_id: CaseId, about: FactId) -> Contact | None:
    """The newest one known; None where each came from whoever is checked."""
    known = numbers_for(desk.case(case_id), about)
    return next((one for one in reversed(known) if judge(desk, case_id, one).counts), None)


def _found(desk: Desk, contact: Contact | None) -> str:
    if contact is None:
        return ""
    found = worded(desk.playbook.label(contact.provenance))
    return ": ".join(part for part in (found, contact.source_words) if part)
