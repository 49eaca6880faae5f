"""Erasing a case for good: what is due, doing it, and a receipt that names nobody."""

from msgspec import Struct

from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import Exhibit
from ringback.domain.ids import CaseId
from ringback.domain.moment import Moment, parse_day
from ringback.text import _, ngettext
from ringback.usecases.cases import file_label
from ringback.usecases.days import moment_words
from ringback.usecases.desk import Desk


class ToErase(Struct, frozen=True, kw_only=True):
    """What would go; `late` once its erase date has come."""

    case: CaseId
    label: str
    who: str
    until: str
    late: bool
    entries: int
    files: int


class Receipt(Struct, frozen=True, kw_only=True):
    """What was erased, when, by whom and why. It holds nothing of the person."""

    label: str
    entries: int
    files: int
    when: Moment
    by: str
    computer: str
    why: str
    head: str
    """The case's newest link: whoever kept a copy can see that it was this one."""


def due_to_erase(desk: Desk) -> tuple[ToErase, ...]:
    """Every case whose erase date has come, in the order they were opened."""
    ended = (summary.case for summary in desk.register.summaries() if summary.due)
    return tuple(one for one in (to_erase(desk, case_id) for case_id in ended) if one.late)


def to_erase(desk: Desk, case_id: CaseId) -> ToErase:
    case = desk.case(case_id)
    until = case.ended.erase_on if case.ended else ""
    day = parse_day(until)
    return ToErase(
        case=case_id,
        label=case.label,
        who=case.names(),
        until=until,
        late=day is not None and day <= desk.clock().day(),
        entries=case.head + 1,
        files=len({one.sha256 for one in case.of(Exhibit) if one.kept}),
    )


def erase(desk: Desk, case_id: CaseId, why: str = "") -> Receipt:
    """Key, entries, files, drafts and identifiers are gone; no print of them stays.

    Before its erase date only with a reason in words. Raises InputProblem `field_empty`, Refused
    `call_running`, RecordsProblem.
    """
    case, gone = desk.case(case_id), to_erase(desk, case_id)
    if case.running:
        raise Refused("call_running")
    if not (gone.late or why.strip()):
        raise InputProblem("field_empty", where="why", named="why")
    reason = why.strip() or _("The erase date, {day}, has come.").format(day=gone.until)
    now, head = desk.clock(), desk.register.case_link(case_id)
    desk.register.erase_case(case_id, desk.signer, now=now, why=reason)
    return Receipt(
        label=gone.label,
        entries=gone.entries,
        files=gone.files,
        when=now,
        by=desk.signer.person.name,
        computer=desk.computer,
        why=reason,
        head=head,
    )


def receipt_text(receipt: Receipt, firm: str) -> str:
    """Plain text, to file or to send to whoever asked."""
    entries = ngettext("{n} entry", "{n} entries", receipt.entries).format(n=receipt.entries)
    files = ngettext("{n} file", "{n} files", receipt.files).format(n=receipt.files)
    lines = (
        _("Erased: case {case}").format(case=receipt.label),
        _("Firm: {firm}").format(firm=firm),
        _("When: {when}, by this computer's own clock").format(when=moment_words(receipt.when)),
        _("By: {who}, on {computer}").format(who=receipt.by, computer=receipt.computer),
        _("Why: {why}").format(why=receipt.why),
        "",
        _("What is gone"),
        _("- {entries} and {files}, with the key that opened them.").format(entries=entries, files=files),
        _("- Names, numbers, accounts, drafts, and everything they were matched by. No print of them stays."),
        "",
        _("What stays in the register"),
        _("- That this case was erased: its label, when, by whom and why."),
        _("- The last link of its chain, which tells nothing of what it held: {link}").format(
            link=receipt.head
        ),
        _("- The check sums of reports that were sealed for it."),
        "",
        _("What this does not reach"),
        _("- Reports, backups and copies made before. Erase them where they lie."),
        _("- What other cases say in their own words."),
    )
    return "\n".join(lines) + "\n"


def receipt_name(receipt: Receipt) -> str:
    return f"{file_label(receipt.label)} {_('erased')} {receipt.when.day().isoformat()}.txt"
