"""What a telephone number or an e-mail address says of itself, in words; nothing is kept or looked up."""

from msgspec import Struct

from ringback.domain.facts import Channel
from ringback.rules import normal
from ringback.rules.reach import CANNOT, Reach, mail_domain, phone_reach
from ringback.text import _
from ringback.usecases.forms import Values


class ToldContact(Struct, frozen=True):
    """`held`: a word of Reach for a number; can, free, short_lived or cannot for an address.

    `form` is what it is compared by: +6561234567, or the address without case and tags.
    """

    sort: str
    held: str
    form: str
    words: tuple[str, ...]

    @property
    def cannot(self) -> bool:
        return self.held in {*CANNOT, "cannot"}


def tell_phone(written: str, country: str) -> ToldContact:
    written, country = written.strip(), country.strip().upper()
    held = phone_reach(written, country)
    form = "" if held is Reach.UNTOLD else normal.phone(written, country)
    return ToldContact("phone", held.value, form, (_phone(held, form),))


def tell_mail(written: str) -> ToldContact:
    written = written.strip()
    goes_to = mail_domain(written)
    if not goes_to:
        return ToldContact("email", "cannot", "", (_("Nothing can arrive at this address as written."),))
    held, words = _mail(goes_to)
    if goes_to.startswith("xn--") or ".xn--" in goes_to:
        plain = _("Some letters are not plain ones. Mail really goes to {domain}.")
        words = (*words, plain.format(domain=goes_to))
    return ToldContact("email", held, normal.email(written), words)


def _mail(goes_to: str) -> tuple[str, tuple[str, ...]]:
    if normal.short_lived(goes_to):
        return "short_lived", (_("That is an address for a few minutes. Ask for another as well."),)
    if normal.anybodys(goes_to):
        return "free", (_("Free mail: normal for a person. It shows nothing about a firm."),)
    return "can", (_("The form is right. Whether anybody reads it, only an answer shows."),)


def typed_contact(values: Values, country: str) -> str:
    """Beside the field while it is typed; silent about what may only be unfinished or is as it should be.

    `country` reads a number without its country code: that of whoever the number is said to be of.
    """
    written = str(values.get("value") or "").strip()
    match values.get("channel"):
        case Channel.PHONE:
            told = tell_phone(written, country)
            heard = {Reach.LONG, Reach.NO_PLAN, Reach.INTERNET, Reach.CAN}
            return " ".join(told.words) if told.held in heard and len(told.form) > _SOONEST else ""
        case Channel.EMAIL:
            finished = "." in written.rpartition("@")[2].rstrip(".") and not written.endswith(".")
            told = tell_mail(written)
            return " ".join(told.words) if "@" in written and finished and told.held != "can" else ""
    return ""


_SOONEST = 8
"""Signs with the plus; no number abroad is complete before. [our choice]"""


def _phone(held: Reach, form: str) -> str:
    match held:
        case Reach.CAN:
            return _("Reads as {number}. Whose line it is, only a call shows.").format(number=form)
        case Reach.INTERNET:
            return _("Reads as {number}, an internet number. That is normal; ring another line too.").format(
                number=form
            )
        case Reach.UNUSED:
            return _("No such range is known to be in use. Read it back once more.")
        case Reach.SHORT:
            return _("Too short to ring. Most often a digit was left out.")
        case Reach.LONG:
            return _("That many digits cannot ring. Most often one was typed twice.")
        case Reach.NO_PLAN:
            return _("No country has that code. Most often the country code was left out.")
        case Reach.UNTOLD:
            return _("That can't be read as a number. Start it with + and the country code.")
