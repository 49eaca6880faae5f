"""A payment list against the cases: each thing it can show, and the honest near miss that shows nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain.facts import Name
from ringback.domain.ids import CaseId
from ringback.playbook import load_batch
from ringback.rules.account_forms import same_account
from ringback.rules.batch import compare_lines
from ringback.rules.batch_lines import Account, Line, Result, State, Vendor, Verdict
from ringback.rules.namesakes import Namesakes

IBAN = "DE89 3704 0044 0532 0130 00"
WALLET = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC"


def account(number: str, state: State = State.APPROVED, holder: str = "", country: str = "") -> Account:
    return Account(
        payee="payee-1", number=number, state=state, holder=Name(written=holder), country=country,
        crypto=number == WALLET,
    )  # fmt: skip


AN = Vendor(
    case=CaseId("an"),
    label="RB-1",
    names=(Name(written="Nguyễn Văn An"),),
    accounts=(account("1234567", holder="NGUYEN VAN AN", country="JP"),),
)
ACME = Vendor(
    case=CaseId("acme"),
    label="RB-2",
    names=(Name(written="Acme Trading Pte Ltd"), Name(written="Brightside")),
    accounts=(account("777000111", State.OLD), account(IBAN), account("9999888877", State.OPEN)),
)
MORI = Vendor(case=CaseId("mori"), label="RB-3", names=(Name(written="森 愛子"),))
COIN = Vendor(
    case=CaseId("coin"), label="RB-4", names=(Name(written="Park Jihun"),), accounts=(account(WALLET),)
)
VENDORS = (AN, ACME, MORI, COIN)


def nothing(_case: CaseId) -> Verdict | None:
    return None


def seen(*lines: Line) -> list[tuple[Verdict, ...]]:
    results = compare_lines(lines, VENDORS, nothing)
    return [tuple(point.verdict for point in result.points) for result in results]


@pytest.mark.parametrize(
    ("name", "number", "verdict"),
    [
        ("Nguyen Van An", "1234567", Verdict.FITS),
        ("AN NGUYEN", "123 45 67", Verdict.FITS),
        ("", "1234567", Verdict.FITS),
        ("ACME TRADING", IBAN, Verdict.FITS),
        ("Brightside", IBAN.replace(" ", "").lower(), Verdict.FITS),
        ("Nguyen Van An", "0001234567", Verdict.FITS),
        ("Jihun Park", WALLET, Verdict.FITS),
        ("Jihun Park", WALLET.lower(), Verdict.OTHER_ACCOUNT),
        ("Nguyen Van An", "7654321", Verdict.OTHER_ACCOUNT),
        ("Acme Trading", "0532013000", Verdict.PART),
        ("Acme Trading", "013000", Verdict.OTHER_ACCOUNT),
        ("Acme Trading", "777000111", Verdict.OLD_ACCOUNT),
        ("Acme Trading", "9999888877", Verdict.NOT_APPROVED),
        ("Nguyen Van An", IBAN, Verdict.OTHER_SUPPLIER),
        ("Bob Stone", IBAN, Verdict.OTHER_NAME),
        ("Acme Tradinq", IBAN, Verdict.NEAR_NAME),
        ("山田 太郎", IBAN, Verdict.NAME_UNCLEAR),
        ("Bob Stone", "55555555", Verdict.NO_CASE),
        ("Acme Tradinq", "55555555", Verdict.NEAR_CASE),
        ("森愛子", "55555555", Verdict.NO_ACCOUNT_YET),
        ("森愛子", "", Verdict.KNOWN),
        ("Acme Trading", "", Verdict.KNOWN),
        ("Acme Trading", "xx", Verdict.UNREADABLE),
    ],
)
def test_one_line(name: str, number: str, verdict: Verdict) -> None:
    assert seen(Line(number=1, name=name, account=number)) == [(verdict,)]


def test_a_bank_in_its_own_column_is_put_in_front() -> None:
    vendor = Vendor(
        case=CaseId("x"), label="RB-9", names=(Name(written="Kim"),), accounts=(account("0001-001-1234567"),)
    )
    line = Line(number=1, name="Kim", account="1234567", bank="0001001")
    assert compare_lines((line,), (vendor,), nothing)[0].points[0].verdict is Verdict.FITS
    other = Line(number=1, name="Kim", account="1234567", bank="0009009")
    assert compare_lines((other,), (vendor,), nothing)[0].points[0].verdict is Verdict.PART


def test_the_same_number_in_another_country_is_another_account() -> None:
    line = Line(number=1, name="Nguyen Van An", account="1234567", country="MY")
    assert seen(line) == [(Verdict.OTHER_ACCOUNT,)]


def test_one_account_for_two_names_and_not_for_one_name_twice() -> None:
    one = Line(number=1, name="Bob Stone", account="5555 5555")
    two = Line(number=2, name="Carla Wood", account="55555555")
    again = Line(number=3, name="STONE, BOB", account="55555555")
    verdicts = seen(one, two, again)
    assert all(Verdict.SHARED in found for found in verdicts)
    assert seen(one, again) == [(Verdict.NO_CASE,), (Verdict.NO_CASE,)]
    assert compare_lines((one, two), VENDORS, nothing)[0].points[0].other == "Carla Wood"


@pytest.mark.parametrize(
    "against",
    [
        Verdict.STOPPED,
        Verdict.NOT_TAKEN_ON,
        Verdict.WAITS,
        Verdict.OVERDUE,
        Verdict.UNDECIDED,
        Verdict.OPEN_POINT,
    ],
)
def test_what_stands_against_the_case_is_said_even_when_the_account_fits(against: str) -> None:
    line = Line(number=1, name="Acme Trading", account=IBAN)
    result = compare_lines((line,), VENDORS, lambda _case: Verdict(against))[0]
    assert [point.verdict.value for point in result.points] == [against]
    assert not result.fine
    assert (result.case, result.payee) == ("acme", "payee-1")


def test_nobody_is_named_by_an_account_that_ends_alike_in_few_digits() -> None:
    assert same_account("12345678", "345678") is False
    assert same_account("9912345678", "2345678") is None
    assert same_account("", "") is False
    assert same_account("000", "0") is False


def test_every_verdict_has_words_and_the_grave_ones_a_thing_to_do() -> None:
    words = load_batch().verdict
    assert set(words) == {verdict.value for verdict in Verdict}
    for verdict in Verdict:
        text = words[verdict.value]
        assert bool(text.do and text.why and text.honest_reasons) == (not verdict.fine), verdict


def test_namesakes_finds_what_comparing_with_everybody_finds() -> None:
    names = [
        "Nguyễn Văn An",
        "Park Ji-hoon",
        "Acme Trading Pte Ltd",
        "鈴木 春",
        "Suzuki Haru",
        "O'Brien Sean",
    ]
    sakes = Namesakes((name, (Name(written=name),)) for name in names)
    for asked, found in [
        ("An Nguyen", "Nguyễn Văn An"),
        ("PARK JIHOON", "Park Ji-hoon"),
        ("鈴木春", "鈴木 春"),
        ("Haru Suzuki", "Suzuki Haru"),
        ("sean obrien", "O'Brien Sean"),
        ("Acme Tradinq Pte Ltd", "Acme Trading Pte Ltd"),
    ]:
        assert [key for key, _match in sakes.like(Name(written=asked))][:1] == [found]
    assert sakes.like(Name(written="Maria Lopez")) == ()


TAN = Vendor(case=CaseId("tan"), label="RB-7", names=(Name(written="Tan Ah Kow"),), accounts=(account(IBAN),))


def test_an_account_in_two_cases_is_said_unless_they_are_of_one_supplier() -> None:
    line = Line(number=1, name="Acme Trading", account=IBAN)
    [result] = compare_lines((line,), (*VENDORS, TAN), nothing)
    assert [(p.verdict, p.label, p.other) for p in result.points] == [(Verdict.TWO_CASES, "RB-2", "RB-7")]
    assert result.case == "acme"
    again = Vendor(case=CaseId("again"), label="RB-8", names=ACME.names, accounts=(account(IBAN),))
    [result] = compare_lines((line,), (*VENDORS, again), nothing)
    assert result.fine
    assert result.case == "again", "the newest case of one supplier"


def test_a_stop_in_another_case_of_the_account_is_said_and_a_wait_there_is_not() -> None:
    line = Line(number=1, name="Acme Trading", account=IBAN)
    standings = {"tan": Verdict.NOT_TAKEN_ON}
    [result] = compare_lines((line,), (*VENDORS, TAN), standings.get)
    assert (Verdict.NOT_TAKEN_ON, "RB-7") in {(point.verdict, point.label) for point in result.points}
    [result] = compare_lines((line,), (*VENDORS, TAN), {"tan": Verdict.WAITS}.get)
    assert [point.verdict for point in result.points] == [Verdict.TWO_CASES]


def test_the_name_of_somebody_not_taken_on_makes_no_other_account() -> None:
    """Two people may have one name: there was never an account to change."""
    line = Line(number=1, name="Tan Ah Kow", account="99990000")
    [result] = compare_lines((line,), (TAN,), {"tan": Verdict.NOT_TAKEN_ON}.get)
    assert [(point.verdict, point.label) for point in result.points] == [(Verdict.NOT_TAKEN_ON, "RB-7")]
    [result] = compare_lines((line,), (TAN,), {"tan": Verdict.STOPPED}.get)
    assert {point.verdict for point in result.points} == {Verdict.OTHER_ACCOUNT, Verdict.STOPPED}


NAMES = st.sampled_from(
    ["Nguyen Van An", "Acme Trading", "Brightside", "Bob Stone", "森愛子", "Tan Ah Kow", ""]
)
NUMBERS = st.sampled_from(["1234567", IBAN, "0532013000", "777000111", "9999888877", WALLET, "55555555", ""])
PAIRS = st.tuples(NAMES, NUMBERS)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(NAMES, NUMBERS), min_size=1, max_size=6), st.permutations([*VENDORS, TAN]), st.data()
)
def test_neither_the_order_of_lines_nor_of_cases_matters(
    pairs: list[tuple[str, str]], vendors: list[Vendor], data: st.DataObject
) -> None:
    lines = [Line(number=at, name=name, account=number) for at, (name, number) in enumerate(pairs, 1)]
    usual = {r.line.number: _said(r) for r in compare_lines(tuple(lines), (*VENDORS, TAN), nothing)}
    mixed = data.draw(st.permutations(lines))
    turned = {r.line.number: _said(r) for r in compare_lines(tuple(mixed), tuple(vendors), nothing)}
    assert turned == usual


def _said(result: Result) -> object:
    named = {(p.verdict, p.label, "" if p.verdict is Verdict.SHARED else p.other) for p in result.points}
    return result.case, result.payee, named


def test_five_hundred_namesakes_do_not_hide_the_one() -> None:
    crowd = [(f"Nguyen Van {chr(65 + at % 26)}{chr(97 + at // 26)}o", at) for at in range(500)]
    names = [(at, (Name(written=name),)) for name, at in crowd] + [(999, (Name(written="Nguyen Van Linh"),))]
    found = Namesakes(names).like(Name(written="Linh Nguyen Van"))
    assert found[0][0] == 999
