"""The lists on the page of the payee in words: what is missing, numbers to ring, who may sign, payments."""

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import BankAnswer, BankWords, Payee, PayeeSort
from ringback.domain.findings import Finding
from ringback.domain.ids import CaseId, FactId, PersonId
from ringback.domain.permit.payee import needs_second
from ringback.text import _, worded
from ringback.ui.payee.needwords import need_words
from ringback.usecases.assessments import tell_finding
from ringback.usecases.banks import Screen, screen_of
from ringback.usecases.days import moment_words
from ringback.usecases.desk import Desk
from ringback.usecases.paying import (
    Need,
    counts_as_second,
    money_words,
    payments,
    ringable,
    second_people,
    wait_until,
    waits,
)


class NeedLine(Struct, frozen=True, kw_only=True):
    """`button` is empty where nothing can be done but wait; `key` names the finding to look at."""

    what: str
    done: bool
    words: str
    note: str = ""
    button: str = ""
    key: str = ""


class BankView(Struct, frozen=True, kw_only=True):
    """`by_bank` where a bank can show the name; e-money, a wallet and a platform have ways of their own."""

    sort: PayeeSort = PayeeSort.BANK
    screen: Screen = Screen(answers=())
    answer: BankWords | None = None
    said: str = ""
    name_shown: str = ""
    words: str = ""

    @property
    def by_bank(self) -> bool:
        return self.sort is PayeeSort.BANK


class NumberLine(Struct, frozen=True, kw_only=True):
    number: str
    source: str
    counts: bool
    why_not: str = ""


class Signer(Struct, frozen=True):
    id: PersonId
    name: str


class Second(Struct, frozen=True, kw_only=True):
    """Who may look second, and what the way alone takes. `until` is empty when there is no wait.

    `look` says why they look before they sign, while none of them has; `elsewhere` are asked by file.
    """

    people: tuple[Signer, ...]
    too_young: tuple[str, ...]
    me: str
    until: str
    over: bool
    look: str = ""
    elsewhere: tuple[str, ...] = ()


class PaymentLine(Struct, frozen=True, kw_only=True):
    fact: FactId
    on: str
    amount: str
    words: str
    version: str


def lines_of(desk: Desk, case: Case, payee: Payee, found: tuple[Need, ...]) -> tuple[NeedLine, ...]:
    titles = {one.key: tell_finding(one, desk.playbook).sentence for one in _open(desk, case, found)}
    ready = all(need.done for need in found if need.what not in {"first", "wait", "second", "bill"})
    first = any(need.done for need in found if need.what == "first")
    can = {"first": ready, "second": first}
    return tuple(_line(desk, case, payee, need, titles, can=can.get(need.what, True)) for need in found)


def _open(desk: Desk, case: Case, found: tuple[Need, ...]) -> tuple[Finding, ...]:
    if not any(need.key for need in found):
        return ()
    from ringback.usecases.desk import DeskGround

    keys = {need.key for need in found}
    return tuple(one for one in DeskGround(desk, None).assess(case).open if one.key in keys)


def _line(  # one need and what is known of it
    desk: Desk, case: Case, payee: Payee, need: Need, titles: dict[str, str], *, can: bool
) -> NeedLine:
    words, button = need_words(need, payee)
    note = titles.get(need.key, "") or _note(desk, case, payee, need)
    return NeedLine(
        what=need.what,
        done=need.done,
        words=words,
        note=note,
        button=_button(need, button) if can else "",
        key=need.key,
    )


def _button(need: Need, words: str) -> str:
    """A step that is done may be looked at again only where it can be corrected."""
    if not need.done:
        return words
    return _("Correct it") if need.what == "name" else ""


def _note(desk: Desk, case: Case, payee: Payee, need: Need) -> str:
    if need.what == "name" and need.done:
        view = bank_view(desk, case, payee)
        return " · ".join(part for part in (_answer_words(desk, view), view.name_shown) if part)
    if need.worthwhile and not need.done:
        return _("Worth doing. Nothing waits for it.")
    if need.what == "paper":
        return payee.relation_paper or _("The holder is not the contractor. Say how you saw it too.")
    if need.what == "wait" and need.when is not None:
        words = _("It ended on {when}.") if need.done else _("Until {when}. Pay nothing to it before.")
        return words.format(when=moment_words(need.when))
    if need.instead:
        return _("Done another way, without a call")
    if need.by is not None and need.when is not None:
        person = desk.register.people.get(need.by)
        return f"{person.name if person else ''} · {moment_words(need.when)}"
    return _("Done") if need.done else ""


def _answer_words(desk: Desk, view: BankView) -> str:
    return worded(desk.playbook.label(view.answer)) if view.answer else _("Seen another way")


def bank_view(desk: Desk, case: Case, payee: Payee) -> BankView:
    screen = screen_of(desk.playbook, payee)
    answers = [one for one in case.of(BankAnswer) if one.payee == payee.id]
    if not answers:
        return BankView(sort=payee.sort, screen=screen)
    last = answers[-1]
    return BankView(
        sort=payee.sort,
        screen=screen,
        answer=last.answer,
        said=last.said,
        name_shown=last.name_shown,
        words=last.words,
    )


def number_lines(desk: Desk, case_id: CaseId, payee: Payee) -> tuple[NumberLine, ...]:
    return tuple(
        NumberLine(
            number=one.contact.value,
            source=worded(desk.playbook.label(one.contact.provenance)),
            counts=not one.why_not,
            why_not=_why_not(one.why_not),
        )
        for one in ringable(desk, case_id, payee)
    )


def _why_not(why: str) -> str:
    return {
        "": "",
        "supplied": _("Does not count: it came from them."),
        "too_young": _("Does not count: you got it after the request."),
    }[why]


def second_view(desk: Desk, case: Case, payee: Payee) -> Second | None:
    """Once the first approval is there and another is asked for."""
    given = case.approvals.get(payee.id, ())
    if not given or not needs_second(case, payee.id):
        return None
    people = second_people(desk, given[0].by, case.recorded[payee.id].by)
    return Second(
        people=tuple(Signer(one.id, one.name) for one in people if counts_as_second(case, one)),
        too_young=tuple(one.name for one in people if not counts_as_second(case, one)),
        me=desk.signer.person.name,
        until=moment_words(wait_until(case, payee)),
        over=wait_until(case, payee).at <= desk.clock().at,
    )


def held_back(desk: Desk, case: Case, payee: Payee) -> str:
    """Why a second person has to wait too, or nothing."""
    until = wait_until(case, payee)
    return moment_words(until) if waits(case, payee) and until.at > desk.clock().at else ""


def payment_lines(desk: Desk, case: Case) -> tuple[PaymentLine, ...]:
    versions = {payee.id: at for at, payee in enumerate(case.of(Payee), 1)}
    return tuple(
        PaymentLine(
            fact=one.id,
            on=one.on,
            amount=money_words(one),
            words=" · ".join(
                part
                for part in (
                    worded(desk.playbook.label(one.sort)),
                    one.reference,
                    one.invoice,
                    _("reference read back live") if one.read_back else "",
                )
                if part
            ),
            version=_("Account version {number}").format(number=versions.get(one.payee, 0)),
        )
        for one in payments(case)
    )
