"""What they told us so far: who, the first look, referees, profiles, workers, files."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import (
    Contact,
    FirstLook,
    FirstLookItem,
    Party,
    PartySort,
    Profile,
    Referee,
    Worker,
)
from ringback.domain.ids import CaseId
from ringback.text import _, ngettext
from ringback.ui.case.presenters.files import FileLine, file_lines
from ringback.ui.places import CaseCheck, CaseFact, Place
from ringback.usecases.desk import Desk


class PartLine(Struct, frozen=True, kw_only=True):
    """A part of what they told us: how far it is, and the way to it."""

    title: str
    state: str
    done: bool
    words: str
    place: Place


class ToldView(Struct, frozen=True, kw_only=True):
    """`named` is whether anybody was written down; before that there is nothing to hang a contact on."""

    named: bool
    parts: tuple[PartLine, ...]
    files: tuple[FileLine, ...]


def told_view(desk: Desk, case_id: CaseId) -> ToldView:
    case = desk.case(case_id)
    return ToldView(
        named=case.party is not None,
        parts=tuple(_parts(case, case_id)) if case.party else (),
        files=file_lines(desk, case_id),
    )


def _parts(case: Case, case_id: CaseId) -> list[PartLine]:
    company = case.party is not None and case.party.sort is PartySort.COMPANY
    return [
        _who(case, case_id),
        _first_look(case, case_id),
        *([_workers(case, case_id)] if company else []),
        _referees(case, case_id),
        _profiles(case, case_id),
        _contacts(case, case_id),
    ]


def _who(case: Case, case_id: CaseId) -> PartLine:
    party = case.party
    return PartLine(
        title=_("Who they are, as they say"),
        state=party.name.written if party else "",
        done=party is not None,
        words=_("Edit"),
        place=CaseFact(case_id, "party", fact=party.id if party else None),
    )


def _first_look(case: Case, case_id: CaseId) -> PartLine:
    answered, of = len({look.item for look in case.of(FirstLook)}), len(FirstLookItem)
    return PartLine(
        title=_("The first look"),
        state=_("{done} of {of} answered").format(done=answered, of=of),
        done=answered == of,
        words=_("Look again") if answered == of else _("Answer"),
        place=CaseCheck(case_id, "first_look"),
    )


def _workers(case: Case, case_id: CaseId) -> PartLine:
    return _named(
        title=_("Who does the work"),
        names=tuple(one.name.written for one in case.of(Worker)),
        words=_("Add a person"),
        place=CaseFact(case_id, "worker"),
    )


def _referees(case: Case, case_id: CaseId) -> PartLine:
    person = case.people[0].id if case.people else None
    return _named(
        title=_("Who knows their work"),
        names=tuple(one.name.written for one in case.of(Referee)),
        words=_("Add a referee"),
        place=CaseFact(case_id, "referee", person),
    )


def _profiles(case: Case, case_id: CaseId) -> PartLine:
    return _named(
        title=_("Profiles they showed"),
        names=tuple(one.platform for one in case.of(Profile)),
        words=_("Add a profile"),
        place=CaseFact(case_id, "profile", _party_id(case.party)),
    )


def _contacts(case: Case, case_id: CaseId) -> PartLine:
    count = len(case.of(Contact))
    state = ngettext("{n} number or address", "{n} numbers and addresses", count).format(n=count)
    return PartLine(
        title=_("How to reach people"),
        state=state if count else _("None yet"),
        done=count > 0,
        words=_("Add one"),
        place=CaseFact(case_id, "contact", _party_id(case.party)),
    )


def _party_id(party: Party | None) -> str | None:
    return party.id if party else None


def _named(title: str, names: tuple[str, ...], words: str, place: Place) -> PartLine:
    return PartLine(
        title=title, state=", ".join(names) or _("None yet"), done=bool(names), words=words, place=place
    )
