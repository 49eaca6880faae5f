"""Which checks are done, by what, for whom; and how far each claim got."""

import pytest
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.claims import ladder, rung_of
from ringback.domain.done import COUNTS
from ringback.domain.independence import ANSWERED, NoIndex, counts
from ringback.domain.job import Job, Sends
from ringback.domain.progress import done_count, open_checks
from ringback.domain.rungs import Claim, Rung
from tests import builders as b

NOBODY = NoIndex()
P, REF, LINE = b.party(), b.referee(), b.found("line", "+65 6123 4567", "ref")


def _open(*facts: f.AnyFact, of_job: Job = b.LIGHT) -> set[str]:
    return {item.check for item in open_checks(b.case(*facts, of_job=of_job), NOBODY)}


def _without(*ids: str) -> tuple[f.AnyFact, ...]:
    return tuple(fact for fact in b.honest_light() if fact.id not in ids)


@pytest.mark.parametrize(
    ("gone", "check"),
    [
        (("phone", "ref-line", "ref-call"), "told_us"),
        (("look-only-chat",), "first_look"),
        (("passport",), "document_live"),
        (("lists",), "screening"),
        (("ref-call",), "reference_callback"),
        (("hello",), "video_hello"),
        (("bank",), "bank_name"),
        (("access",), "access_card"),
    ],
)
def test_each_light_check_is_open_without_its_fact(gone: tuple[str, ...], check: str) -> None:
    assert check not in _open(*b.honest_light())
    assert check in _open(*_without(*gone))


CODE = f.Preset.CODE_HOST
NO_CODE = b.job(0, met_only_online=b.YES)
ANY = f.Level.READ


@pytest.mark.parametrize(
    ("reach", "of_job", "opens"),
    [
        (b.access(level=f.Level.ADMIN), b.LIGHT, True),
        (b.access(level=f.Level.ADMIN, ended_on="2026-03-01"), b.LIGHT, False),
        (b.access(level=f.Level.ADMIN), b.job(1, moves_money_or_holds_admin=b.UNSURE), False),
        (b.access(level=f.Level.CUSTOMER_DATA), NO_CODE, True),
        (b.access(level=ANY, preset=CODE), NO_CODE, True),
        (b.access(level=ANY, preset=CODE), b.LIGHT, False),
        (b.device(), b.LIGHT, True),
        (b.device(), b.job(0, uses_computer_we_do_not_control=b.YES), False),
        (b.access(level=ANY), b.SUPPLIER, True),
        (b.access(level=ANY), NO_CODE, False),
    ],
)
def test_access_wider_than_the_answers_opens_the_job_again(
    reach: f.AnyFact, of_job: Job, *, opens: bool
) -> None:
    """Below the screen: a case with such a line is never ready, whoever wrote it."""
    assert ("job_answers" in _open(b.party(), reach, of_job=of_job)) is opens


@pytest.mark.parametrize(
    ("check", "outcome", "gone"),
    [
        ("meeting", "same_person_document_seen", "passport"),
        ("notary", "signed_before_notary", "passport"),
        ("identity_service", "bank_or_post_confirmed", "hello"),
        ("work_paper_live", "paper_shows_the_work", "ref-call"),
        ("client_found", "client_confirmed", "ref-call"),
        ("payee_read_back", "details_read_back", "bank"),
        ("no_access_given", "no_access", "access"),
        ("bank_screening", "bank_found_nothing", "lists"),
    ],
)
def test_substitute_closes_the_check_it_stands_for(check: str, outcome: str, gone: str) -> None:
    left = _without(gone)
    assert len(_open(*left)) == 1
    assert _open(*left, b.answer("said", check, outcome)) == set()


def test_no_bare_tick() -> None:
    """An outcome the check does not have, or one that leads elsewhere, ends nothing."""
    left = _without("passport")
    for check, outcome in (("document_live", "done"), ("meeting", "done"), ("meeting", "cancelled_again")):
        assert _open(*left, b.answer("said", check, outcome)) == {"document_live"}


def test_answer_about_nobody_serves_the_only_person_and_not_one_of_two() -> None:
    sends = b.job(0, sends=Sends.PEOPLE)
    met = b.answer("met", "meeting", "same_person_document_seen")
    one, two = b.worker("ken", "Mori Ken"), b.worker("yuki", "Sato Yuki")
    assert "document_live" not in _open(b.company(), one, met, of_job=sends)
    assert "document_live" in _open(b.company(), one, two, met, of_job=sends)
    made = b.case(b.company(), one, two, replace(met, about="ken"), of_job=sends)
    named = [item for item in open_checks(made, NOBODY) if item.check == "document_live"]
    assert [item.about for item in named] == ["yuki"]


def test_two_references_need_two_referees_on_two_lines() -> None:
    second, other_line = b.referee("ref-2", "Bo Chan"), b.found("line-2", "+65 6999 0000", "ref-2")
    base = (P, REF, LINE, b.call("c-1", "line"))

    def references(*more: f.AnyFact) -> int:
        return done_count(b.case(*base, *more), "reference_callback", "party", NOBODY)

    assert references() == references(b.call("again", "line")) == 1
    assert references(second, b.call("c-2", "line", "ref-2")) == 1
    assert references(second, other_line, b.call("c-2", "line-2", "ref-2")) == 2
    assert references(b.answer("said", "client_found", "client_confirmed", "party")) == 2


def test_call_needs_enough_heard_or_a_plain_no() -> None:
    little = b.call("c", "line", heard=b.GOOD[:2])
    assert done_count(b.case(P, REF, LINE, little), "reference_callback", "party", NOBODY) == 0
    denied = replace(little, outcome=f.CallOutcome.NEVER_WORKED_HERE)
    assert done_count(b.case(P, REF, LINE, denied), "reference_callback", "party", NOBODY) == 1


@pytest.mark.parametrize("outcome", [outcome for outcome in f.CallOutcome if outcome not in ANSWERED])
def test_unanswered_call_counts_for_nothing(outcome: f.CallOutcome) -> None:
    made = b.case(P, REF, LINE, b.call("c", "line", outcome=outcome))
    assert not counts(made.of(f.Call)[0], made, NOBODY)


@pytest.mark.parametrize(
    ("more", "counted"),
    [
        ({"provenance": f.Provenance.THEY_GAVE_IT}, False),
        ({"provenance": f.Provenance.OWN_SITE}, False),
        ({"provenance": f.Provenance.OWN_SITE, "learned": f.Learned.IN_THEIR_PAPERS}, False),
        ({"provenance": f.Provenance.OWN_SITE, "learned": f.Learned.SEARCHED}, True),
        ({"provenance": f.Provenance.PAST_INVOICE}, True),
        ({"provenance": f.Provenance.SIGNED_CONTRACT}, True),
        ({"provenance": f.Provenance.OFFICIAL_REGISTER}, True),
        ({"provenance": f.Provenance.DIRECTORY}, True),
    ],
)
def test_where_the_number_came_from(more: dict[str, object], counted: bool) -> None:
    line = b.contact("line", "+65 6123 4567", "ref", **more)
    made = b.case(P, REF, line, b.call("c", "line"))
    assert counts(made.of(f.Call)[0], made, NOBODY) is counted


def test_ringing_their_own_number_is_allowed_and_proves_little() -> None:
    voice = b.call("c", "phone", "party", purpose=f.Purpose.VOICE)
    made = b.case(P, b.contact("phone", "+84 24 3825 1234"), voice)
    assert counts(voice, made, NOBODY)
    assert rung_of(voice, made, NOBODY) is Rung.SAID


def test_before_the_plan_the_job_is_what_is_open() -> None:
    assert [item.check for item in open_checks(Case(), NOBODY)] == ["job_answers"]


def test_reason_why_it_could_not_be_done_is_kept_with_the_open_check() -> None:
    made = b.case(*_without("hello"), b.missed("no-video", "video_hello"))
    assert [(item.check, item.missed) for item in open_checks(made, NOBODY)] == [
        ("video_hello", "Could not be done")
    ]


def test_answer_about_the_money_does_not_speak_for_a_later_account() -> None:
    journal = b.Journal().open(
        b.LIGHT, P, b.payee(), b.answer("read", "payee_read_back", "details_read_back")
    )
    assert done_count(journal.case, "bank_name", None, NOBODY) == 1
    journal.wait(hours=1).record(b.payee("p-2", account="99887766", replaces="payee"))
    assert done_count(journal.case, "bank_name", None, NOBODY) == 0
    journal.record(b.answer("read-2", "payee_read_back", "details_read_back"))
    assert done_count(journal.case, "bank_name", None, NOBODY) == 1


def test_in_a_document_the_written_days_tell_of_which_account_was_spoken() -> None:
    """All of it is recorded at one moment there; a page shown on Monday says nothing of Tuesday's account."""
    shown = replace(b.answer("page", "account_page_live", "own_name_on_page"), on="2026-03-02")
    first, second = b.payee(asked_on="2026-03-02"), b.payee("p-2", replaces="payee", asked_on="2026-03-03")
    assert done_count(b.case(P, first, shown), "payee_callback", None, NOBODY) == 1
    assert done_count(b.case(P, first, second, shown), "payee_callback", None, NOBODY) == 0
    assert _rungs(P, first, second, shown)[Claim.MONEY] is Rung.SAID
    later = replace(shown, on="2026-03-03")
    assert done_count(b.case(P, first, second, later), "payee_callback", None, NOBODY) == 1
    assert _rungs(P, first, second, later)[Claim.MONEY] is Rung.PAPER


def test_every_check_that_ends_by_facts_knows_which() -> None:
    assert {name for name, check in CHECKS.items() if not check.outcomes} == COUNTS.keys()


def _rungs(*facts: f.AnyFact) -> dict[Claim, Rung | None]:
    return {item.claim: item.rung for item in ladder(b.case(*facts), NOBODY)}


def test_ladder_of_an_honest_light_case() -> None:
    reached = _rungs(*b.honest_light())
    assert reached == {
        Claim.WHO: Rung.LIVE,
        Claim.WHERE: Rung.SAID,
        Claim.PAST_WORK: Rung.LIVE,
        Claim.SKILL: None,
        Claim.SAME_PERSON: None,
        Claim.MONEY: Rung.RECORD,
    }


@pytest.mark.parametrize(
    ("fact", "claim", "rung"),
    [
        (b.document(how=f.SeenHow.COPY), Claim.WHO, Rung.PAPER),
        (b.document(how=f.SeenHow.IN_PERSON), Claim.WHO, Rung.IN_PERSON),
        (b.document(looks_altered=True), Claim.WHO, Rung.SAID),
        (b.document(matches_sent=f.Sent.DIFFERENT), Claim.WHO, Rung.SAID),
        (b.registration(), Claim.WHO, Rung.RECORD),
        (b.live_work(), Claim.SKILL, Rung.LIVE),
        (b.live_work(explained=b.NO), Claim.SKILL, None),
        (b.video(same_person=f.SamePerson.SAME), Claim.SAME_PERSON, Rung.LIVE),
        (b.device(unboxed_on="2026-03-01"), Claim.WHERE, Rung.LIVE),
        (b.payee(), Claim.MONEY, Rung.SAID),
        (b.evidence(route=f.Route.IN_PERSON), Claim.WHO, Rung.IN_PERSON),
        (b.answer("a", "client_found", "client_confirmed"), Claim.PAST_WORK, Rung.LIVE),
        (b.answer("a", "client_found", "client_denied"), Claim.PAST_WORK, None),
        (b.answer("a", "client_found", "no such outcome"), Claim.PAST_WORK, None),
    ],
)
def test_rung_of_a_fact(fact: f.AnyFact, claim: Claim, rung: Rung | None) -> None:
    assert _rungs(P, fact)[claim] is rung


def test_firm_stands_where_its_weakest_worker_stands() -> None:
    workers = (b.worker("ken", "Mori Ken"), b.worker("yuki", "Sato Yuki"))
    ken = b.live_work("w-ken", "ken")
    assert _rungs(b.company(), *workers, ken)[Claim.SKILL] is None
    assert _rungs(b.company(), *workers, ken, b.live_work("w-yuki", "yuki"))[Claim.SKILL] is Rung.LIVE


def test_bank_that_spoke_of_the_old_account_says_nothing_of_the_new_one() -> None:
    old = (P, b.payee(), b.bank())
    assert _rungs(*old)[Claim.MONEY] is Rung.RECORD
    assert _rungs(*old, b.payee("p-2", account="99887766", replaces="payee"))[Claim.MONEY] is Rung.SAID
