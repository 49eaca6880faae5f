"""Whom a call is to, in words, and which call of a place runs or was the last."""

from ringback.domain.case import Case
from ringback.domain.facts import Call, Purpose
from ringback.text import _
from ringback.ui.places import CallPlace
from ringback.usecases.calls import name_of
from ringback.usecases.numbers import place_among_referees


def title_of(purpose: Purpose) -> str:
    return {
        Purpose.REFERENCE: _("Ring the referee"),
        Purpose.MAIN_LINE: _("Ring the main line"),
        Purpose.PAYEE: _("Ring back about the account"),
        Purpose.PAYEE_CHANGE: _("Ring back about the change"),
        Purpose.VOICE: _("Ring their own number"),
    }[purpose]


def lead_of(purpose: Purpose) -> str:
    if purpose is Purpose.VOICE:
        return _("This is their number. The call shows that somebody speaks, and nothing more.")
    return _("On a number you found yourself. What they told you stays hidden until you write what you hear.")


def who_line(case: Case, place: CallPlace) -> str:
    """Referee 1 of 2 — Aiko Mori, Nishi Digital KK."""
    at, of = place_among_referees(case, place.about)
    if not at:
        return name_of(case, place.about)
    count = _("Referee {at} of {of}").format(at=at, of=of)
    return f"{count} — {name_of(case, place.about)}"


def calls_of(case: Case, place: CallPlace) -> tuple[Call, ...]:
    return tuple(c for c in case.of(Call) if (c.about, c.purpose) == (place.about, place.purpose))


def running_call(case: Case, place: CallPlace) -> Call | None:
    return next((call for call in calls_of(case, place) if call.id in case.running), None)


def ended_calls(case: Case, place: CallPlace) -> tuple[Call, ...]:
    return tuple(call for call in calls_of(case, place) if call.id not in case.running)


def ended_call(case: Case, place: CallPlace) -> Call | None:
    ended = ended_calls(case, place)
    return ended[-1] if ended else None


def clock_words(seconds: int) -> str:
    """03:12, and 1:03:12 after an hour."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
