"""One fact is one row, however many ways it was noticed in."""

from ringback.domain import facts as f
from ringback.domain.facts import AnyFact
from ringback.domain.findings import Finding
from tests import builders as b

P = b.party()
OTHER = b.payee(holder="TRAN VAN HUNG")
LINE = b.found("line", "+84 24 3825 1234")
ANOTHER_HOLDER = b.answer("asked", "profile_holder", "another_holder")
SAID_SO = f.FirstLook(id="look", item=f.FirstLookItem.PROFILE_HOLDER_DIFFERS, answer=b.YES)


def _rows(rule: str, *facts: AnyFact) -> list[Finding]:
    return [found for found in b.assessed(P, *facts).open if found.rule == rule]


def _profile(fact_id: str, holder: str, about: str = "party") -> f.Profile:
    return f.Profile(
        id=fact_id, about=about, platform="Code host", address=f"x.example/{fact_id}", holder=holder
    )


def test_an_account_of_another_is_said_once_and_rests_on_all_that_shows_it() -> None:
    shown = b.bank(answer=f.BankWords.DIFFERENT, name_shown="Hung T V")
    denied = b.call(
        "rang", "line", "payee", purpose=f.Purpose.PAYEE, outcome=f.CallOutcome.DETAILS_NOT_THEIRS, heard=()
    )
    page = b.answer("page", "account_page_live", "another_name_on_page")
    [row] = _rows("payee_unrelated", OTHER, shown, LINE, denied, page)
    assert row.about == ("bank", "page", "payee", "rang")
    assert row.facts["seen"] == "Hung T V · TRAN VAN HUNG"


def test_accounts_that_may_both_be_paid_are_told_apart() -> None:
    newer = b.payee("payee-2", holder="LE THI MAI", account="5550001", replaces="payee")
    made = b.case(P, OTHER, newer)
    assert [row.about for row in _rows("payee_unrelated", OTHER, newer)] == [("payee-2",)]
    assert made.payee == newer


def test_a_name_that_is_near_is_not_told_beside_one_that_differs() -> None:
    near = b.payee(holder="PHAM THI LINH")
    differs = b.bank(answer=f.BankWords.DIFFERENT, name_shown="TRAN VAN HUNG")
    close = b.bank(answer=f.BankWords.CLOSE)
    assert _rows("payee_name_near", near, close)
    assert _rows("payee_unrelated", near, differs)
    assert not _rows("payee_name_near", near, differs)


def test_a_profile_of_another_is_said_once_a_person() -> None:
    first, second = _profile("a", "Peter Novak"), _profile("b", "Anna Berg")
    [row] = _rows("profile_holder_differs", SAID_SO, ANOTHER_HOLDER, first, second)
    assert row.about == ("a", "asked", "b", "look")
    assert row.facts["seen"] == "Peter Novak · Anna Berg"
    people = (b.company(), b.worker(), b.worker("worker-2", "Ito Ken"))
    theirs = (_profile("a", "Peter Novak", "worker"), _profile("b", "Anna Berg", "worker-2"))
    found = [one for one in b.assessed(*people, *theirs).open if one.rule == "profile_holder_differs"]
    assert [one.about for one in found] == [("a",), ("b",)]
