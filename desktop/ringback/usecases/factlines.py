"""A fact as one line on a page: what it is, what it says, where it comes from."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.belonging import kind_of
from ringback.domain.calendar import dated
from ringback.domain.case import Case
from ringback.domain.errors import RingbackError
from ringback.domain.facts import AnyFact, Call, Contact, Exhibit, Payee, Payment, VideoSession
from ringback.domain.ids import CaseId, Day, FactId
from ringback.domain.permit import permit
from ringback.reports.said import Said, said
from ringback.reports.speaker import Speaker, hidden_in, joined, masked
from ringback.text import _
from ringback.usecases.days import text_of_day
from ringback.usecases.desk import Desk, DeskGround


class FactLine(Struct, frozen=True, kw_only=True):
    """`undo` is the seq of the entry that can still be taken back, or None."""

    id: FactId
    kind: str
    title: str
    words: str
    source: str = ""
    about: str = ""
    undo: int | None = None


def fact_line(desk: Desk, case_id: CaseId, fact: AnyFact) -> FactLine:
    case = desk.case(case_id)
    line = said_of_fact(desk, case, fact)
    seq = case.recorded[fact.id].seq
    return FactLine(
        id=fact.id,
        kind=kind_of(fact),
        title=line.title,
        words=line.words,
        source=line.source,
        about=name_of(case, getattr(fact, "about", None)) if len(case.people) > 1 else "",
        undo=seq if may_undo(desk, case_id, seq) else None,
    )


def said_of_fact(desk: Desk, case: Case, fact: AnyFact) -> Said:
    speaker = Speaker(
        label=case.label, people=desk.register.people, playbook=desk.playbook, hidden=hidden_in(case)
    )
    fact = _days_in_words(fact, desk.clock().day())
    return said(fact, speaker) or _said_here(case, fact, speaker)


def _days_in_words(fact: AnyFact, today: date) -> AnyFact:
    """The same fact to be read in the window; the report writes days as the register keeps them."""
    days = {name: text_of_day(getattr(fact, name), today) for name, sort in dated(type(fact)) if sort == Day}
    return replace(fact, **days)


def name_of(case: Case, fact_id: FactId | None) -> str:
    """The name of a party, worker, referee or payee."""
    fact = case.facts.get(fact_id or "")
    name = getattr(fact, "name", None) or getattr(fact, "holder", None)
    return name if isinstance(name, str) else name.written if name else ""


def may_undo(desk: Desk, case_id: CaseId, seq: int) -> bool:
    """Asks `permit`, so that an undo is only offered where it works."""
    event = ev.EntryWithdrawn(seq=seq)
    try:
        permit(desk.case(case_id), event, desk.signer.id, desk.clock(), DeskGround(desk, case_id))
    except RingbackError:
        return False
    return True


def _said_here(case: Case, fact: AnyFact, speaker: Speaker) -> Said:
    label = speaker.label_of
    match fact:
        case Contact():
            whose = name_of(case, fact.about)
            line = _("main line") if fact.main_line else ""
            title = joined(label(fact.channel), whose, by=": ")
            return Said(title, joined(fact.value, line), joined(label(fact.provenance), fact.source_words))
        case Call():
            ended = _("the call is still open") if fact.id in case.running else label(fact.outcome)
            words = joined(name_of(case, fact.about), ended, fact.spoke_to)
            return Said(label(fact.purpose), words, _("call log") if fact.call_log else _("own statement"))
        case VideoSession():
            return Said(label(fact.purpose), joined(label(fact.same_person), label(fact.phrase), fact.words))
        case Payee():
            words = joined(fact.holder.written, masked(fact.account), fact.bank)
            return Said(_("Where the money goes"), words, label(fact.relation))
        case Payment():
            return Said(label(fact.sort), joined(fact.on, fact.currency, fact.reference, fact.invoice))
        case Exhibit():
            return Said(_("File"), fact.name, _("can run, so it is never opened") if fact.runs else "")
        case _:
            return Said(kind_of(fact), "")
