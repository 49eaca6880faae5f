"""What an account or wallet says of itself, in words; nothing is kept."""

from functools import lru_cache

from msgspec import Struct

from ringback.domain.facts import PayeeSort
from ringback.playbook import AccountLook, load_accounts
from ringback.rules.accounts.banks import check_account
from ringback.rules.accounts.held import AccountForm, Checked, Forms, Held
from ringback.rules.accounts.wallets import check_wallet
from ringback.text import _
from ringback.usecases.forms import Values


class ToldAccount(Struct, frozen=True):
    """`held`: holds, wrong, unusual, form_only or untold."""

    sort: str
    held: str
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def account_forms() -> Forms:
    """The usual digits by country. Read once: the file comes with the program and does not change."""
    return {code: AccountForm(look.least, look.most) for code, look in load_accounts().form.items()}


def tell_account(written: str, country: str) -> ToldAccount:
    told = check_account(written, country, account_forms())
    looks = load_accounts().form
    look = looks.get(country.upper()) if told.sort == "domestic" else None
    return _told(told, look)


def tell_wallet(written: str) -> ToldAccount:
    return _told(check_wallet(written), None)


def typed_account(values: Values) -> str:
    """Beside the field while it is typed; silent where nothing is known of such a number."""
    written, country = str(values.get("account") or ""), str(values.get("country") or "")
    crypto = values.get("sort") == PayeeSort.CRYPTO
    told = tell_wallet(written) if crypto else tell_account(written, country)
    return "" if told.held == Held.UNTOLD else " ".join(told.words)


def _told(told: Checked, look: AccountLook | None) -> ToldAccount:
    words = [_held(told.held)]
    if told.swapped:
        words.append(
            _("Signs {one} and {two} would fit the other way round.").format(
                one=told.swapped, two=told.swapped + 1
            )
        )
    if look is not None:
        usual = _("Usual there: {look}. For example {example}. Check this with the bank.")
        words.append(usual.format(look=look.look, example=look.example))
    return ToldAccount(told.sort, told.held.value, tuple(words))


def _held(held: Held) -> str:
    match held:
        case Held.HOLDS:
            return _("The check digits fit. Whose account it is, only the bank can say.")
        case Held.WRONG:
            return _("The check digits do not fit. Most often one letter or digit was mistyped.")
        case Held.UNUSUAL:
            return _("That is not the usual form there. Read it back once more.")
        case Held.FORM_ONLY:
            return _("The form is right. There is no check digit that would show a slip.")
        case Held.UNTOLD:
            return _("Nothing is known here about numbers of that form.")
