"""What files and requests say: few and soft points, and a number that never counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.errors import Refused
from ringback.rules.clocks import BOXES, OFFSETS, clock_fits, place_fits
from ringback.rules.identifiers import identifiers, text_prints
from ringback.rules.mail import not_confirmed
from tests import builders as b
from tests.domain.provoking import OLD_LINE, approve, light
from tests.rules.firing import SENTENCE

ASKED = f.Asked("phone", "+84 24 3825 7777")
FOUND = b.found("directory", "024 3825 7777", "payee")


def _rules(*facts: f.AnyFact, theirs: tuple[f.AnyFact, ...] = ()) -> set[str]:
    return b.rules(b.assessed(b.party(), *facts, others=(b.case(b.party("Nam Tran"), *theirs),)))


def test_a_cv_given_as_a_file_is_compared_with_one_pasted_elsewhere() -> None:
    prints = text_prints(f"Hello. {SENTENCE} Yours.")
    pasted = f.Statement(id="cv", about="party", source="CV", words=SENTENCE)
    assert _rules(b.file(sentences=prints), theirs=(pasted,)) == {"text_shared"}
    assert _rules(pasted, theirs=(b.file(sentences=prints),)) == {"text_shared"}
    assert _rules(b.file(sentences=text_prints("Another long sentence " * 4)), theirs=(pasted,)) == set()


def test_the_same_file_with_the_same_words_is_one_point_and_the_heavier() -> None:
    same = b.file(sentences=text_prints(SENTENCE))
    assert _rules(same, theirs=(same,)) == {"text_shared"}
    assert _rules(b.file(), theirs=(b.file(),)) == {"file_shared"}


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_form_of_our_own_is_nothing(side: str) -> None:
    form, sent = replace(b.file(sentences=text_prints(SENTENCE)), ours=True), b.file()
    mine, theirs = (form, sent) if side == "mine" else (sent, form)
    assert _rules(mine, theirs=(theirs,)) == set()


@pytest.mark.parametrize(
    "author",
    [
        "Linh",
        "Pham Thi Linh",
        "PHAM, Linh",
        "Windows User",
        "HP Laptop",
        "linh@mail.example",
        "Canva Team",
        "",
    ],
)
def test_authors_that_say_nothing(author: str) -> None:
    assert _rules(b.file(author=author)) == set()


def test_a_colleague_of_the_firm_is_nobody_else() -> None:
    worker = b.worker(written="Sato Yuki")
    firm = (b.company(), worker, b.file(author="Yuki Sato", last_author="Sakura Works KK"))
    assert "file_other_name" not in b.rules(b.assessed(*firm))


@pytest.mark.parametrize("sort", [f.FileSort.IMAGE, f.FileSort.MAIL])
def test_who_took_a_picture_or_sent_a_mail_is_not_compared(sort: f.FileSort) -> None:
    assert _rules(b.file(sort=sort, author="Tran Van Hung")) == set()


@pytest.mark.parametrize(
    "said", [{"offset": "+00:00"}, {"offset": ""}, {"offset": "+07:00"}, {"place": "16.46,107.6"}]
)
def test_clocks_and_places_that_fit(said: dict[str, str]) -> None:
    assert _rules(b.file(**said)) == set()


def test_a_country_that_is_not_known_is_not_compared() -> None:
    assert clock_fits("+09:00", frozenset({"FR"}))
    assert place_fits("0,0", frozenset({"FR"}))
    assert clock_fits("+09:00", frozenset())
    assert clock_fits("+09:00", frozenset({"VN", "JP"}))
    assert not clock_fits("+09:00", frozenset({"VN"}))


INSIDE = st.floats(0.01, 0.99)


@given(st.sampled_from(sorted(BOXES)), INSIDE, INSIDE)
def test_every_box_holds_its_own_points(country: str, north: float, east: float) -> None:
    for south, top, west, right in BOXES[country]:
        place = f"{south + (top - south) * north:.6f},{west + (right - west) * east:.6f}"
        assert (
            place_fits(place, frozenset({country}))
            or min(north, east) in {0, 1}
            or max(north, east) in {0, 1}
        )
    assert BOXES.keys() == OFFSETS.keys()


@pytest.mark.parametrize(
    ("judged", "failed"),
    [
        (f.Judged(dmarc="fail", spf="pass", dkim="pass"), True),
        (f.Judged(dmarc="pass", spf="fail", dkim="fail"), False),
        (f.Judged(spf="softfail"), True),
        (f.Judged(spf="fail", dkim="pass"), False),
        (f.Judged(dkim="fail", spf="pass"), False),
        (f.Judged(spf="none", dkim="none", dmarc="none"), False),
        (f.Judged(), False),
    ],
)
def test_when_a_sender_was_not_confirmed(judged: f.Judged, failed: bool) -> None:
    assert not_confirmed(judged) is failed


def test_a_pass_clears_nothing_and_a_mail_as_it_should_be_is_nothing() -> None:
    assert _rules(b.file(), b.mail()) == set()
    assert "mail_answer_elsewhere" in _rules(b.file(), b.mail(reply_to="a@elsewhere.example"))


def test_free_mail_is_compared_by_its_address() -> None:
    free = {"from_address": "linh.pham@gmail.com"}
    assert _rules(b.file(), b.mail(**free, reply_to="linhpham+pay@gmail.com")) == set()
    assert _rules(b.file(), b.mail(**free, reply_to="lin.pham2@gmail.com")) == {"mail_answer_elsewhere"}


def test_our_own_number_quoted_in_two_requests_links_nobody() -> None:
    quoted = b.mail(asked=(ASKED,))
    assert _rules(b.file(sha256="c" * 64), quoted, theirs=(b.file(), quoted)) == set()
    assert _rules(b.file(sha256="c" * 64), quoted, theirs=(b.contact("phone", ASKED.value),)) == set()


def _changed(*before: f.AnyFact, contact: str, asked: tuple[f.Asked, ...]) -> b.Journal:
    """Locked, then a mail asks for a change; the call goes to `contact`, known before."""
    journal = light(OLD_LINE, FOUND, *before)
    approve(journal)
    journal.do(ev.PayeeFrozen(payee="payee"))
    journal.wait(hours=1)
    journal.record(b.file(), b.mail(asked=asked))
    journal.record(b.payee("p-2", account="99887766", replaces="payee"), b.bank("bank-2", "p-2"))
    journal.record(b.call("back", contact, "p-2", purpose=f.Purpose.PAYEE_CHANGE))
    return journal.wait(days=4)


def test_a_number_from_the_request_is_refused_for_the_callback_of_that_change() -> None:
    """Also when it was written down as found in a directory, before the mail came."""
    approve(_changed(contact="directory", asked=()), "p-2")
    with pytest.raises(Refused) as caught:
        approve(_changed(contact="directory", asked=(ASKED,)), "p-2")
    assert caught.value.reason == "callback_on_older_number_missing"


def test_the_number_of_a_past_invoice_still_counts_when_the_request_quotes_it() -> None:
    quoted = f.Asked("phone", OLD_LINE.value)
    approve(_changed(contact="bill", asked=(quoted,)), "p-2")
    case = b.case(b.party(), OLD_LINE, b.file(), b.mail(asked=(quoted,)))
    assert not [one for one in identifiers(case) if one.owner.value == "request"]


def test_once_the_new_account_is_locked_the_mail_is_settled() -> None:
    journal = _changed(contact="bill", asked=(f.Asked("account", "9988 7766"),))
    assert "mail_other_account" in b.rules(journal.assess(journal.case))
    approve(journal, "p-2")
    approve(journal, "p-2", ev.ApprovedAs.SECOND, b.PARTNER)
    journal.do(ev.PayeeFrozen(payee="p-2"))
    assert "mail_other_account" not in b.rules(journal.assess(journal.case))
