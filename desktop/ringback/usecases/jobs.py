"""The questions about the job before there is a case, and the plan their answers make."""

from msgspec import Struct

from ringback.domain.checks import CHECKS
from ringback.domain.job import QUESTIONS, Answer, Job, Sends
from ringback.domain.plan import Plan, Required, extend, plan_for
from ringback.domain.severity import Task
from ringback.playbook import Playbook, load
from ringback.text import _, worded
from ringback.usecases.sittings import plan_minutes

Answers = dict[str, str]
"""Question to answer: `title`, the five that size, and `sends`."""


class JobQuestion(Struct, frozen=True, kw_only=True):
    key: str
    text: str
    why: str
    help: str
    options: tuple[tuple[str, str], ...] = ()


class PlanPart(Struct, frozen=True):
    """What a plan asks in one task; `new` are those that a grown job adds."""

    title: str
    checks: tuple[str, ...]
    new: tuple[str, ...] = ()


class PlanTold(Struct, frozen=True, kw_only=True):
    title: str
    means: str
    minutes: int
    sittings: int
    parts: tuple[PlanPart, ...]


def words_without_a_register() -> Playbook:
    """For the questions that come before any register."""
    return load()


def job_questions(playbook: Playbook) -> tuple[JobQuestion, ...]:
    """The title of the work first, then the six."""
    title = JobQuestion(
        key="title",
        text=_("What is the work?"),
        why=_("It names the case in your lists and in the report."),
        help=_("A few words, such as: new web shop, six weeks."),
    )
    return (title, *(_question(playbook, name) for name in QUESTIONS))


def _question(playbook: Playbook, name: str) -> JobQuestion:
    words = playbook.questions.job[name]
    kind: type[Sends | Answer] = Sends if name == "sends" else Answer
    return JobQuestion(
        key=name,
        text=worded(words.text),
        why=worded(words.why),
        help=worded(words.help),
        options=tuple((value.value, worded(playbook.label(value))) for value in kind),
    )


def job_from(answers: Answers) -> Job | None:
    """The job, once every question has an answer."""
    if not answers.get("title", "").strip() or not all(answers.get(name) for name in QUESTIONS):
        return None
    return Job(
        title=answers["title"].strip(),
        sees_code_or_customer_data=Answer(answers["sees_code_or_customer_data"]),
        moves_money_or_holds_admin=Answer(answers["moves_money_or_holds_admin"]),
        uses_computer_we_do_not_control=Answer(answers["uses_computer_we_do_not_control"]),
        paid_abroad_or_by_emoney=Answer(answers["paid_abroad_or_by_emoney"]),
        met_only_online=Answer(answers["met_only_online"]),
        sends=Sends(answers["sends"]),
    )


def answers_of(job: Job) -> Answers:
    return {"title": job.title, **{name: getattr(job, name).value for name in QUESTIONS}}


def tell_plan(playbook: Playbook, job: Job, old: Plan | None = None) -> PlanTold:
    """The plan a job makes, in words; beside an old plan, what it adds to that."""
    plan = extend(old, job) if old else plan_for(job)
    words = playbook.tasks.plan[plan.size]
    known = {item.check: item.count for item in old.required} if old else {}
    grown = {item.check for item in plan.required if old and item.count > known.get(item.check, 0)}
    return PlanTold(
        title=worded(words.title),
        means=worded(words.means),
        minutes=words.minutes,
        sittings=len(plan_minutes(playbook, plan)) + 1,  # signing takes no check
        parts=tuple(part for task in playbook.tasks.task if (part := _part(playbook, plan, task.id, grown))),
    )


def _part(playbook: Playbook, plan: Plan, task: Task, grown: set[str]) -> PlanPart | None:
    here = [item for item in plan.required if CHECKS[item.check].task is task and task is not Task.JOB]
    if not here:
        return None
    title = next(worded(one.title) for one in playbook.tasks.task if one.id is task)
    checks = tuple(_named(playbook, item) for item in here)
    return PlanPart(title, checks, tuple(_named(playbook, item) for item in here if item.check in grown))


def _named(playbook: Playbook, item: Required) -> str:
    title = worded(playbook.checks[item.check].title)
    return _("{check} × {count}").format(check=title, count=item.count) if item.count > 1 else title
