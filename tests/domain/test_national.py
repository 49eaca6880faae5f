"""A person's whole national number is refused in free text, and hardly anything else is taken for one."""

from itertools import islice
from random import Random

import msgspec
import phonenumbers
import pytest

from ringback.domain.document import CaseDocument, check
from ringback.domain.errors import InputProblem
from ringback.domain.facts import NumberResult
from ringback.domain.national import national_numbers
from ringback.rules.numbers.checking import check_number
from ringback.sentences import sentence
from ringback.usecases.numberless import number_hint
from tests import builders as b
from tests.domain.provoking import light

WHOLE = {
    "His NRIC is S1234567D.": ("NRIC", "67D"),
    "880110-14-5123": ("MyKad", "123"),
    "I/C no. was shown. IC 880110145123": ("MyKad", "123"),
    "マイナンバー：１２３４　５６７８　９０１８": ("My Number", "018"),
    "900101-1234568 on the card": ("RRN", "568"),
    "ROC card A123456789": ("ROC ID", "789"),
    "HKID A123456(3)": ("HKID", "563"),
    "11010519491231002X": ("China ID", "02X"),
    "1-1017-00230-70-8": ("Thai ID", "708"),
    "SSN 078-05-1120": ("SSN", "120"),
    "social security 078051120": ("SSN", "120"),
    "912-70-1234": ("ITIN", "234"),
    "NI number AB 12 34 56 C": ("NINO", "56C"),
    "National Insurance number: ab123456c": ("NINO", "56C"),
    "居留證 A800000014": ("ROC ID", "014"),
    "Aadhaar 2341 2341 2346": ("Aadhaar", "346"),
    "TFN: 123 456 782": ("TFN", "782"),
    "KTP 3171235503900001": ("NIK", "001"),
    "CCCD số 001090012345": ("CCCD", "345"),
    "PhilSys 1234-5678-9012": ("PhilSys", "012"),
}


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_number_is_known_and_only_its_end_is_said(text: str) -> None:
    [found] = national_numbers(text)
    assert (found.name, found.end) == WHOLE[text]


@pytest.mark.parametrize(
    "text",
    [
        "Shown: NRIC ending 67D, MyKad ending 123",
        "S1234567A",
        "900101-1234567",
        "110111-0000007",
        "ABN 51 824 753 556, ACN 004 085 616, UEN 201912345D, BRN 124-81-00998",
        "Corporate number 7000012050002, invoice T7000012050002, NZBN 9429041234567",
        "880110-18-5123",
        "888888-14-5123",
        "Account 8310 0014 2299, order 2341 2341 2346, tracking 123456789012",
        "+1 202-555-0143, 010-1234-5678, 03-1234-5678, 090 1234 5678, 02-123-4567",
        "000-12-3456",
        "Part AB123456C came, then AB123456A.",
        "We rang at 10:15 on 2026-11-26, and again 26-11-2026.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert not list(national_numbers(text))


@pytest.mark.parametrize(
    ("sort", "shape", "groups"),
    [
        ("sg.nric", "L#######L", ""),
        ("tw.id", "L1########", ""),
        ("cn.ric", "110105194912#####X", ""),
        ("cn.ric", "11010519491231####", ""),
        ("th.pin", "3############", "1-4-5-2-1"),
        ("hk.hkid", "L######N", "1-6-1"),
    ],
)  # fmt: skip
def test_it_agrees_with_what_is_said_of_a_number_where_one_is_asked_for(
    sort: str, shape: str, groups: str
) -> None:
    chance, agreed = Random(5), 0
    for _round in range(1_000):
        number = "".join(_drawn(one, chance) for one in shape)
        holds = check_number(sort, number).result in {NumberResult.HOLDS, NumberResult.FORM_ONLY}
        assert bool(list(national_numbers(_grouped(number, groups)))) is holds, number
        agreed += holds
    assert agreed, "some of them hold"


def _grouped(number: str, groups: str) -> str:
    """As people write it: with hyphens, or the last one in brackets."""
    if groups == "1-6-1":
        return f"{number[:-1]}({number[-1]})"
    left, parts = iter(number), groups.split("-") if groups else [str(len(number))]
    return "-".join("".join(islice(left, int(part))) for part in parts)


def _drawn(one: str, chance: Random) -> str:
    letters = "STFGM" if one == "L" else ""
    digits = {"#": "0123456789", "N": "0123456789A"}.get(one, "")
    return chance.choice(letters or digits) if letters or digits else one


def _phones(chance: Random) -> list[str]:
    found = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        example = phonenumbers.example_number_for_type(region, phonenumbers.PhoneNumberType.MOBILE)
        if example is None:
            continue
        number = str(example.national_number)
        example.national_number = int(number[:-4] + f"{chance.randrange(10_000):04}")
        found += [phonenumbers.format_number(example, form) for form in (0, 1, 2)]
    return found


_SHAPES = (
    "##-##-####", "####-##-##", "#### #### ####", "###-######-#", "### ### ###", "##########", "############",
    "INV-####-###", "PO######", "A######", "LL#######", "L########", "L#########", "SF########",
    "######-######", "LL######L", "##-####-#######-##", "############L", "1Z##################",
    "RB-2026-####", "#######-##-#", "GB## ABCD #### #### ####", "DE## #### #### #### #### ##",
    "###.###.###-##", "TF######SG", "4### #### #### ####",
)  # fmt: skip
"""Days, accounts, orders, parcels, invoices, cards."""


def test_telephones_days_accounts_and_orders_are_hardly_ever_taken_for_one() -> None:
    chance = Random(11)
    texts = [phone for _round in range(8) for phone in _phones(chance)]
    for shape in _SHAPES:
        texts += ["".join(_any(one, chance) for one in shape) for _round in range(250)]
    taken = [text for text in texts if list(national_numbers(f"They wrote {text}, then rang."))]
    assert len(texts) > 10_000
    assert len(taken) / len(texts) < 0.002, taken[:20]


def _any(one: str, chance: Random) -> str:
    if one == "L":
        return chance.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return chance.choice("0123456789") if one == "#" else one


def test_it_is_refused_below_the_screen_and_never_repeated() -> None:
    with pytest.raises(InputProblem, match="national_number") as caught:
        light().record(b.cv("I am Linh. NRIC S1234567D."))
    assert caught.value.facts == {"where": "fact.words", "named": "NRIC", "end": "67D"}
    assert sentence(caught.value).endswith("Write only its last three: …67D.")
    light().record(b.cv("I am Linh. NRIC ending 67D."))


def test_a_number_of_the_case_is_no_slip() -> None:
    """A sole trader's register number, an account or a telephone may have the form by chance."""
    journal = light(b.contact("odd", "078-05-1120"))
    journal.record(b.cv("Ring me on 078-05-1120."))
    with pytest.raises(InputProblem, match="national_number"):
        journal.record(b.cv("Ring me on 078-05-1121."))


def test_a_case_document_is_asked_too() -> None:
    facts = (b.party(), b.cv("NRIC S1234567D"))
    document = CaseDocument(ringback=1, label="RB-2026-0001", as_of="2026-03-04", facts=facts)
    with pytest.raises(InputProblem, match="national_number") as caught:
        check(document)
    assert caught.value.facts["where"] == "facts[1].words"
    check(msgspec.structs.replace(document, facts=facts[:1]))


def test_the_answer_stands_beside_the_field() -> None:
    assert number_hint("NRIC S1234567D") == (
        "This holds a whole NRIC. It is never kept. Write only its last three characters: …67D."
    )
    assert number_hint("NRIC ending 67D") == ""


def test_what_a_file_says_of_itself_does_not_keep_it_out() -> None:
    light().record(b.file(author="S1234567D"))
