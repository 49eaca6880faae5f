"""A name being typed beside the names it should be one with: the verdict, and the reason in words."""

from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.facts import Name
from ringback.playbook import Playbook
from ringback.rules.names import Likeness, kindest
from ringback.rules.numbers import check_registration
from ringback.rules.people import names_of
from ringback.text import _, worded
from ringback.usecases.forms import Values

_OF_A_PERSON = {"document_seen": "name.written"}
_PERHAPS_OF_A_FIRM = {"registration": "name_there", "payee": "holder.written", "bank_answer": "name_shown"}


def names_beside(case: Case, kind: str, fixed: Values) -> dict[str, tuple[Name, ...]]:
    """The field of a fact's pages that holds a name to compare, and what it is compared with."""
    field = _OF_A_PERSON.get(kind) or _PERHAPS_OF_A_FIRM.get(kind)
    if field is None:
        return {}
    names: tuple[Name, ...]
    if kind == "bank_answer":
        names = (case.payee.holder,) if case.payee else ()
    else:
        names = names_of(case, fixed.get("about") or (case.party.id if case.party else None))
    return {field: names} if names else {}


def name_note(kind: str, field: str, values: Values, names: tuple[Name, ...], playbook: Playbook) -> str:
    """`Beside Linh Pham: the same. Only order, capitals or accents differ.`; empty while nothing is typed."""
    written = values.get(field, "").strip()
    if not written:
        return ""
    stem = field.removesuffix("written")
    typed = Name(written)
    if field != stem:
        typed = replace(typed, reading=values.get(f"{stem}reading", ""), latin=values.get(f"{stem}latin", ""))
    found = kindest(typed, names, firm=kind in _PERHAPS_OF_A_FIRM)
    said = _("Beside {name}: {verdict}. {reason}.")
    reason = worded(playbook.label(found.why))
    return said.format(name=names[0].written, verdict=_verdict(found.likeness), reason=reason)


def bank_note(playbook: Playbook, case: Case, shown: str) -> str:
    """A name the bank showed beside the payee's holder."""
    [(field, names)] = names_beside(case, "bank_answer", {}).items() or [("name_shown", ())]
    return name_note("bank_answer", field, {field: shown}, names, playbook) if names else ""


def number_note(country: str, number: str, playbook: Playbook) -> str:
    """A register number as it is typed; empty for one of a form that is not known here."""
    said = check_registration(country, number) if country and number.strip() else None
    return f"{worded(playbook.label(said.result))}." if said is not None and said.result is not None else ""


def _verdict(likeness: Likeness) -> str:
    match likeness:
        case Likeness.SAME:
            return _("the same")
        case Likeness.NOTE:
            return _("the same, with a note")
        case Likeness.NEAR:
            return _("near; ask about it")
        case Likeness.DIFFERENT:
            return _("another name; ask which paper shows both")
