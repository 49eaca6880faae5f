"""Where the money goes: each payee version with the bank's words and its approvals, and the payments made."""

from ringback.domain.facts import BankAnswer, Payee, Payment
from ringback.domain.permit.payee import payee_state
from ringback.reports.model import Block, Heading, Pairs, Run, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.reports.sections.approvals import approved
from ringback.reports.sections.rests import state
from ringback.reports.speaker import joined, masked, place, time
from ringback.text import _


def money(scene: Scene) -> Section:
    versions = scene.now.of(Payee)
    blocks = [block for at, payee in enumerate(versions, 1) for block in _version(scene, at, payee)]
    title = _("Where the money goes")
    if not blocks:
        return Section(title, (words(_("No payee was written down.")),))
    return Section(title, (*blocks, Heading(_("Payments made")), _payments(scene, versions)))


def _version(scene: Scene, at: int, payee: Payee) -> tuple[Block, ...]:
    label, text, case = scene.speaker.label_of, scene.speaker.text, scene.now
    frozen = case.frozen.get(payee.id)
    asked = text(joined(payee.asked_by, payee.asked_on))
    relation = text(joined(label(payee.relation), payee.relation_paper))
    pairs = (
        (_("State"), joined(state(payee_state(case, payee)), time(frozen) if frozen else "")),
        (_("Kind"), joined(label(payee.sort), text(payee.currency))),
        (_("Holder"), scene.speaker.name(payee.holder)),
        (_("Account"), joined(masked(payee.account), text(payee.bank), place("", payee.country))),
        (_("Relation"), relation),
        (_("Asked for"), joined(asked, scene.mark(payee))),
        (_("Name at the bank"), "\n".join(_bank(scene, payee))),
        (_("Approved by"), "\n".join(approvals_of(scene, payee))),
    )
    return (Heading(_("Payee, version {number}").format(number=at)), Pairs(pairs))


def _bank(scene: Scene, payee: Payee) -> list[str]:
    label, text = scene.speaker.label_of, scene.speaker.text
    answers = [one for one in scene.now.of(BankAnswer) if one.payee == payee.id]
    return [text(joined(label(one.answer), one.said, one.name_shown, one.words, one.on)) for one in answers]


def approvals_of(scene: Scene, payee: Payee) -> list[str]:
    """One line for each approval, with what it is worth."""
    given = scene.now.approvals.get(payee.id, ())
    return [approved(scene, one, given[0].by) for one in given]


def _payments(scene: Scene, versions: tuple[Payee, ...]) -> Block:
    number = {payee.id: str(at) for at, payee in enumerate(versions, 1)}
    rows = tuple(_payment(scene, one, number[one.payee]) for one in scene.now.of(Payment))
    if not rows:
        return words(_("None recorded."))
    heads = (
        _("Date"),
        _("Amount"),
        _("To version"),
        _("Bank reference"),
        _("Invoice"),
        _("Recorded by, when"),
    )
    return Table(heads, rows, (13, 18, 10, 20, 15, 24))


def _payment(scene: Scene, one: Payment, version: str) -> tuple[Run, ...]:
    text = scene.speaker.text
    read = _("reference read back live") if one.read_back else ""
    sort = scene.speaker.label_of(one.sort)
    sum_ = joined(f"{amount(one.minor, one.currency)} {one.currency}", sort)
    reference = text(joined(one.reference, read, one.words))
    return row(one.on, sum_, version, reference, text(one.invoice), scene.mark(one))


_DECIMALS = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "ISK": 0, "UGX": 0, "XAF": 0, "XOF": 0, "XPF": 0}
_DECIMALS |= {"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3}
"""ISO 4217 minor units that are not 2."""


def places_of(currency: str) -> int:
    """How many digits of an amount stand after the mark."""
    return _DECIMALS.get(currency, 2)


def amount(minor: int, currency: str) -> str:
    """`125000` in MYR as ``1,250.00``; exact, whatever the size."""
    places = places_of(currency)
    whole, part = divmod(minor, 10**places)
    return f"{whole:,}.{part:0{places}}" if places else f"{whole:,}"
