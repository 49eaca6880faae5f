"""After a Stop: who else shares something, however the other case ended."""

from datetime import timedelta

from ringback.domain.ids import CaseId
from ringback.usecases.cases import record, start_case
from ringback.usecases.inbox import Applicant, keep_applicant
from ringback.usecases.second import second_ones
from ringback.usecases.told import FoundLine
from tests.builders import LIGHT, contact, found, party, referee
from tests.usecases.conftest import Office

PHONE = "+84 91 234 5678"


def _case(office: Office, name: str, *facts: object) -> CaseId:
    case_id = start_case(office.desk, LIGHT, party(name))
    for fact in facts:
        record(office.desk, office.gesture(case_id), fact)  # type: ignore[arg-type]
    return case_id


def test_a_shared_number_and_a_kept_applicant_are_found_and_most_comes_first(office: Office) -> None:
    mine = _case(office, "Linh Pham", contact("phone", PHONE), contact("mail", "linh@north-example.com"))
    one = _case(office, "Quang Vo", contact("p", "+84912345678"))
    applicant = Applicant(
        name="Duc Nguyen",
        found=(FoundLine("phone", PHONE, ""), FoundLine("email", "linh@north-example.com", "")),
    )
    kept = keep_applicant(office.desk, applicant, office.desk.clock().day() + timedelta(days=90))
    _case(office, "Sara Cohen", contact("p", "+972 50 123 4567"))
    seen = second_ones(office.desk, mine)
    assert [(found.case, found.kept) for found in seen] == [(kept, True), (one, False)]
    assert "Not taken on" in seen[0].state
    (told,) = seen[1].shared
    assert PHONE in told, "what a rule said already is not said twice"


def test_two_cases_with_one_referee_are_told_though_no_rule_speaks(office: Office) -> None:
    line = "+65 6123 4567"
    mine = _case(office, "Linh Pham", referee(), contact("line", line, "ref"))
    other = _case(office, "Quang Vo", referee(), contact("line", line, "ref"))
    assert not office.desk.assess(mine).open
    assert other in {seen.case for seen in second_ones(office.desk, mine)}


def test_a_main_line_found_independently_makes_no_link(office: Office) -> None:
    lines = (referee(written="Ann Lee"), found("line", "+65 6123 4567", "ref"))
    mine = _case(office, "Linh Pham", *lines)
    _case(office, "Quang Vo", referee(written="Bo Chan"), found("line", "+65 6123 4567", "ref"))
    assert second_ones(office.desk, mine) == ()


def test_a_near_name_alone_is_told_as_such(office: Office) -> None:
    mine = _case(office, "Nguyễn Văn Tuấn")
    _case(office, "Nguyen Van Tuan")
    (seen,) = second_ones(office.desk, mine)
    assert seen.shared[-1] == "A name like this one. Many people share a name."
