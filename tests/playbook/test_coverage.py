"""Every check of the threat notes has its home, and every tactic meets at least one check."""

import re

import msgspec

from ringback.domain.facts import Situation
from ringback.domain.job import QUESTIONS, Job, Sends
from ringback.domain.plan import Size, plan_for
from ringback.playbook import Playbook


def _job(yes: int, sends: Sends) -> Job:
    answers = ["yes"] * yes + ["no"] * (len(QUESTIONS) - 1 - yes)
    return msgspec.convert({**dict(zip(QUESTIONS, answers, strict=False)), "sends": sends}, Job)


STEPS = {"AW": 3, "ID": 7, "BR": 3, "WH": 5, "LV": 7, "PD": 8, "SN": 3, "DV": 6, "CP": 6, "OM": 6}
AFTERWARDS = {f"C-OX-{number:02}" for number in range(1, 8)}
WANTED = {f"C-{step}-{number:02}" for step, last in STEPS.items() for number in range(1, last + 1)}
TACTICS = {f"T{number:02}" for number in range(1, 59)}
JOBS = {
    Size.LIGHT: _job(0, Sends.PERSON),
    Size.STANDARD: _job(3, Sends.PERSON),
    Size.FULL: _job(5, Sends.PERSON),
    Size.SUPPLIER: _job(0, Sends.SUPPLIER),
}
EASILY_FORGOTTEN = {
    "picture_search",
    "code_host",
    "cv_walk",
    "profile_holder",
    "middleman",
    "meet_once",
    "bulk_copy",
    "statement_review",
    "recommended_friend",
}


def test_every_check_of_the_threat_notes_has_a_home(book: Playbook) -> None:
    named = {number for check in book.checks.values() for number in check.threat}
    assert named == WANTED


def test_what_comes_afterwards_is_in_something_is_wrong(book: Playbook) -> None:
    assert {number for situation in book.wrong for number in situation.threat} == AFTERWARDS


def test_every_tactic_is_met(book: Playbook) -> None:
    by_checks = {tactic for check in book.checks.values() for tactic in check.tactics}
    by_wrong = {tactic for situation in book.wrong for tactic in situation.tactics}
    assert by_checks | by_wrong == TACTICS


def test_the_minutes_of_a_plan_are_those_of_its_checks(book: Playbook) -> None:
    """Within a tenth: "about 75 minutes" on the first page has to be true on the others."""
    for size, job in JOBS.items():
        plan = plan_for(job)
        assert plan.size is size
        minutes = sum(item.count * book.checks[item.check].minutes for item in plan.required)
        assert abs(minutes - book.tasks.plan[size].minutes) <= book.tasks.plan[size].minutes / 10, size


def test_every_check_says_why_from_whom_and_against_what(book: Playbook) -> None:
    for name, check in book.checks.items():
        assert all((check.sources, check.tactics)), name
        assert all((check.instruction, check.write_down, check.why, check.example)), name
        assert check.minutes > 0, name


def test_the_easily_forgotten_ones_say_how(book: Playbook) -> None:
    for name in EASILY_FORGOTTEN:
        check = book.checks[name]
        assert min(len(check.instruction), len(check.outcomes)) >= 3, name
        assert len(" ".join(check.instruction).split()) >= 20, name


def test_outcomes_offer_a_way_without_blame(book: Playbook) -> None:
    """Somebody with no picture, no code account or no site is not worse off."""
    harmless = {"picture_search": "no_picture", "code_host": "none_used", "website_age": "no_website"}
    for check, outcome in harmless.items():
        assert "Nothing follows" in book.checks[check].outcomes[outcome].means


def test_every_situation_and_the_threat_cuts_first(book: Playbook) -> None:
    assert {situation.id: situation.title for situation in book.wrong} == book.words["Situation"]
    assert [situation.id for situation in book.wrong] == [situation.value for situation in Situation]
    threat = book.wrong[2].first
    assert re.match("Cut ", threat[0])
    assert threat.index("Do not pay, and do not negotiate alone.") < len(threat) - 2
