"""The words of each need before the lock, on its line and on the primary button."""

from ringback.domain.facts import Payee, PayeeSort
from ringback.text import _
from ringback.usecases.paying import Need


def need_words(need: Need, payee: Payee) -> tuple[str, str]:
    change = payee.replaces is not None
    return {
        "name": (_whose(payee.sort), _("Write it down") if payee.sort is PayeeSort.BANK else _("Show how")),
        "callback": (
            _("A call to a number older than the request") if change else _("A call to a number you found"),
            _("Ring them back"),
        ),
        "paper": (_("The paper that shows how they are related"), _("Write it down")),
        "lists": (_("The account's holder on the official lists"), _("Look them up")),
        "bill": (_("Their company number on bill and account"), _("Compare them")),
        "point": (_("A point that stops payment"), _("Look at it")),
        "first": (_("Your approval"), _("Approve")),
        "wait": (_("Two working days' wait"), ""),
        "second": (_("A second person"), _("Second look")),
    }[need.what]


def _whose(sort: PayeeSort) -> str:
    return {
        PayeeSort.BANK: _("The name your bank shows"),
        PayeeSort.EMONEY: _("Their account page, shown live"),
        PayeeSort.CRYPTO: _("A named account, or the address read back"),
        PayeeSort.PLATFORM: _("The platform holds the money"),
    }[sort]


def step_words(need: str) -> str:
    """The primary button, for the steps that have no card of their own open."""
    return {
        "paper": _("Write down the paper"),
        "lists": _("Look up the holder"),
        "first": _("Approve this account"),
        "lock": _("Lock it now"),
    }.get(need, "")
