"""The sittings: what is left in each, which is next, and minutes that add up to what PRODUCT.md says."""

import pytest

from ringback.domain.job import Job, Sends
from ringback.domain.plan import Size, plan_for
from ringback.playbook import Playbook
from ringback.usecases.jobs import tell_plan
from ringback.usecases.sittings import SittingLeft, next_sitting, plan_minutes, sitting_of, sittings
from tests.builders import job
from tests.usecases.conftest import Office

SAID = {Size.LIGHT: 25, Size.STANDARD: 75, Size.FULL: 120, Size.SUPPLIER: 20}
"""PRODUCT.md, the table of the four plans."""
TOLERANCE = 0.10
"""A tenth: the plan is said as about so many minutes."""


def at(office: Office, name: str) -> dict[str, SittingLeft]:
    case_id = office.take_in(name)
    told = sittings(office.desk.playbook, office.desk.case(case_id), office.desk.assess(case_id))
    return {one.sitting.id: one for one in told}


@pytest.mark.parametrize(
    ("size", "asked", "done_in"),
    [
        (Size.LIGHT, job(), 5),
        (Size.STANDARD, job(3), 5),
        (Size.FULL, job(5), 5),
        (Size.SUPPLIER, job(sends=Sends.SUPPLIER), 4),
    ],
)
def test_the_checks_of_a_plan_take_as_long_as_the_plan_says(
    playbook: Playbook, size: Size, asked: Job, done_in: int
) -> None:
    plan = plan_for(asked)
    assert plan.size is size
    minutes = sum(plan_minutes(playbook, plan).values())
    assert playbook.tasks.plan[size].minutes == SAID[size]
    assert minutes == pytest.approx(SAID[size], rel=TOLERANCE)
    assert tell_plan(playbook, asked).sittings == done_in


def test_each_check_is_done_in_a_sitting_there_is(playbook: Playbook) -> None:
    named = {one.id for one in playbook.tasks.sitting}
    assert {sitting_of(playbook, check) for check in playbook.checks} <= named
    assert sitting_of(playbook, "payee_callback") == "phone"
    assert sitting_of(playbook, "bank_name") == "bank"


def test_one_meeting_serves_many_checks_and_is_one_call(office: Office) -> None:
    video = at(office, "k12-1-before-access")["video"]
    meeting = {"video_main", "document_beside_face", "live_work"} & {one.check for one in video.left}
    assert len(meeting) > 1
    surprise = sum(one.check in {"second_call", "unboxing_call"} for one in video.left)
    assert video.calls == 1 + surprise
    assert video.left[0].check == "video_main", "the call comes before what the same call answers"
    assert video.minutes >= sum(office.desk.playbook.checks[name].minutes for name in meeting)


def test_the_next_is_the_first_that_the_decision_waits_for(office: Office) -> None:
    told = at(office, "k12-1-before-access")
    assert [one.check for one in told["desk"].left] == ["login_review"], "weekly, once they work"
    assert next_sitting(told.values()) is told["phone"]
    after = {name: one for name, one in told.items() if name not in {"phone", "video", "bank"}}
    assert next_sitting(after.values()) is told["desk"], "nothing else is left but to sign"


def test_signing_is_last_and_left_until_it_is_done(office: Office) -> None:
    told = at(office, "b03-2-cleared")
    after = next_sitting(told.values())
    assert after is not None
    assert (after.sitting.id, after.others, after.minutes) == ("sign", 1, 0)
