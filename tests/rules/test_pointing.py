"""Where everything points: how each thing stands beside the place they gave."""

import pytest

from ringback.domain import facts as f
from ringback.domain.job import Answer
from ringback.rules.pointing import Fit, PointsFrom, pointing
from tests import builders as b

P = b.party(country="VN", place="Da Nang")
TWO_DAYS, ONE_DAY = (("VN", 9), ("US", 2)), (("VN", 9), ("US", 1))


def fits(*facts: f.AnyFact) -> dict[PointsFrom, Fit]:
    of_case = b.case(*facts)
    return {one.source: one.fit for one in pointing(of_case, b.assessed(*facts).open, 2026)}


@pytest.mark.parametrize(
    ("fact", "source", "fit"),
    [
        (b.document(country="CN"), PointsFrom.DOCUMENT, Fit.NOT_COMPARED),
        (b.document(country="VN"), PointsFrom.DOCUMENT, Fit.NOT_COMPARED),
        (b.contact("phone", "+84 24 3825 1234"), PointsFrom.PHONE, Fit.SAME),
        (b.contact("phone", "024 3825 1234"), PointsFrom.PHONE, Fit.SAME),
        (b.contact("phone", "+65 6123 4567"), PointsFrom.PHONE, Fit.NOTE),
        (b.contact("phone", "call me", channel=f.Channel.PHONE), PointsFrom.PHONE, Fit.NOT_COMPARED),
        (b.payee(country="VN", account="0123456789"), PointsFrom.ACCOUNT, Fit.SAME),
        (b.payee(country="US", account="123456789"), PointsFrom.ACCOUNT, Fit.OTHER),
        (b.payee(country="US", account="123456789", bank="Wise"), PointsFrom.ACCOUNT, Fit.NOT_COMPARED),
        (b.device(), PointsFrom.DELIVERY, Fit.SAME),
        (b.device(fits_their_place=b.NO), PointsFrom.DELIVERY, Fit.OTHER),
        (b.device(fits_their_place=Answer.UNSURE, country="US"), PointsFrom.DELIVERY, Fit.OTHER),
        (b.device(fits_their_place=Answer.UNSURE), PointsFrom.DELIVERY, Fit.NOT_COMPARED),
        (b.login_review(b.seen_from(("VN", 9))), PointsFrom.SIGN_INS, Fit.SAME),
        (b.login_review(b.seen_from(*ONE_DAY)), PointsFrom.SIGN_INS, Fit.NOTE),
        (b.login_review(b.seen_from(*TWO_DAYS)), PointsFrom.SIGN_INS, Fit.OTHER),
        (b.login_review(), PointsFrom.SIGN_INS, Fit.UNKNOWN),
    ],
)
def test_each_beside_the_claim(fact: f.AnyFact, source: PointsFrom, fit: Fit) -> None:
    assert fits(P, fact)[source] is fit


@pytest.mark.parametrize(
    ("zone", "fit"),
    [("Asia/Bangkok", Fit.SAME), ("America/New_York", Fit.NOTE), ("", Fit.UNKNOWN)],
)
def test_a_clock_is_a_note_at_most(zone: str, fit: Fit) -> None:
    said = b.party(country="VN", hours=f.WorkHours(zone=zone))
    assert fits(said)[PointsFrom.ZONE] is fit
    unknown = b.party(country="KE", hours=f.WorkHours(zone="Asia/Bangkok"))
    assert fits(unknown)[PointsFrom.ZONE] is Fit.NOT_COMPARED


def test_what_was_explained_asks_no_more() -> None:
    paid, asked = b.payee(country="US", account="123456789"), b.cleared("country_differs", ("payee",))
    assert fits(P, paid, asked)[PointsFrom.ACCOUNT] is Fit.SETTLED
    seen = b.login_review(b.seen_from(*TWO_DAYS))
    assert fits(P, seen, b.answer("asked", "sign_ins", "fit"))[PointsFrom.SIGN_INS] is Fit.SETTLED


def test_without_a_claim_nothing_is_compared() -> None:
    nowhere = b.party(country="", place="")
    told = fits(nowhere, b.contact("phone", "+65 6123 4567"), b.login_review(b.seen_from(*TWO_DAYS)))
    assert told[PointsFrom.CLAIM] is Fit.UNKNOWN
    assert {told[PointsFrom.PHONE], told[PointsFrom.SIGN_INS]} == {Fit.NOT_COMPARED}


def test_every_source_is_told_once_or_as_not_known_yet() -> None:
    assert list(fits(P)) == list(PointsFrom)
    assert set(fits(P).values()) == {Fit.CLAIM, Fit.UNKNOWN}
