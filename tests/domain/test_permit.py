"""What the product forbids, below the screen: each reason is provoked, and each flow is walked through."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.events import ApprovedAs
from ringback.domain.permit.decision import DECISIVE, independent_approver
from ringback.domain.permit.payee import complete, needs_second, payee_state
from ringback.domain.progress import done_count
from ringback.domain.verdict import Outcome
from tests import builders as b
from tests.domain.provoking import (
    OLD_LINE,
    PROVOKED,
    PUT,
    approve,
    changed,
    decide,
    drawn,
    ended_video,
    frozen,
    laxer,
    light,
    look,
    picture,
    second,
    spouse,  # fmt: skip
    started,
    stop,
)

FOLDER = Path(__file__).parents[2] / "desktop" / "ringback" / "domain" / "permit"


def test_every_reason_is_provoked() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.py"))]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    words = {word for call in calls for word in _reasons(call)}
    assert len(words) > 40
    assert words == PROVOKED.keys()


def _reasons(call: ast.Call) -> Iterator[str]:
    """The words a call may refuse with: the second argument of refuse_unless, the first of Refused."""
    place = {"refuse_unless": 1, "Refused": 0}.get(getattr(call.func, "id", ""))
    if place is None:
        return
    named = [keyword.value for keyword in call.keywords if keyword.arg == "reason"]
    for given in (*call.args[place : place + 1], *named):
        found = (given.body, given.orelse) if isinstance(given, ast.IfExp) else (given,)
        yield from (str(node.value) for node in found if isinstance(node, ast.Constant))


@pytest.mark.parametrize("reason", PROVOKED)
def test_refused(reason: str) -> None:
    with pytest.raises(Refused) as caught:
        PROVOKED[reason]()
    assert caught.value.reason == reason


def test_refused_entry_leaves_nothing_behind() -> None:
    journal = light()
    before = list(journal.entries)
    with pytest.raises(Refused):
        journal.record(b.party(id="second"))
    assert journal.entries == before


@pytest.mark.parametrize(
    ("fact", "where"),
    [
        (b.contact("c", "+84 24 3825 1234", "nobody"), "about"),
        (b.contact("c", "+84 24 3825 1234", "lists"), "about"),
        (b.call("c", "nothing"), "contact"),
        (b.bank("c", "party"), "payee"),
        (b.cleared("only_chat", ("look",), by="nothing", fingerprint="x"), "by_fact"),
    ],
)
def test_fact_that_names_another_one_which_is_not_there(fact: f.AnyFact, where: str) -> None:
    with pytest.raises(InputProblem) as caught:
        light().record(fact)
    assert (caught.value.reason, caught.value.facts["where"]) == ("reference_missing", where)


def test_hidden_characters_and_unknown_outcomes() -> None:
    with pytest.raises(InputProblem, match="hidden_character"):
        light().record(b.party("Linh \u202ePham"))
    with pytest.raises(InputProblem, match="unknown_outcome"):
        light().record(b.answer("a", "meeting", "done"))
    with pytest.raises(InputProblem, match="unknown_outcome"):
        light().record(b.answer("a", "document_live", "done"))


DOCUMENT_LINES = (
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    "D231458907UTO7408122F1204159<<<<<<<6",
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "L898902C36 UTO 7408122 F 1204159 ZE184226B <<<<<10",
)


@pytest.mark.parametrize("line", DOCUMENT_LINES)
def test_no_line_with_a_whole_number_is_kept_in_anybodys_words(line: str) -> None:
    with pytest.raises(InputProblem, match="document_line") as caught:
        light().record(b.document(place_on_it=f"It says {line} below"))
    assert caught.value.facts["where"] == "fact.place_on_it"
    assert line not in str(caught.value)


@pytest.mark.parametrize(
    "words",
    [
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "IBAN DE89 3704 0044 0532 0130 00",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "INVOICE 2026 0001 OF 20 FEBRUARY 2026, PAID INTO 8310 0014 2299 ON 2026 02 21",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    ],
)
def test_other_long_words_are_kept(words: str) -> None:
    light().record(b.document(place_on_it=words))


def test_no_quiet_skip_and_no_day_outside_the_calendar() -> None:
    with pytest.raises(InputProblem, match="field_empty"):
        light().record(f.CheckMissed(id="m", check="bank_name", why=" "))
    with pytest.raises(InputProblem, match="unknown_outcome"):
        light().record(f.CheckMissed(id="m", check="no_such_check", why="None"))
    for fact in (b.document("d", expires="2026-02-31"), b.referee("r", from_month="2024-13")):
        with pytest.raises(InputProblem, match="no_such_day"):
            light().record(fact)
    with pytest.raises(InputProblem, match="no_such_day"):
        light().do(ev.CaseEnded(ending=ev.Ending.WITHDREW, erase_on="2026-02-31"))


def test_number_of_another_applicant_is_refused_by_its_label() -> None:
    journal = light()
    journal.others = (b.case(b.party("Nam Tran"), b.contact("own", "+65 6123 4567")),)
    with pytest.raises(Refused) as caught:
        started(journal)
    assert caught.value.facts["seen"] == "RB-2025-0001"


def test_call_never_begins_to_count_afterwards() -> None:
    journal = light(b.contact("given", "+65 8111 2222", "ref"), b.call("early", "given"))
    with pytest.raises(Refused, match="number_was_rung"):
        journal.record(b.found("given", "+65 8111 2222", "ref"))
    shown = f.SecondSource(f.Provenance.OFFICIAL_REGISTER, "Trade register")
    journal.record(b.found("ref-line", "+65 6123 4567", "ref", second_source=shown))


def _references(*facts: f.AnyFact) -> int:
    journal = b.Journal().open(b.STANDARD, b.party(), b.referee(), b.referee("ref-2", "Bo Tan"), *facts)
    return done_count(journal.case, "reference_callback", "party", journal.index)


def test_what_makes_a_reference_call_count() -> None:
    line = b.found("line", "+65 6123 4567", "ref")
    assert _references(line, b.call("one", "line")) == 1
    assert _references(b.found("mail", "ann@harbour.example", "ref"), b.call("one", "mail")) == 0
    assert _references(line, b.call("one", "line", "ref-2")) == 0
    again = b.found("again", "６１２３-4567", "ref-2")
    assert _references(line, b.call("one", "line"), again, b.call("two", "again", "ref-2")) == 1


@pytest.mark.parametrize(
    ("about", "contact", "purpose", "where"),
    [
        ("party", "ref-line", f.Purpose.REFERENCE, "about"),
        ("lists", "ref-line", f.Purpose.REFERENCE, "about"),
        ("ref", "bill", f.Purpose.REFERENCE, "contact"),
        ("party", "ref-line", f.Purpose.MAIN_LINE, "contact"),
        ("party", "bill", f.Purpose.PAYEE, "about"),
    ],
)
def test_whom_a_call_is_about_and_whose_number_is_rung(
    about: str, contact: str, purpose: f.Purpose, where: str
) -> None:
    with pytest.raises(InputProblem) as caught:
        light(OLD_LINE).do(ev.CallStarted(call="new", about=about, contact=contact, purpose=purpose))
    assert caught.value.facts["where"] == where


def test_video_call_is_with_somebody() -> None:
    event = ev.PromptsDrawn(
        session="v", about="lists", purpose=f.VideoPurpose.MAIN, prompts=b.prompts(3, None)
    )
    with pytest.raises(InputProblem, match="reference_missing"):
        light().do(event)


def test_plan_grows() -> None:
    journal = b.Journal().open(b.LIGHT)
    grown = journal.do(fixed_extension())
    assert grown.plan is not None
    assert grown.plan.requires("live_work")
    assert len(grown.plan_hashes) == 2


def fixed_extension() -> ev.AnyEvent:
    from ringback.domain.plan import extend, plan_for, plan_hash

    plan = extend(plan_for(b.LIGHT), b.FULL)
    return ev.PlanExtended(job=b.FULL, plan=plan, playbook=1, hash=plan_hash(plan, b.FULL, 1))


def test_undo_of_a_fact_that_nothing_names() -> None:
    journal = light()
    seq = journal.record(b.evidence()).head
    assert "evidence" not in journal.do(ev.EntryWithdrawn(seq=seq)).facts


def test_new_families_in_another_draw() -> None:
    journal = drawn(b.Journal().open(b.LIGHT, b.party()), "v-1", *b.prompts(3, None))
    journal.do(ended_video("v-1"))
    drawn(journal, "v-2", *b.prompts(2, None))
    with pytest.raises(Refused, match="call_running"):
        drawn(journal, "v-3", *b.prompts(3, None))


def waiting() -> b.Journal:
    return drawn(b.Journal().open(b.LIGHT, b.party()), "v-1", *b.prompts(2, None))


def another(
    prompt: str = "prompt-0", new: str = "new", family: str = "family-9", why: str = "Poor line"
) -> ev.PromptRedrawn:
    instead = f.Prompt(prompt=new, family=family)
    return ev.PromptRedrawn(session="v-1", prompt=prompt, instead=instead, why=why)


def test_another_prompt_stands_where_the_first_stood_and_both_are_kept() -> None:
    session = waiting().do(another()).get(f.VideoSession, "v-1")
    assert session is not None
    assert [(one.prompt, one.set_aside) for one in session.prompts] == [
        ("prompt-0", "Poor line"), ("new", ""), ("prompt-1", ""),
    ]  # fmt: skip
    assert [one.prompt for one in session.asked()] == ["new", "prompt-1"]


@pytest.mark.parametrize(
    ("event", "reason"),
    [
        (another(prompt="never"), "prompt_not_waiting"),
        (another(new="prompt-1"), "prompts_repeat"),
        (another(family="family-1"), "prompts_repeat"),
        (another(why=" "), "field_empty"),
    ],
)
def test_what_is_drawn_instead(event: ev.PromptRedrawn, reason: str) -> None:
    with pytest.raises((Refused, InputProblem), match=reason):
        waiting().do(event)


def test_a_prompt_that_was_answered_or_set_aside_is_not_drawn_again() -> None:
    journal = waiting()
    journal.do(ev.PromptMarked(session="v-1", prompt="prompt-1", mark=f.PromptMark.DID_IT))
    journal.do(another())
    for prompt in ("prompt-0", "prompt-1"):
        with pytest.raises(Refused, match="prompt_not_waiting"):
            journal.do(another(prompt=prompt, new="newer"))
    with pytest.raises(Refused, match="prompt_not_waiting"):
        journal.do(ev.PromptMarked(session="v-1", prompt="prompt-0", mark=f.PromptMark.DID_IT))


def test_never_the_same_twice_running_is_meant_for_each_person() -> None:
    journal = drawn(b.Journal().open(b.LIGHT, b.party(), b.worker("w")), "v-1", *b.prompts(1, None))
    journal.do(ended_video("v-1"))
    hello = f.VideoPurpose.HELLO
    journal.do(ev.PromptsDrawn(session="v-2", about="w", purpose=hello, prompts=b.prompts(1, None)))
    journal.do(ended_video("v-2"))
    with pytest.raises(Refused, match="prompts_repeat"):
        journal.do(ev.PromptsDrawn(session="v-3", about="w", purpose=hello, prompts=b.prompts(1, None)))


def test_a_picture_of_a_call_they_agreed_to() -> None:
    journal = waiting()
    journal.do(ev.PictureAgreed(session="v-1"))
    journal.do(ended_video("v-1"))
    assert "shot" in journal.record(picture("v-1")).facts
    for where in ("purpose", "erase_on"):
        with pytest.raises(InputProblem) as caught:
            journal.record(picture("v-1", **{where: ""}))
        assert caught.value.facts["where"] == where


def test_prompts_of_one_family_in_one_draw() -> None:
    twice = (f.Prompt(prompt="a", family="light"), f.Prompt(prompt="b", family="light"))
    with pytest.raises(Refused, match="prompts_repeat"):
        drawn(b.Journal().open(b.LIGHT, b.party()), "v-1", *twice)


# -- the payee's lock ------------------------------------------------------------------------------------


def test_first_payee_of_a_light_job() -> None:
    journal = light()
    payee = journal.case.payee
    assert payee is not None
    assert payee_state(journal.case, payee) == "pending"
    approve(journal)
    assert payee_state(journal.case, payee) == "approved"
    journal.do(ev.PayeeFrozen(payee="payee"))
    assert payee_state(journal.case, payee) == "frozen"


def test_change_takes_the_older_line_two_working_days_and_a_second_person() -> None:
    journal = changed()
    approve(journal, "p-2")
    with pytest.raises(Refused, match="wait_not_over"):
        approve(journal, "p-2", ApprovedAs.SECOND, b.PARTNER)
    with pytest.raises(Refused, match="same_person"):
        approve(journal, "p-2", ApprovedAs.SECOND)
    journal.wait(days=2)
    assert not complete(journal.case, "p-2")
    approve(journal, "p-2", ApprovedAs.SECOND, b.PARTNER)
    old = journal.case.get(f.Payee, "payee")
    assert old is not None
    assert payee_state(journal.case, old) == "frozen"
    journal.do(ev.PayeeFrozen(payee="p-2"))
    assert payee_state(journal.case, old) == "replaced"


def test_weekend_is_no_working_day() -> None:
    journal = changed()
    journal.wait(days=1)
    journal.record(b.payee("p-3", account="5555000", replaces="p-2"), b.bank("bank-3", "p-3"))
    journal.record(b.call("back-3", "bill", "p-3", purpose=f.Purpose.PAYEE_CHANGE))
    approve(journal, "p-3")
    with pytest.raises(Refused) as caught:
        approve(journal.wait(days=3), "p-3", ApprovedAs.SECOND, b.PARTNER)
    assert caught.value.facts["until"] == "2026-03-09"
    approve(journal.wait(days=1), "p-3", ApprovedAs.SECOND, b.PARTNER)


def test_alone_it_takes_the_wait_and_a_fresh_passphrase() -> None:
    journal = changed()
    approve(journal, "p-2")
    with pytest.raises(Refused, match="fresh_passphrase_needed"):
        approve(journal.wait(days=2), "p-2", ApprovedAs.ALONE)
    journal.fresh = True
    approve(journal, "p-2", ApprovedAs.ALONE)
    journal.do(ev.PayeeFrozen(payee="p-2"))


def test_number_corrected_after_the_request_is_not_the_older_number() -> None:
    journal = frozen().wait(hours=1)
    journal.record(b.payee("p-2", account="99887766", replaces="payee"), b.bank("bank-2", "p-2"))
    journal.record(b.found("bill", "+84 24 3825 0000", "payee", provenance=f.Provenance.PAST_INVOICE))
    journal.record(b.call("back", "bill", "p-2", purpose=f.Purpose.PAYEE_CHANGE))
    with pytest.raises(Refused, match="callback_on_older_number_missing"):
        approve(journal, "p-2")


def test_account_the_bank_has_spoken_of_is_changed_by_a_new_version_only() -> None:
    journal = light()
    with pytest.raises(Refused, match="payee_must_replace"):
        journal.record(b.payee(account="99887766"))
    journal.record(b.payee(relation_paper="Seen"))
    unspoken = b.Journal().open(b.LIGHT, b.party(), b.payee())
    unspoken.record(b.payee(account="99887766"))


def test_change_stays_a_change() -> None:
    journal = frozen().wait(hours=1)
    journal.record(b.payee("p-2", account="99887766", replaces="payee"))
    with pytest.raises(Refused, match="payee_must_replace"):
        journal.record(b.payee("p-2", account="99887766"))


def test_no_account_is_approved_before_the_plan_says_what_it_takes() -> None:
    journal = b.Journal().open(None, b.party(), b.payee(), b.bank())
    with pytest.raises(Refused, match="plan_not_fixed"):
        approve(journal)


def test_lock_asks_again_what_the_approval_asked() -> None:
    taken_back = light()
    approve(taken_back)
    taken_back.do(ev.EntryWithdrawn(seq=taken_back.case.recorded["bank"].seq))
    with pytest.raises(Refused, match="bank_name_missing"):
        taken_back.do(ev.PayeeFrozen(payee="payee"))
    other = light()
    approve(other)
    other.record(b.bank(answer=f.BankWords.DIFFERENT, name_shown="OTHER PERSON"))
    with pytest.raises(Refused, match="blocker_open"):
        other.do(ev.PayeeFrozen(payee="payee"))


def test_grown_plan_lets_a_second_person_look_at_a_frozen_account() -> None:
    journal = frozen()
    journal.do(fixed_extension())
    journal.record(b.call("back", "bill", "payee", purpose=f.Purpose.PAYEE))
    assert not complete(journal.case, "payee")
    approve(journal.wait(days=5), way=ApprovedAs.SECOND, by=b.PARTNER)
    assert complete(journal.case, "payee")
    with pytest.raises(Refused, match="payee_locked"):
        approve(journal, way=ApprovedAs.SECOND, by=b.PARTNER)


@pytest.mark.parametrize("relation", [f.Relation.SPOUSE, f.Relation.PARENT, f.Relation.OWN_COMPANY])
def test_account_of_somebody_near_takes_a_second_person_whatever_the_plan(relation: f.Relation) -> None:
    journal = light(replace(spouse(), relation=relation), b.screening("payee-lists", "payee"))
    approve(journal)
    assert not complete(journal.case, "payee")
    with pytest.raises(Refused, match="approvals_missing"):
        journal.do(ev.PayeeFrozen(payee="payee"))
    approve(journal, way=ApprovedAs.SECOND, by=b.PARTNER)
    journal.do(ev.PayeeFrozen(payee="payee"))


def test_platform_that_holds_the_money_takes_the_place_of_the_name_but_for_a_platform_only() -> None:
    held = b.answer("held", "platform_escrow", "paid_through_platform")
    for sort, enough in ((f.PayeeSort.PLATFORM, True), (f.PayeeSort.BANK, False)):
        journal = b.Journal().open(b.LIGHT, b.party(), b.payee(sort=sort), held)
        assert bool(done_count(journal.case, "bank_name", None, journal.index)) is enough


def test_screening_of_the_contractor_is_none_of_the_payee() -> None:
    journal = light(spouse(), b.screening("again", "party"))
    with pytest.raises(Refused, match="payee_not_screened"):
        approve(journal)


def test_firm_paid_to_its_own_account_is_nobody_near_it() -> None:
    firm = b.party(sort=f.PartySort.COMPANY, name=b.name("Studio Pham Co., Ltd."))
    paid = b.payee(holder="STUDIO PHAM CO LTD", relation=f.Relation.OWN_COMPANY)
    assert not needs_second(b.Journal().open(b.LIGHT, firm, paid).case, "payee")
    other = replace(paid, holder=b.name("Linh Holding"))
    assert needs_second(b.Journal().open(b.LIGHT, firm, other).case, "payee")


def test_full_plan_waits_before_the_second_look_unless_the_platform_holds_the_money() -> None:
    line = b.found("line", "+84 24 3825 9999", "payee", provenance=f.Provenance.DIRECTORY)
    rang = b.call("back", "line", "payee", purpose=f.Purpose.PAYEE)
    journal = b.Journal().open(b.FULL, b.party(), b.payee(), b.bank(), line, rang)
    approve(journal)
    with pytest.raises(Refused, match="wait_not_over"):
        approve(journal, way=ApprovedAs.SECOND, by=b.PARTNER)
    journal.record(b.answer("held", "platform_escrow", "paid_through_platform"))
    approve(journal, way=ApprovedAs.SECOND, by=b.PARTNER)


# -- decisions -------------------------------------------------------------------------------------------


def _signed(journal: b.Journal) -> bool:
    return journal.case.decision is not None and journal.case.decision.signed


def test_go_ahead_as_recommended_is_signed_at_once() -> None:
    journal = light()
    decide(journal, Outcome.GO, until="2026-04-03")
    assert _signed(journal)


def test_stricter_than_recommended_needs_neither_reason_nor_second() -> None:
    journal = light()
    decide(journal, Outcome.WAIT, until="2026-03-20")
    assert _signed(journal)


def test_laxer_needs_a_second_person() -> None:
    journal = laxer()
    assert not _signed(journal)
    second(look(journal), ApprovedAs.SECOND)
    assert _signed(journal)
    with pytest.raises(Refused, match="already_approved"):
        second(journal, ApprovedAs.SECOND)


def test_the_second_person_says_first_what_they_would_decide() -> None:
    """Before they see what was chosen: a look is bound to one decision and to one person."""
    journal = look(laxer())
    decision = journal.case.decision
    assert decision is not None
    own = decision.look_of(b.PARTNER)
    assert own is not None
    assert (own.outcome, own.worries) == (Outcome.WAIT, "The document.")
    assert not decision.signed, "a look is no signature"
    decide(journal, Outcome.GO, until="2026-04-03", reason="Known for years")
    with pytest.raises(Refused, match="look_first"):
        second(journal, ApprovedAs.SECOND)
    with pytest.raises(Refused, match="same_person"):
        look(journal, b.OWNER)
    with pytest.raises(Refused, match="not_an_approver"):
        look(journal, b.DOER)


def test_laxer_alone_needs_two_working_days_and_a_fresh_passphrase() -> None:
    journal = laxer()
    journal.fresh = True
    with pytest.raises(Refused, match="wait_not_over"):
        second(journal.wait(days=1), ApprovedAs.ALONE, b.OWNER)
    second(journal.wait(days=1), ApprovedAs.ALONE, b.OWNER)
    assert _signed(journal)


def test_stop_waits_for_an_answer() -> None:
    stop(PUT, days=2)
    stop(PUT, f.Reply(id="reply", words="It expired"))
    stop(must_stop_today=True)
    with pytest.raises(Refused, match="reason_needed"):
        stop(PUT, days=2, reason=" ")


def test_points_put_before_a_finding_appeared_do_not_count() -> None:
    journal = light(PUT).wait(hours=1)
    journal.record(b.document("other", matches_sent=f.Sent.DIFFERENT))
    with pytest.raises(Refused, match="points_not_put"):
        decide(journal.wait(days=5), Outcome.STOP, reason="Two documents")


def test_provisional_decision_may_run_on_once_somebody_stayed_the_same() -> None:
    early = light(b.recheck("r", f.RecheckDue.DAY_30, "2026-03-03"))
    with pytest.raises(Refused, match="provisional_needs_an_end"):
        decide(early, Outcome.GO)
    decide(early, Outcome.GO, until="2026-03-20")
    with pytest.raises(Refused, match="provisional_needs_an_end"):
        decide(early.wait(days=1), Outcome.GO)
    early.record(b.recheck("r", f.RecheckDue.DAY_1, "2026-03-05"))
    decide(early, Outcome.GO)


def test_second_signature_does_not_cover_what_came_after_the_first() -> None:
    journal = laxer().wait(hours=1)
    journal.record(b.document("other", matches_sent=f.Sent.DIFFERENT))
    with pytest.raises(Refused, match="assessment_changed"):
        second(journal, ApprovedAs.SECOND)


def test_case_does_not_end_while_a_call_runs() -> None:
    with pytest.raises(Refused, match="call_running"):
        started(light()).do(ev.CaseEnded(ending=ev.Ending.WITHDREW, erase_on="2027-01-01"))


def test_answer_is_tied_to_what_it_was_given_to_and_needs_more_than_words() -> None:
    journal = light(b.document("other", matches_sent=f.Sent.DIFFERENT))
    [found] = journal.assess(journal.case).open
    told = {"fingerprint": found.fingerprint}
    for by in (None, "other", "ref"):
        with pytest.raises(Refused, match="evidence_too_low"):
            journal.record(b.cleared(found.rule, found.about, by=by, **told))
    journal.record(b.evidence(route=f.Route.IN_PERSON))
    journal.record(b.cleared(found.rule, found.about, by="evidence", **told))
    assert journal.assess(journal.case).open == ()


def _threatened() -> tuple[b.Journal, f.FindingAnswer]:
    journal = light(b.evidence("before")).wait(hours=1)
    journal.record(b.answer("threat", "threat_or_theft", "demand_or_threat"))
    [found] = journal.assess(journal.case).open
    return journal.wait(hours=1), b.cleared(found.rule, found.about, fingerprint=found.fingerprint)


@pytest.mark.parametrize(
    "given",
    [
        b.bank("later"),
        b.document("later"),
        f.Evidence(id="later", route=f.Route.IN_PERSON, source=" ", words="Seen"),
        f.Evidence(id="later", route=f.Route.IN_PERSON, source="The police", words=""),
        b.evidence("before"),
    ],
)
def test_what_clears_a_threat_is_about_it_and_comes_after_it(given: f.AnyFact) -> None:
    journal, answer = _threatened()
    if given.id == "later":
        journal.record(given)
    by = {"how": f.AnswerHow.BY_FACT, "by_fact": given.id}
    with pytest.raises(Refused, match="evidence_too_low"):
        journal.record(replace(answer, **by))
    journal.record(b.evidence("police"), replace(answer, **(by | {"by_fact": "police"})))
    assert journal.assess(journal.case).open == ()


def test_nothing_is_answered_before_it_appears() -> None:
    later, answer = _threatened()
    ready = replace(answer, how=f.AnswerHow.BY_FACT, by_fact="evidence")
    with pytest.raises(Refused, match="answer_without_fingerprint"):
        light(b.evidence()).record(ready)
    later.record(b.evidence(), ready)


def test_who_did_a_decisive_check_is_not_independent() -> None:
    journal = b.Journal().open(b.LIGHT, b.party())
    journal.record(b.document(), by=b.DOER)
    journal.record(b.evidence(), by=b.PARTNER)
    assert not independent_approver(journal.case, b.DOER, DECISIVE)
    assert independent_approver(journal.case, b.PARTNER, DECISIVE)
