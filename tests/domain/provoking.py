"""One way to provoke every reason `permit` refuses with."""

from collections.abc import Callable

from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.events import ApprovedAs
from ringback.domain.ids import PersonId
from ringback.domain.job import Job
from ringback.domain.moment import Moment
from ringback.domain.plan import plan_for, plan_hash
from ringback.domain.verdict import Outcome, Versions
from tests import builders as b

VERSIONS = Versions(rules=1, playbook=1, app="test")
LATER = b.person(b.PARTNER, made=Moment(b.at().at + 1))
OLD_LINE = b.found("bill", "+84 24 3825 9999", "payee", provenance=f.Provenance.PAST_INVOICE)


def light(*more: f.AnyFact) -> b.Journal:
    """An honest light case: everything done, payee not yet approved."""
    return b.Journal().open(b.LIGHT, *b.honest_light(), *more)


def spouse(paper: str = "Marriage paper, seen live") -> f.Payee:
    return b.payee(holder="TRAN VAN HUNG", relation=f.Relation.SPOUSE, relation_paper=paper)


def approve(
    journal: b.Journal, payee: str = "payee", way: ApprovedAs = ApprovedAs.FIRST, by: str = b.OWNER
) -> None:
    journal.do(ev.PayeeApproved(payee=payee, approved_as=way), PersonId(by))


def frozen() -> b.Journal:
    journal = light(OLD_LINE)
    approve(journal)
    journal.do(ev.PayeeFrozen(payee="payee"))
    return journal


def changed(*, called: bool = True) -> b.Journal:
    """A change was asked for an hour later, the bank has answered, and the old line was rung."""
    journal = frozen().wait(hours=1)
    journal.record(b.payee("p-2", account="99887766", replaces="payee"), b.bank("bank-2", "p-2"))
    if called:
        journal.record(b.call("back", "bill", "p-2", purpose=f.Purpose.PAYEE_CHANGE))
    return journal


def decide(journal: b.Journal, outcome: Outcome, **more: object) -> None:
    said = journal.assess(journal.case)
    usual: dict[str, object] = {"outcome": outcome, "assessment": said, "versions": VERSIONS}
    journal.do(ev.Decided(**(usual | more)))  # type: ignore[arg-type]


def laxer() -> b.Journal:
    """Go ahead although a weak point is open, with a reason."""
    journal = light(b.contact("ref-mail", "ann@gmail.com", "ref"), b.video("odd", phrase=f.Phrase.FAILED))
    decide(journal, Outcome.GO, until="2026-04-01", reason="Known for ten years")
    return journal


def stop(*more: f.AnyFact, days: int = 0, **event: object) -> None:
    journal = light(b.document("other", matches_sent=f.Sent.DIFFERENT))
    journal.wait(hours=1).record(*more)
    journal.wait(days=days)
    decide(journal, Outcome.STOP, **({"reason": "Two documents"} | event))


PUT = f.PointsPut(id="put", rules=("document_differs",), channel="E-mail")


def look(journal: b.Journal, by: str = b.PARTNER, worries: str = "The document.") -> b.Journal:
    decision = journal.case.decision
    seq = decision.seq if decision else 0
    journal.do(ev.DecisionLookedAt(decision=seq, outcome=Outcome.WAIT, worries=worries), PersonId(by))
    return journal


def second(journal: b.Journal, way: ApprovedAs, by: str = b.PARTNER) -> None:
    decision = journal.case.decision
    journal.do(ev.DecisionSeconded(decision=decision.seq if decision else 0, approved_as=way), PersonId(by))


def fixed(
    of_job: Job, kind: type[ev.PlanFixed | ev.PlanExtended], **more: object
) -> ev.PlanFixed | ev.PlanExtended:
    plan = plan_for(of_job)
    usual = {"job": of_job, "plan": plan, "playbook": 1, "hash": plan_hash(plan, of_job, 1)}
    return kind(**(usual | more))  # type: ignore[arg-type]


def started(journal: b.Journal, contact: str = "ref-line") -> b.Journal:
    journal.do(ev.CallStarted(call="new", about="ref", contact=contact, purpose=f.Purpose.REFERENCE))
    return journal


def _ended(journal: b.Journal, ended: str = "", why: str = "") -> object:
    return journal.do(ev.CallEnded(call="new", outcome=f.CallOutcome.SPOKE, ended=ended, why=why))


def drawn(journal: b.Journal, session: str, *prompts: f.Prompt) -> b.Journal:
    journal.do(ev.PromptsDrawn(session=session, about="party", purpose=f.VideoPurpose.MAIN, prompts=prompts))
    return journal


def picture(of_call: str, **more: object) -> f.Exhibit:
    usual = {"purpose": "To know them again", "erase_on": "2026-06-01"}
    return replace(b.file("shot", "call.png"), of_call=of_call, **(usual | more))


def ended_video(session: str) -> ev.VideoEnded:
    first, agreed = f.SamePerson.FIRST_MEETING, f.Phrase.AGREED
    return ev.VideoEnded(session=session, minutes=5, phrase=agreed, same_person=first)


def _repeat() -> None:
    journal = drawn(b.Journal().open(b.LIGHT, b.party()), "v-1", *b.prompts(3, None))
    journal.do(ended_video("v-1"))
    drawn(journal, "v-2", *b.prompts(3, None))


def _young_key() -> None:
    journal = laxer()
    journal.people = b.PEOPLE | {b.PARTNER: LATER}
    second(journal, ApprovedAs.SECOND)


def _compared_unheard() -> None:
    journal = started(light())
    journal.do(ev.CallEnded(call="new", outcome=f.CallOutcome.SPOKE))
    journal.do(ev.HeardCompared(call="new", fact=f.CallFact.MONTHS, compared=f.Comparison.SAME))


def _witnessed() -> None:
    journal = started(light())
    journal.do(ev.CallEnded(call="new", outcome=f.CallOutcome.NO_ANSWER))
    journal.record(b.call("new", "ref-line"))


def _stale_assessment() -> None:
    journal = light()
    said = journal.assess(journal.case)
    journal.record(b.document("other", matches_sent=f.Sent.DIFFERENT))
    decide(journal, Outcome.GO, until="2026-04-01", assessment=said)


def _old_decision() -> None:
    journal = laxer()
    journal.do(ev.DecisionSeconded(decision=1, approved_as=ApprovedAs.SECOND), b.PARTNER)


def _callback_missing() -> None:
    plan = plan_for(b.STANDARD)
    journal = b.Journal()
    journal.open(None, b.party(), b.payee(), b.bank())
    journal.do(ev.PlanFixed(job=b.STANDARD, plan=plan, playbook=1, hash=plan_hash(plan, b.STANDARD, 1)))
    approve(journal)


def _too_long() -> None:
    decide(light(), Outcome.GO, until="2026-04-05")


def _replaced() -> None:
    light(b.payee("p-2", account="99887766", replaces="payee")).record(b.payee())


def _twice() -> None:
    journal = light()
    approve(journal)
    approve(journal)


def _after_end(event: ev.AnyEvent) -> None:
    journal = light()
    journal.do(ev.CaseEnded(ending=ev.Ending.WENT_QUIET, erase_on="2027-01-01"))
    journal.do(event)


def _light_plan_for_full_job() -> ev.PlanFixed:
    plan = plan_for(b.LIGHT)
    return ev.PlanFixed(job=b.FULL, plan=plan, playbook=1, hash=plan_hash(plan, b.FULL, 1))


def _alone_at_once() -> None:
    journal = laxer()
    journal.fresh = True
    second(journal, ApprovedAs.ALONE, b.OWNER)


PROVOKED: dict[str, Callable[[], object]] = {
    "case_already_opened": lambda: light().do(ev.CaseOpened(label="Again")),
    "case_not_opened": lambda: b.Journal().record(b.party()),
    "case_ended": lambda: _after_end(ev.PayeeApproved(payee="payee", approved_as=ApprovedAs.FIRST)),
    "plan_already_fixed": lambda: light().do(fixed(b.FULL, ev.PlanFixed)),
    "plan_does_not_fit_job": lambda: b.Journal().open(None).do(_light_plan_for_full_job()),
    "plan_hash_wrong": lambda: b.Journal().open(None).do(fixed(b.LIGHT, ev.PlanFixed, hash="0" * 64)),
    "plan_not_fixed": lambda: b.Journal().open(None).do(fixed(b.FULL, ev.PlanExtended)),
    "plan_would_shrink": lambda: b.Journal().open(b.FULL).do(fixed(b.LIGHT, ev.PlanExtended)),
    "fact_kind_changed": lambda: light().record(b.screening("phone")),
    "one_party_only": lambda: light().record(b.party(id="second")),
    "payee_locked": lambda: frozen().record(b.payee(account="99887766")),
    "payee_replaced": _replaced,
    "payee_must_replace": lambda: light().record(b.payee("p-2")),
    "answer_without_fingerprint": lambda: light().record(b.cleared("only_chat", ("look-only-chat",))),
    "evidence_too_low": lambda: light().record(b.cleared("document_differs", ("passport",), fingerprint="x")),
    "witnessed_already": _witnessed,
    "number_was_rung": lambda: light().record(b.found("ref-line", "+65 6123 9999", "ref")),
    "call_running": lambda: started(started(light())),
    "no_call_running": lambda: light().do(ev.CallEnded(call="ref-call", outcome=f.CallOutcome.SPOKE)),
    "times_need_reason": lambda: _ended(started(light()), ended="2026-03-02T09:05"),
    "end_before_start": lambda: _ended(started(light()).wait(hours=-1)),
    "time_in_future": lambda: _ended(started(light()), ended="2036-03-02T09:05", why="slept"),
    "call_too_long": lambda: _ended(started(light()).wait(days=2)),
    "heard_first": _compared_unheard,
    "number_not_independent": lambda: started(light(b.contact("given", "+65 8111 2222", "ref")), "given"),
    "prompts_repeat": _repeat,
    "prompt_not_waiting": lambda: drawn(b.Journal().open(b.LIGHT, b.party()), "v-1", *b.prompts(1, None)).do(
        ev.PromptMarked(session="v-1", prompt="never-drawn", mark=f.PromptMark.DID_IT)
    ),
    "picture_not_covered": lambda: light().record(
        replace(picture("video"), of_call=None, of_document=light().case.of(f.DocumentSeen)[0].id)
    ),
    "picture_not_agreed": lambda: light(b.video()).record(picture("video")),
    "marked_before_seen": lambda: drawn(
        b.Journal().open(b.LIGHT, b.party()), "v-1", *b.prompts(1, f.PromptMark.DID_IT)
    ),
    "only_a_stop_is_today": lambda: decide(light(), Outcome.GO, until="2026-04-01", must_stop_today=True),
    "erase_date_needed": lambda: light().do(ev.CaseEnded(ending=ev.Ending.WITHDREW, erase_on="")),
    "cut_by_whom": lambda: light(b.access("shop", cut_at="2026-03-04T09:00+00:00")),
    "nothing_to_undo": lambda: light().do(ev.EntryWithdrawn(seq=999)),
    "cannot_be_undone": lambda: light().do(ev.EntryWithdrawn(seq=1)),
    "payee_not_current": lambda: approve(light(), "nobody"),
    "bank_name_missing": lambda: approve(b.Journal().open(b.LIGHT, b.party(), b.payee())),
    "callback_missing": _callback_missing,
    "callback_on_older_number_missing": lambda: approve(changed(called=False), "p-2"),
    "relation_paper_missing": lambda: approve(light(spouse(""))),
    "payee_not_screened": lambda: approve(light(spouse())),
    "blocker_open": lambda: approve(light(b.document("other", matches_sent=f.Sent.DIFFERENT))),
    "already_approved": _twice,
    "first_approval_missing": lambda: approve(light(), way=ApprovedAs.SECOND),
    "approvals_missing": lambda: light().do(ev.PayeeFrozen(payee="payee")),
    "same_person": lambda: second(laxer(), ApprovedAs.SECOND, b.OWNER),
    "not_an_approver": lambda: second(laxer(), ApprovedAs.SECOND, b.DOER),
    "key_younger_than_case": _young_key,
    "fresh_passphrase_needed": lambda: second(laxer(), ApprovedAs.ALONE, b.OWNER),
    "wait_not_over": _alone_at_once,
    "party_missing": lambda: decide(b.Journal().open(b.LIGHT), Outcome.WAIT, until="2026-04-01"),
    "assessment_changed": _stale_assessment,
    "reason_needed": lambda: decide(b.Journal().open(b.LIGHT, b.party()), Outcome.GO, until="2026-04-01"),
    "limits_needed": lambda: decide(light(), Outcome.LIMITS, until="2026-04-01"),
    "wait_needs_an_end": lambda: decide(light(), Outcome.WAIT, until="2026-03-04"),
    "provisional_needs_an_end": lambda: decide(light(), Outcome.GO),
    "provisional_too_long": _too_long,
    "points_not_put": stop,
    "reply_time_not_over": lambda: stop(PUT, days=1),
    "decision_not_current": _old_decision,
    "decision_missing": lambda: look(light()),
    "look_first": lambda: second(laxer(), ApprovedAs.SECOND),
    "looked_already": lambda: look(look(laxer())),
    "worries_needed": lambda: look(laxer(), worries=" "),
}
