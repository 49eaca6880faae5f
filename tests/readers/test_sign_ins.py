"""Exports of sign-ins as systems write them, and as somebody types them; whatever else comes is refused."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringback.domain.errors import InputProblem
from ringback.domain.facts import SignIns
from ringback.readers.times import order_of, read_time
from ringback.usecases.signins import Choices, columns_given, counted, read_typed

TOKYO = timezone(timedelta(hours=9))
QUARTER_PAST_EIGHT = datetime(2026, 11, 20, 8, 15, tzinfo=UTC)

ENTRA = """Date (UTC),Request ID,User,Username,User type,IP address,Location,Status,Operating System
2026-11-20T08:15:22Z,1,Linh Pham,linh@firm.example,Member,203.0.113.4,"Da Nang, Da Nang, VN",Success,Windows10
2026-11-21T08:15:22Z,2,Linh Pham,linh@firm.example,Member,203.0.113.4,"Osaka, Osaka, JP",Success,Windows10
2026-11-21T09:15:22Z,3,Linh Pham,linh@firm.example,Member,198.51.100.9,"Moscow, Moscow, RU",Failure,Linux
"""
GITHUB = """action,actor,actor_location.country_code,created_at,user_agent
repo.create,linhp,VN,1763626522000,git/2.47.1
repo.create,linhp,VN,1763712922000,git/2.48.0
"""
SLACK = """user_id,username,date_first,date_last,count,ip,user_agent,isp,country,region
U1,linh,1763626522,1763633722,9,203.0.113.4,Slack Desktop,ISP,VN,48
"""
GOOGLE = """Date,Event,Description,User,IP address
2026-11-20T17:15:22+09:00,Successful login,Linh logged in,linh@firm.example,203.0.113.4
2026-11-21T17:15:22+09:00,Failed login,Linh failed,linh@firm.example,203.0.113.4
"""


def _seen(words: str, **more: object) -> tuple[str, SignIns]:
    choices = Choices(**more)  # type: ignore[arg-type]
    export = read_typed(words, choices)
    return export.system, counted(export, choices, UTC)


def test_microsoft_entra_country_from_the_place_and_failed_tries_left_out() -> None:
    system, seen = _seen(ENTRA)
    assert system == "Microsoft Entra"
    assert [(one.country, one.days) for one in seen.countries] == [("JP", 1), ("VN", 1)]
    assert (seen.times, seen.left_out, seen.account) == (2, 1, "linh@firm.example")
    assert (seen.first, seen.last, seen.devices, seen.addresses) == ("2026-11-20", "2026-11-21", 1, 1)


def test_github_counts_milliseconds_and_an_updated_program_is_one_device() -> None:
    system, seen = _seen(GITHUB)
    assert (system, seen.times, seen.devices) == ("GitHub", 2, 1)
    assert seen.first == "2025-11-20"


def test_slack_says_from_when_until_when() -> None:
    system, seen = _seen(SLACK)
    assert (system, seen.times, seen.longest_day) == ("Slack", 2, 2)


def test_google_has_no_country_and_a_failed_try_is_left_out() -> None:
    system, seen = _seen(GOOGLE)
    assert (system, seen.times, seen.left_out, seen.countries) == ("Google Workspace", 1, 1, ())


def test_programs_at_work_and_marked_lines_are_left_out() -> None:
    rows = "time,country,is interactive,vpn\n2026-11-20 08:15Z,VN,False,\n2026-11-20 08:15Z,US,,yes\n"
    _, seen = _seen(rows + "2026-11-20 08:15Z,VN,True,no\n")
    assert (seen.times, seen.left_out, seen.countries[0].country) == (1, 2, "VN")


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_typed_lines_without_headings(separator: str) -> None:
    lines = [
        ("2026-11-20 08:15 +07:00", "Vietnam", "Laptop", "203.0.113.4"),
        ("2026-11-21T08:15+07:00", "vn", "Laptop", "203.0.113.5"),
    ]
    _, seen = _seen("\n".join(separator.join(line) for line in lines))
    assert (seen.times, seen.days, seen.countries[0].days, seen.addresses) == (2, 2, 2, 2)


def test_a_heading_given_goes_before_a_guess() -> None:
    rows = "date,seen,country\n2020-01-01 00:00Z,2026-11-20 08:15Z,VN\n"
    assert _seen(rows)[1].first == "2020-01-01"
    assert _seen(rows, columns=columns_given("time=seen"))[1].first == "2026-11-20"
    assert _seen(rows, columns=columns_given("time=2"))[1].first == "2026-11-20"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20T08:15:00Z", "2026-11-20 08:15 UTC", "2026-11-20T17:15:00.123+09:00",
        "2026/11/20 17:15 GMT+9", "Nov 20, 2026, 5:15 PM +0900", "11/20/2026, 8:15:00 AM Z",
        "20/11/2026 08:15 UTC", "20.11.2026 08:15Z",
        "2026年11月20日 17:15 +09:00", "1795162500", "1795162500000", "2026-11-19 22:15 -1000",
    ],
)  # fmt: skip
def test_ways_to_write_one_moment(text: str) -> None:
    at = read_time(text, None, order_of((text,)), "line 2")
    assert datetime.fromtimestamp(at // 1000, UTC) == QUARTER_PAST_EIGHT


def test_noon_and_midnight() -> None:
    hours = [
        read_time(f"2026-11-20 {text}", UTC, "", "line 2") // 3_600_000 % 24
        for text in ("12:15 AM", "12:15 PM")
    ]
    assert hours == [0, 12]


def test_a_time_without_zone_takes_the_one_that_was_chosen() -> None:
    assert (
        datetime.fromtimestamp(read_time("2026-11-20 17:15", TOKYO, "", "line 2") / 1000, UTC)
        == QUARTER_PAST_EIGHT
    )


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("name,country\nLinh,VN\n", "sign_ins_no_time"),
        ("time,country\nyesterday,VN\n", "sign_ins_bad_time"),
        ("time,country\n2026-02-30 08:15Z,VN\n", "sign_ins_bad_time"),
        ("time,country\n2026-11-20 08:15 Nowhere,VN\n", "sign_ins_bad_time"),
        ("time,country\n2026-11-20 08:15,VN\n", "sign_ins_no_zone"),
        ("time,country\n3/4/2026 08:15Z,VN\n", "sign_ins_day_order"),
        ("time,country\n", "table_empty"),
        ("", "table_empty"),
        ("time,user\n2026-11-20 08:15Z,a\n2026-11-20 08:15Z,b\n", "sign_ins_several"),
    ],
)
def test_what_can_not_be_used(rows: str, reason: str) -> None:
    with pytest.raises(InputProblem) as problem:
        _seen(rows)
    assert problem.value.reason == reason


def test_one_account_of_several() -> None:
    rows = "time,user\n2026-11-20 08:15Z,a@x.example\n2026-11-21 08:15Z,B@x.example\n"
    assert _seen(rows, account="b@X.example")[1].first == "2026-11-21"
    with pytest.raises(InputProblem) as problem:
        _seen(rows, account="c")
    assert problem.value.reason == "sign_ins_nobody"


def test_day_or_month_first_is_seen_on_the_line_where_only_one_can_be() -> None:
    rows = "time,country\n3/4/2026 08:15Z,VN\n13/4/2026 08:15Z,VN\n"
    assert (_seen(rows)[1].first, _seen(rows)[1].last) == ("2026-04-03", "2026-04-13")
    assert _seen("time\n3/4/2026 08:15Z\n", order="month")[1].first == "2026-03-04"


CELLS = st.one_of(
    st.text(max_size=40),
    st.from_regex(r"\A[0-9]{1,20}\Z"),
    st.from_regex(
        r"\A[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}[ T][0-9]{1,2}:[0-9]{2}(Z| ?[+-][0-9]{2}:?[0-9]{2})?\Z"
    ),
)  # fmt: skip


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), max_size=6))
def test_whatever_stands_in_a_list_is_counted_or_refused(rows: list[list[str]]) -> None:
    words = "time,country,user agent,ip,user\n" + "\n".join(",".join(row) for row in rows)
    refused = ""
    try:
        _, seen = _seen(words, zone=UTC)
    except InputProblem as problem:
        refused, seen = problem.reason, SignIns()
    assert refused.startswith(("sign_ins_", "table_")) or seen.times + seen.left_out > 0
