"""The paper for the bank, the insurer and the police: what happened, what was done, what is known.

Whoever holds it has to act by it, so accounts and numbers stand in it whole. It is a statement, not a seal.
"""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.facts import Channel, Contact, Exhibit, Incident, MailRead, Payee, Payment
from ringback.domain.moment import Moment
from ringback.playbook import Playbook
from ringback.reports.model import Block, Heading, Look, Pairs, Report, Run, Section, Table, row, words
from ringback.reports.sections.money import amount
from ringback.reports.speaker import joined, place, short_clock, time
from ringback.text import _, language, worded

FILE_DIGITS = 16
"""Characters of a file's SHA-256 on the paper: enough to tell it, few enough to read aloud."""


class Bad(Struct, frozen=True, kw_only=True):
    """What the paper is written from; without a case only what somebody noted in memory."""

    incident: Incident
    playbook: Playbook
    now: Moment
    firm: str = ""
    by: str = ""
    case: Case | None = None


def incident_paper(bad: Bad) -> Report:
    title, case = _("What went wrong"), bad.case
    label = cleaned(case.label) if case else _("not filed")
    return Report(
        title=title,
        subtitle=joined(_("For your bank, insurer, police"), cleaned(bad.firm), time(bad.now)),
        label=label,
        language=language(),
        revision=1,
        draft=False,
        practice=case is not None and case.practice,
        sealed_at=case.head if case else 0,
        dated=bad.now,
        foot=joined(title, label, _("own statement")),
        front=(*_front(bad), *(_known(bad.playbook, case) if case else ()), _honest()),
        sections=(),
    )


def _front(bad: Bad) -> tuple[Section, ...]:
    incident = bad.incident
    noticed = joined(incident.noticed, cleaned(incident.hour)) or _("not written down")
    pairs = (
        (_("What"), worded(bad.playbook.label(incident.situation))),
        (_("Noticed"), noticed),
        (_("Firm"), cleaned(bad.firm)),
        (_("Written by"), cleaned(bad.by)),
        (_("About"), cleaned(bad.case.names()) if bad.case else ""),
        (_("Case"), cleaned(bad.case.label) if bad.case else ""),
    )
    own = cleaned(incident.words) or _("Nothing was written down.")
    return (
        Section("", (Pairs(pairs),)),
        Section(_("What happened, in our own words"), (words(own),)),
        Section(_("What we did, and when"), (_steps(incident),)),
        Section(_("Whom we told"), (_told(incident),)),
    )


def _steps(incident: Incident) -> Block:
    done = [step for step in incident.steps if not step.put_off]
    rows = tuple(row(short_clock(step.at), worded(step.do)) for step in done)
    if not rows:
        return words(_("Nothing was noted as done."))
    return Table((_("When"), _("What was done")), rows, (20, 80))


def _told(incident: Incident) -> Block:
    rows = tuple(row(short_clock(one.at), cleaned(one.who)) for one in incident.told)
    if not rows:
        return words(_("Nobody was noted as told yet."))
    return Table((_("When"), _("Who")), rows, (20, 80))


def _known(book: Playbook, case: Case) -> tuple[Section, ...]:
    """Numbers, accounts and money of the case; a part that is empty says so by being left out."""
    parts = (
        (_("Accounts and wallets"), _accounts(case)),
        (_("Money paid"), _paid(case)),
        (_("Numbers and addresses we know of"), _numbers(book, case)),
        (_("The mail that asked"), _mails(case)),
        (_("Files we keep"), _files(case)),
    )
    return tuple(Section(title, blocks) for title, blocks in parts if blocks)


def _accounts(case: Case) -> tuple[Block, ...]:
    rows = tuple(
        row(
            cleaned(payee.holder.written),
            Run(cleaned(payee.account), Look.STRONG),
            joined(cleaned(payee.bank), place("", payee.country)),
            _state(payee, case),
        )
        for payee in case.of(Payee)
    )
    heads = (_("Holder"), _("Account"), _("Bank"), _("State"))
    return (Table(heads, rows, (24, 32, 22, 22)),) if rows else ()


def _state(payee: Payee, case: Case) -> str:
    if payee.id in case.frozen:
        return _("locked {when}").format(when=time(case.frozen[payee.id]))
    if payee.replaces:
        return _("asked for, not approved")
    return _("not approved")


def _paid(case: Case) -> tuple[Block, ...]:
    holders = {payee.id: joined(payee.holder.written, payee.account) for payee in case.of(Payee)}
    rows = tuple(
        row(
            one.on,
            Run(f"{amount(one.minor, one.currency)} {one.currency}", Look.STRONG),
            cleaned(holders.get(one.payee, "")),
            cleaned(joined(one.reference, one.invoice)),
        )
        for one in case.of(Payment)
    )
    heads = (_("Day"), _("Amount"), _("To"), _("Reference, invoice"))
    return (Table(heads, rows, (14, 20, 40, 26)),) if rows else ()


def _numbers(book: Playbook, case: Case) -> tuple[Block, ...]:
    rows = tuple(
        row(worded(book.label(one.channel)), cleaned(one.value), worded(book.label(one.provenance)))
        for one in sorted(case.of(Contact), key=_phones_first)
    )
    heads = (_("Kind"), _("As written"), _("Where we have it from"))
    return (Table(heads, rows, (20, 42, 38)),) if rows else ()


def _phones_first(contact: Contact) -> bool:
    return contact.channel is not Channel.PHONE


def _mails(case: Case) -> tuple[Block, ...]:
    return tuple(block for mail in case.of(MailRead) for block in _mail(mail))


def _mail(mail: MailRead) -> tuple[Block, ...]:
    pairs = (
        (_("From"), cleaned(joined(mail.from_name, mail.from_address))),
        (_("An answer goes to"), cleaned(mail.reply_to)),
        (_("Date in it"), cleaned(mail.date)),
        (_("It asks for"), cleaned(", ".join(one.value for one in mail.asked))),
    )
    return Heading(cleaned(mail.subject) or _("No subject")), Pairs(pairs)


def _files(case: Case) -> tuple[Block, ...]:
    rows = tuple(row(cleaned(one.name), one.sha256[:FILE_DIGITS]) for one in case.of(Exhibit))
    heads = (_("Name"), _("SHA-256 begins"))
    return (Table(heads, rows, (70, 30)),) if rows else ()


def _honest() -> Section:
    lines = (
        _("Times are from this computer's clock. Nobody outside has confirmed them."),
        _("It says what we saw and did. It does not say who anybody is."),
    )
    return Section(_("What this paper is"), tuple(words(line, Look.QUIET) for line in lines))
