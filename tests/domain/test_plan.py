"""The four plans of PRODUCT.md, their sizes, and a plan that never shrinks."""

import re
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain.checks import CHECKS, SUBSTITUTES, Scope, Stage
from ringback.domain.document import CaseBody, events_of
from ringback.domain.facts import AnyFact
from ringback.domain.job import Answer, Job, Sends
from ringback.domain.plan import Plan, Size, extend, plan_for, plan_hash
from ringback.domain.severity import SEVERITY
from tests import builders as b

EVERY = "job_answers told_us first_look screening bank_name"
LIGHT = f"{EVERY} document_live reference_callback video_hello access_card"
STANDARD = (
    f"{EVERY} document_beside_face reference_callback*2 video_main second_call live_work payee_callback "
    "access_card delivery_join"
)
FULL = (
    f"{STANDARD} place_proof qualification_source second_observer test_payment second_person payee_wait "
    "unboxing_call login_review"
)
SUPPLIER = f"{EVERY} company_register main_line_callback payee_callback second_person"
FIRM = "company_register workers_named"

JOBS = [
    Job(
        sees_code_or_customer_data=a,
        moves_money_or_holds_admin=m,
        uses_computer_we_do_not_control=c,
        paid_abroad_or_by_emoney=p,
        met_only_online=o,
        sends=s,
    )
    for a, m, c, p, o, s in product(Answer, Answer, Answer, Answer, Answer, Sends)
]
ANY_JOB = st.sampled_from(JOBS)


def _written(plan: Plan) -> set[str]:
    return {item.check + (f"*{item.count}" if item.count > 1 else "") for item in plan.required}


@pytest.mark.parametrize(
    ("job", "checks"),
    [
        (b.job(0), LIGHT),
        (b.job(1), LIGHT),
        (b.job(2), STANDARD),
        (b.job(3), STANDARD),
        (b.job(4), FULL),
        (b.job(5), FULL),
        (b.job(0, sends=Sends.PEOPLE), f"{LIGHT} {FIRM}"),
        (b.job(3, sends=Sends.PEOPLE), f"{STANDARD} {FIRM}"),
        (b.job(5, sends=Sends.PEOPLE), f"{FULL} {FIRM}"),
        (b.SUPPLIER, SUPPLIER),
        (b.job(1, sends=Sends.SUPPLIER), f"{LIGHT} {FIRM}"),
    ],
)
def test_table_of_the_plans(job: Job, checks: str) -> None:
    assert _written(plan_for(job)) == set(checks.split())


@pytest.mark.parametrize(
    ("size", "prompts"), [(Size.LIGHT, 1), (Size.STANDARD, 3), (Size.FULL, 3), (Size.SUPPLIER, 0)]
)
def test_prompts_of_the_first_call(size: Size, prompts: int) -> None:
    assert Plan(size, ()).prompts() == prompts


def test_all_the_jobs_there_are() -> None:
    assert len(JOBS) == 3**5 * 3
    for job in JOBS:
        size = plan_for(job).size
        money = job.moves_money_or_holds_admin is not Answer.NO
        assert not (money and size in {Size.LIGHT, Size.SUPPLIER})
        if size is Size.SUPPLIER:
            assert job.sends is Sends.SUPPLIER
            assert not job.reaches_our_systems
        elif not (money and job.yes_count == 1):
            expected = [Size.LIGHT, Size.LIGHT, Size.STANDARD, Size.STANDARD, Size.FULL, Size.FULL]
            assert size is expected[job.yes_count]


@pytest.mark.parametrize("job", JOBS[::7])
def test_not_sure_counts_as_yes(job: Job) -> None:
    sure = {
        name: Answer.YES
        for name in job.__struct_fields__
        if isinstance(getattr(job, name), Answer) and getattr(job, name) is Answer.UNSURE
    }
    assert plan_for(replace(job, **sure)) == plan_for(job)


@given(ANY_JOB, ANY_JOB)
def test_more_access_extends_a_plan_and_never_shrinks_it(before: Job, after: Job) -> None:
    old, new = plan_for(before), plan_for(after)
    grown = extend(old, after)
    counts = {item.check: item.count for item in grown.required}
    assert all(counts[item.check] >= item.count for item in (*old.required, *new.required))
    assert counts.keys() == {item.check for item in (*old.required, *new.required)}
    assert extend(grown, after) == grown
    assert extend(grown, before) == grown


@given(ANY_JOB)
def test_plan_stands_in_the_order_of_the_checks(job: Job) -> None:
    order = list(CHECKS)
    places = [order.index(item.check) for item in plan_for(job).required]
    assert places == sorted(places)


def test_hash_is_stable_and_looks_at_no_words() -> None:
    plan = plan_for(b.STANDARD)
    fixed = plan_hash(plan, b.STANDARD, 1)
    assert fixed == plan_hash(plan, replace(b.STANDARD, title="Another title"), 1)
    assert fixed == "191fddc53566ecbf8793ec8c77ebac706b8af4bfd2d1340b30965323fa1d3542"


@given(ANY_JOB, ANY_JOB, st.integers(1, 3), st.integers(1, 3))
def test_hash_tells_plans_jobs_and_playbooks_apart(one: Job, other: Job, first: int, second: int) -> None:
    hashes = plan_hash(plan_for(one), one, first), plan_hash(plan_for(other), other, second)
    assert (hashes[0] == hashes[1]) is ((one, first) == (other, second))


def test_every_required_check_names_substitutes_that_end_it() -> None:
    required = {item.check for job in JOBS for item in plan_for(job).required}
    always = {"job_answers", "told_us", "first_look"}
    for name in required - always:
        assert CHECKS[name].substitutes, name
    named = {substitute for name in required for substitute in CHECKS[name].substitutes}
    assert named - {"payee_wait"} == SUBSTITUTES


def test_every_outcome_raises_a_rule_of_the_table_or_nothing() -> None:
    raised = {rule for check in CHECKS.values() for rule in check.outcomes.values() if rule}
    assert raised <= SEVERITY.keys()
    for check in CHECKS.values():
        assert check.unfinished <= check.outcomes.keys()
        assert check.stage is Stage.DECISION or not check.outcomes


def test_substitute_for_a_person_check_is_asked_of_a_person_too() -> None:
    for check in CHECKS.values():
        for name in check.substitutes:
            if check.scope is Scope.PERSON and CHECKS[name].outcomes:
                assert CHECKS[name].scope is Scope.PERSON, (check.id, name)


@pytest.mark.parametrize("job", JOBS[:: max(1, len(JOBS) // 12)])
def test_the_plan_is_a_function_of_the_job_alone(job: Job) -> None:
    """Whoever it is about and whatever is known of them: the same plan, and the same hash."""
    people = (
        b.party("Nguyễn Thị Ánh", country="VN"),
        b.party("川守 誠司", country="JP", place="神奈川県"),
        b.party("Siti binti Osman", country="MY", work="Bookkeeping"),
        b.party("Анна Иванова", country="DE"),
        b.party("สมชาย ใจดี", country="TH"),
        b.company(),
    )
    fixed = set()
    for person in people:
        body = CaseBody(label="RB-1", job=job, facts=(person,))
        [plan] = [event for event in events_of(body, 1) if isinstance(event, ev.PlanFixed)]
        fixed.add((plan.hash, tuple(item.check for item in plan.plan.required)))
    assert len(fixed) == 1


_NO_SUCH_FIELD = re.compile(
    r"nationalit|ethnic|race|religio|faith|gender|sex|age$|accent|looks$|skin|language|followers|social"
)


def test_no_fact_has_a_place_for_what_has_no_weight() -> None:
    """What can't be written down can't be judged; the name of a field says what may stand in it."""
    names = {name for kind in get_args(AnyFact) for name in kind.__struct_fields__}
    assert len(names) > 100
    assert [name for name in names if _NO_SUCH_FIELD.search(name)] == []
