"""Documents, registers, calls, video, places, access, re-checks: where a row of the table says too little."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.job import Sends
from ringback.domain.moment import Moment
from ringback.domain.verdict import Versions
from ringback.rules.assess import assess
from ringback.rules.lookalike import lookalike
from tests import builders as b

P, REF = b.party(), b.referee()
HOUR = 3_600_000
Same = f.SamePerson


OUR_DEVICE = b.job(1, uses_computer_we_do_not_control=b.YES)


def _rules(*facts: f.AnyFact, today: date = b.TODAY, way: ev.Way = ev.Way.APPLICANT) -> set[str]:
    return b.rules(b.assessed(*facts, of_job=OUR_DEVICE, today=today, way=way))


@pytest.mark.parametrize(
    ("same", "second", "phrase", "expected"),
    [
        (Same.SAME, None, f.Phrase.REPEATED, set()),
        (Same.DIFFERENT, None, f.Phrase.NOT_ASKED, {"other_person_seen"}),
        (Same.DIFFERENT, Same.SAME, f.Phrase.REPEATED, {"other_person_seen"}),
        (Same.DIFFERENT, Same.DIFFERENT, f.Phrase.REPEATED, {"other_person_confirmed"}),
        (Same.DIFFERENT, None, f.Phrase.FAILED, {"other_person_confirmed"}),
        (Same.SAME, Same.DIFFERENT, f.Phrase.REPEATED, {"other_person_seen"}),
        (Same.SAME, None, f.Phrase.FAILED, {"phrase_failed"}),
        (Same.COULD_NOT_JUDGE, None, f.Phrase.NOT_ASKED, set()),
    ],
)
def test_who_came_to_a_later_call(
    same: Same, second: Same | None, phrase: f.Phrase, expected: set[str]
) -> None:
    later = b.video(
        purpose=f.VideoPurpose.SECOND, same_person=same, second_observer_says=second, phrase=phrase
    )
    assert _rules(P, later) == expected


def test_recheck_speaks_like_a_call() -> None:
    other = b.recheck(
        "r", f.RecheckDue.DAY_1, "2026-03-04", same_person=Same.DIFFERENT, phrase=f.Phrase.FAILED
    )
    assert _rules(P, other) == {"other_person_confirmed"}
    lost = b.recheck("r", f.RecheckDue.DAY_1, "2026-03-04", explained_work=b.NO)
    assert _rules(P, lost) == {"work_not_explained"}


def test_refused_and_unjudged_prompts_lead_to_the_alternative_and_are_nothing() -> None:
    for mark in (f.PromptMark.REFUSED, f.PromptMark.COULD_NOT_JUDGE):
        assert _rules(P, b.video(prompts=b.prompts(3, mark))) == set()


@pytest.mark.parametrize(
    ("broke_off", "noted"),
    [((False, False), True), ((True, False), False), ((True, True), False), ((True, True, False), False),
     ((True, True, True), False), ((True, True, False, False), True), ((True,) * 4, True)],
)  # fmt: skip
def test_two_calls_taken_up_at_another_time_carry_no_penalty(
    broke_off: tuple[bool, ...], noted: bool
) -> None:
    calls = (
        b.video(f"v-{place}", dropped=True, rearranged=taken_up) for place, taken_up in enumerate(broke_off)
    )
    assert ("video_dropped" in b.rules(b.assessed(P, *calls))) is noted


def test_session_still_running_says_nothing() -> None:
    journal = b.Journal().open(b.LIGHT, P)
    prompts = b.prompts(1, None)
    journal.do(ev.PromptsDrawn(session="v", about="party", purpose=f.VideoPurpose.HELLO, prompts=prompts))
    assert not b.rules(journal.assess(journal.case))


def test_every_worker_is_looked_at() -> None:
    firm = (b.company(), b.worker("ken", "Mori Ken"), b.worker("yuki", "Sato Yuki"))
    odd = b.video("late", "yuki", purpose=f.VideoPurpose.SECOND, same_person=Same.DIFFERENT)
    [found] = b.assessed(*firm, odd).open
    assert found.facts["who"] == "Sato Yuki"


@pytest.mark.parametrize(
    ("written", "explained", "rule"),
    [
        ("PHAM THI LINH", "", False),
        ("Pham Thi Hoa", "", True),
        ("Pham Thi Hoa", "Court paper", False),
        ("Pham Thi Lin", "", True),
    ],
)
def test_name_on_the_document(written: str, explained: str, rule: bool) -> None:
    found = _rules(P, b.document(written=written, name_explained=explained))
    assert found == ({"name_differs"} if rule else set())


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"found": f.Found.SOMEBODY_ELSE, "name_there": "Kobe Steel"}, {"registration_of_another"}),
        ({"name_there": "Kobe Steel", "director_is_our_contact": b.YES}, set()),
        ({"name_there": "Kobe Steel", "authority_seen": True}, set()),
        ({"name_there": "Kobe Steel"}, {"name_differs"}),
        (
            {"name_there": "Kobe Steel", "director_is_our_contact": b.NO},
            {"registration_of_another", "director_not_person"},
        ),
        ({"found": f.Found.NO}, {"registration_absent"}),
        ({"since": "2019-05-02", "claimed_since": "2019-05"}, set()),
        ({"since": "2019-06-02", "claimed_since": "2019-05"}, {"company_too_young"}),
        ({"since": "", "claimed_since": "2019-05"}, set()),
    ],
)
def test_register(more: dict[str, Any], expected: set[str]) -> None:
    assert _rules(b.company(), b.registration(**more)) == expected


@pytest.mark.parametrize(
    ("fact", "rule"),
    [
        (f.CallFact.SPEAKER, True),
        (f.CallFact.RELATION, True),
        (f.CallFact.MONTHS, True),
        (f.CallFact.DELIVERED, True),
        (f.CallFact.MET, False),
        (f.CallFact.PAID, False),
        (f.CallFact.AGAIN, False),
    ],
)
def test_which_heard_facts_contradict_a_history(fact: f.CallFact, rule: bool) -> None:
    said = b.heard(fact, "Otherwise", compared=f.Comparison.DIFFERENT)
    line = b.found("line", "+65 6123 4567", "ref")
    assert ("history_does_not_hold" in _rules(P, REF, line, b.call("rang", "line", heard=(said,)))) is rule
    unknown = replace(said, how=f.HeardHow.DID_NOT_KNOW)
    assert "history_does_not_hold" not in _rules(P, REF, line, b.call("rang", "line", heard=(unknown,)))


def test_call_on_a_supplied_number_proves_and_disproves_no_history() -> None:
    said = b.heard(f.CallFact.MONTHS, "Never", compared=f.Comparison.DIFFERENT)
    given = b.contact("given", "+65 6123 4567", "ref")
    assert _rules(P, REF, given, b.call("rang", "given", heard=(said,))) == {"referee_supplied_only"}
    denied = b.call("rang", "given", outcome=f.CallOutcome.NEVER_WORKED_HERE)
    assert "employer_denies" not in _rules(P, REF, given, denied)


def test_claimed_and_heard_stand_in_the_words() -> None:
    ref = b.referee(expected=(f.Expected(f.CallFact.MONTHS, "2019 to 2022"),))
    said = b.heard(f.CallFact.MONTHS, "Three weeks in 2021", compared=f.Comparison.DIFFERENT)
    [found] = b.assessed(
        P, ref, b.found("line", "+65 6123 4567", "ref"), b.call("rang", "line", heard=(said,))
    ).open
    assert found.facts["claimed"] == "2019 to 2022"
    assert found.facts["seen"] == "Three weeks in 2021"


def test_school_that_is_not_relied_on() -> None:
    degree = f.Qualification(
        id="ba", about="party", title="BA", outcome=f.QualificationOutcome.NO_RECORD, relied_on=False
    )
    assert _rules(P, degree) == set()
    assert _rules(P, replace(degree, outcome=f.QualificationOutcome.NOT_OFFERED)) == {"history_does_not_hold"}


@pytest.mark.parametrize(
    ("given", "real", "alike"),
    [
        ("acrne-robotics.com", "acme-robotics.com", True),
        ("acmerobotics-hr.com", "acmerobotics.com", True),
        ("acme-robotics.net", "acme-robotics.com", True),
        ("acme-robotlcs.com", "acme-robotics.com", True),
        ("аcme-robotics.com", "acme-robotics.com", True),
        ("mікапо.example", "mikano.example", True),
        ("xn--m-8sb3are9k.example", "mikano.example", True),
        ("москва.example", "mikano.example", False),
        ("acme-robotics.com", "acme-robotics.com", False),
        ("bluelotus.com", "acme-robotics.com", False),
        ("ab.com", "ac.com", False),
        ("acrnerobotics.com", "Acme Robotics", True),
        ("acmerobotics.com", "Acme Robotics", False),
    ],
)
def test_domain_that_poses_as_another(given: str, real: str, alike: bool) -> None:
    assert lookalike(given, real) is alike


def test_free_mail_is_nothing_once_the_main_line_answered_or_without_a_firm() -> None:
    mail = b.contact("mail", "ann.lee@gmail.com", "ref")
    line = b.found("line", "+65 6123 4567", "ref")
    assert _rules(P, REF, mail) == {"referee_mail_free"}
    assert _rules(P, REF, mail, line, b.call("rang", "line")) == set()
    assert _rules(P, replace(REF, organisation=""), mail) == set()


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"recipient": f.Recipient.THIRD_PERSON}, {"device_to_third_person"}),
        ({"fits_their_place": b.NO}, {"place_unproven"}),
        ({"fits_their_place": b.UNSURE, "country": "CN"}, {"place_unproven"}),
        ({"fits_their_place": b.YES, "country": "CN"}, set()),
        ({"fits_their_place": b.UNSURE, "country": "VN"}, set()),
    ],
)
def test_device(more: dict[str, Any], expected: set[str]) -> None:
    assert _rules(P, b.device(**more)) == expected


@pytest.mark.parametrize(
    ("level", "given_on", "seen"),
    [
        (f.Level.WORK, "", ""),
        (f.Level.CUSTOMER_DATA, "", ""),
        (f.Level.ADMIN, "", "access_wider"),
        (f.Level.MONEY, "", "access_wider"),
        (f.Level.WORK, "2026-03-04", "access_early"),
    ],
)
def test_access(level: f.Level, given_on: str, seen: str) -> None:
    found = b.assessed(P, b.access(level=level, given_on=given_on)).open
    assert [item.rule for item in found] == ([seen] if seen else [])


def test_access_of_somebody_who_already_works_here_or_was_decided() -> None:
    given = b.access(given_on="2026-03-04")
    assert _rules(P, given, way=ev.Way.ALREADY_HERE) == set()
    assert _rules(P, given, f.Quoted(id="q", what=f.QuotedSort.DECISION, words="Go ahead")) == set()
    assert _rules(P, b.access(how_to_cut="", ended_on="2026-03-04")) == set()


START = date(2026, 1, 5)
GIVEN = b.access(given_on=START.isoformat())
Due = f.RecheckDue


def _overdue(after: int, *held: f.Recheck, given: f.Access = GIVEN) -> str:
    found = b.assessed(P, given, *held, today=START + timedelta(days=after), way=ev.Way.ALREADY_HERE).open
    return next((item.facts["thing"] for item in found if item.rule == "recheck_overdue"), "")


def _held(due: Due, after: int) -> f.Recheck:
    return b.recheck(
        f"{due.value.replace('_', '-')}-{after}", due, (START + timedelta(days=after)).isoformat()
    )


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (1, ""), (2, "day_1"), (8, "day_1"), (9, "day_7"), (32, "day_7"), (33, "day_30"), (96, "day_30"),
        (97, "quarter"), (187, "quarter"),
    ],
)  # fmt: skip
def test_when_a_recheck_is_overdue(after: int, due: str) -> None:
    assert _overdue(after) == due


def test_rechecks_held_in_time_leave_nothing_overdue() -> None:
    held = (_held(Due.DAY_1, 1), _held(Due.DAY_7, 6), _held(Due.DAY_30, 29), _held(Due.QUARTER, 88))
    assert [_overdue(after, *held) for after in (3, 10, 40, 120)] == ["", "", "", ""]
    assert _overdue(190, *held) == "quarter"


def test_late_call_catches_up_on_all_before_it() -> None:
    assert _overdue(20, _held(Due.DAY_1, 12)) == ""
    assert _overdue(40, _held(Due.DAY_1, 12)) == "day_30"


def test_call_that_is_still_to_come_was_not_held() -> None:
    assert _overdue(60, _held(Due.DAY_30, 5_000)) == "day_30"


def test_case_that_ended_with_access_running_is_still_re_checked() -> None:
    journal = b.Journal(now=b.at(START)).open(b.LIGHT, *b.honest_light(), GIVEN)
    journal.do(ev.CaseEnded(ending=ev.Ending.NOT_NEEDED, erase_on="2027-01-01"))
    assert "recheck_overdue" in b.rules(journal.wait(days=60).assess(journal.case))
    journal.record(replace(GIVEN, ended_on="2026-03-06"))
    assert "recheck_overdue" not in b.rules(journal.assess(journal.case))


def test_no_recheck_once_access_has_ended() -> None:
    assert _overdue(60, given=replace(GIVEN, ended_on="2026-02-01")) == ""


def test_signed_decision_starts_the_clock_when_no_access_is_noted() -> None:
    journal = b.Journal().open(b.LIGHT, *b.honest_light())
    said = journal.assess(journal.case)
    versions = Versions(rules=1, playbook=1, app="test")
    outcome = said.recommendation
    journal.do(ev.Decided(outcome=outcome, until="2026-04-03", assessment=said, versions=versions))
    assert b.rules(journal.wait(days=1).assess(journal.case)) == set()
    assert b.rules(journal.wait(days=1).assess(journal.case)) == {"recheck_overdue"}


def test_case_without_a_plan_waits() -> None:
    said = b.assessed(P, of_job=None)
    assert said.recommendation.value == "wait"
    assert [check.check for check in said.open_checks] == ["job_answers"]


def test_workers_that_nobody_named_are_an_open_check_until_somebody_says_so() -> None:
    sends = b.job(2, sends=Sends.PEOPLE)
    said = b.assessed(b.company(), of_job=sends)
    assert "workers_named" in {check.check for check in said.open_checks}
    assert b.rules(said) == set()
    refused = b.assessed(
        b.company(), b.answer("a", "contract_names_workers", "refused_to_name"), of_job=sends
    )
    assert b.rules(refused) == {"worker_not_named"}
    named = b.answer("a", "contract_names_workers", "named_in_contract")
    held = b.assessed(b.company(), named, b.missed("m", "workers_named"), of_job=sends)
    assert b.rules(held) == set()


@pytest.mark.parametrize(
    ("hours", "denied"),
    [(-1, False), (0, False), (1, True)],
    ids=["before", "at the same moment", "afterwards"],
)
@pytest.mark.parametrize(
    "call",
    [
        b.call("rang", "ref-line", outcome=f.CallOutcome.NEVER_WORKED_HERE),
        b.call(
            "rang",
            "ref-line",
            heard=(f.Heard(fact=f.CallFact.MONTHS, how=f.HeardHow.SAID, compared=f.Comparison.DIFFERENT),),
        ),
    ],
    ids=["never worked here", "other months"],
)
def test_what_was_denied_is_not_unsaid_by_a_number_entered_afterwards(
    call: f.Call, hours: int, denied: bool
) -> None:
    """A number they gave before the call counts for nothing; one entered later takes nothing back."""
    line, given = b.found("ref-line", "+65 6123 4567", "ref"), b.contact("given", "+65 6123 4567")
    case = b.case(P, REF, line, given, call)
    later = Moment(b.at().at + hours * HOUR)
    marks = case.recorded | {"given": replace(case.recorded["given"], when=later, first=later, since=later)}
    case = replace(case, recorded=marks)
    found = b.rules(assess(case, b.around(case)))
    assert bool(found & {"employer_denies", "history_does_not_hold"}) is denied
