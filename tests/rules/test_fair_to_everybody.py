"""The same facts about people of fifteen places say the same, whichever rule looks at them."""

import random
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.facts import AnyFact, Name
from ringback.domain.findings import OpenCheck
from ringback.domain.ids import CaseId
from ringback.domain.job import Job
from ringback.domain.severity import SEVERITY, Severity
from ringback.domain.verdict import Assessment, Outcome
from ringback.rules.assess import assess
from ringback.rules.batch import compare_lines
from ringback.rules.batch_lines import Account, Line, State, Vendor, Verdict
from ringback.rules.surroundings import surroundings_for
from ringback.usecases.accounts import account_forms
from tests import builders as b
from tests.rules.firing import CASES, pool
from tests.rules.traditions import TRADITIONS, VIETNAM, Tradition, retold

FORMS = account_forms()
NO_CHECK_DIGIT = frozenset(key for key, one in TRADITIONS.items() if one.number == ("", ""))
SPARED: dict[str, frozenset[str]] = {
    "number_does_not_hold": NO_CHECK_DIGIT,  # nothing public tells a slip there, so the rule is silent
    "sign_in_other_hours": frozenset({"china", "australia"}),  # the kindest of several clocks
    "payee_name_near": frozenset({"indonesia"}),  # one name has no second part that a bank could shorten
    "payee_unrelated": frozenset({"indonesia"}),
    "domain_of_two_firms": frozenset({"japan", "korea", "china", "taiwan", "thailand"}),  # the referee's firm
    # is written in Latin letters, and a name is not compared across scripts
    "internet_number": frozenset({"japan"}),  # these two rows say their own country, Japan and New Zealand
    "account_form_unusual": frozenset({"new_zealand"}),
}
"""Rows that one structure can't be told in everywhere: names like with like, and tables of a country."""


class Said(NamedTuple):
    recommendation: Outcome
    points: frozenset[tuple[str, Severity]]
    undone: tuple[OpenCheck, ...]
    ladder: tuple[object, ...]


def _assessed(of: Tradition, facts: tuple[AnyFact, ...], others: tuple[Case, ...], job: Job) -> Assessment:
    made = b.case(*retold(facts, of), of_job=job)
    beside = tuple(
        (CaseId(f"case-{n}"), f"RB-2025-000{n}", b.case(*retold(tuple(other.facts.values()), of)))
        for n, other in enumerate(others, 1)
    )
    return assess(made, surroundings_for(made, b.TODAY, beside, forms=FORMS))


def _said(of: Tradition, *facts: AnyFact, others: tuple[Case, ...] = (), job: Job = b.LIGHT) -> Said:
    result = _assessed(of, facts, others, job)
    points = frozenset((one.key, one.severity) for one in result.open)
    return Said(result.recommendation, points, result.open_checks, result.claims)


@pytest.mark.parametrize("rule", CASES)
def test_each_rule_fires_and_is_silent_alike(rule: str) -> None:
    row = CASES[rule]
    twin_others = row.others if row.twin_others is None else row.twin_others
    for facts, others in ((row.facts, row.others), (row.twin, twin_others)):
        here = _said(VIETNAM, *facts, others=others, job=row.of_job)
        for key in TRADITIONS.keys() - SPARED.get(rule, frozenset()):
            assert _said(TRADITIONS[key], *facts, others=others, job=row.of_job) == here, key


def test_rules_that_spare_a_place_are_notes_or_about_a_name() -> None:
    """Where a table knows some countries only, nothing heavier than a weak point may hang on it."""
    about_names = {"payee_unrelated"}
    assert {SEVERITY[rule] for rule in SPARED.keys() - about_names} <= {Severity.WEAK, Severity.NOTE}


POOL = st.sampled_from(sorted(CASES.keys() - SPARED.keys()))
SOMEBODY = st.sampled_from(sorted(TRADITIONS))


@settings(deadline=None)
@given(st.lists(POOL, min_size=1, max_size=6, unique=True), st.sampled_from(sorted(TRADITIONS)))
def test_any_mixture_of_awkward_facts_says_the_same(names: list[str], key: str) -> None:
    facts, others = pool(names)
    assert _said(TRADITIONS[key], *facts, others=others) == _said(VIETNAM, *facts, others=others)


@settings(deadline=None)
@given(
    st.lists(POOL, min_size=1, max_size=4, unique=True),
    SOMEBODY,
    st.randoms(use_true_random=False),
)
def test_order_of_entry_says_nothing_and_an_answer_never_worsens_it(
    names: list[str], key: str, shuffler: random.Random
) -> None:
    facts, others = pool(names)
    of = TRADITIONS[key]
    before = _assessed(of, facts, others, b.LIGHT)
    turned = list(facts)
    shuffler.shuffle(turned)
    assert _assessed(of, tuple(turned), others, b.LIGHT) == before
    answers = tuple(
        f.FindingAnswer(
            id=f"answer-{place}", rule=point.rule, finding_about=point.about,
            how=f.AnswerHow.BY_FACT, by_fact="evidence", words="Looked into",
        )
        for place, point in enumerate(before.open)
    )  # fmt: skip
    after = _assessed(of, (*facts, b.evidence(), *answers), others, b.LIGHT)
    assert not before.recommendation.laxer_than(after.recommendation)
    theft = b.answer("stolen", "threat_or_theft", "money_or_data_taken")
    blocked = _assessed(of, (*facts, theft), others, b.LIGHT)
    assert blocked.recommendation is Outcome.STOP


SAME = f.SamePerson.SAME
SECOND = f.VideoPurpose.SECOND
CLEARED = (
    *b.honest_light(),
    b.referee("ref-2", "Ravi Shah"),
    b.found("ref-2-line", "+65 6555 0102", "ref-2"),
    b.call("ref-2-call", "ref-2-line", "ref-2"),
    b.call("payee-call", "ref-line", "payee", purpose=f.Purpose.PAYEE, heard=()),
    f.Profile(id="profile", about="party", platform="Code host", address="c.example/x", holder="Linh Pham"),
    f.Qualification(id="ba", about="party", title="BA", outcome=f.QualificationOutcome.CONFIRMED),
    f.PlaceProof(id="bill", about="party", paper="Bill", shows_name=b.YES, country="VN", place="Hue"),
    b.video("main", second_observer="Ken"),
    b.video("second", purpose=SECOND, phrase=f.Phrase.REPEATED, same_person=SAME),
    b.live_work(),
    b.device(country="VN"),
    b.login_review(b.seen_from(("VN", 30))),
    b.file(author="PHAM Linh", offset="+07:00", place="16.46,107.60"),
)  # fmt: skip
_AWKWARD: tuple[AnyFact, ...] = (
    *b.first_look(b.YES),
    b.payee(holder="TRAN VAN HUNG", relation=f.Relation.SPOUSE),
    b.video("main", prompts=b.prompts(3, f.PromptMark.ODD), dropped=True, rearranged=True),
    f.PlaceProof(id="bill", about="party", paper="Bill", shows_name=b.NO),
    b.login_review(b.seen_from(("VN", 20), ("US", 4))),
    b.document(written="Nguyen Van Tam"),
)
_CONTRADICTORY: tuple[AnyFact, ...] = (
    b.payee(holder="TRAN VAN HUNG"),
    b.bank(answer=f.BankWords.DIFFERENT, name_shown="TRAN VAN HUNG"),
    b.document(matches_sent=f.Sent.DIFFERENT, written="Nguyen Van Tam"),
    b.video("second", purpose=SECOND, phrase=f.Phrase.FAILED, same_person=f.SamePerson.DIFFERENT),
    b.device(country="US", fits_their_place=b.UNSURE, address_changed=True),
    b.live_work(explained=b.NO),
    b.file(author="Tran Van Hung", offset="+09:00", place="35.69,139.69"),
)


def _with(changes: tuple[AnyFact, ...]) -> tuple[AnyFact, ...]:
    """The same person, some of whose facts turned out otherwise."""
    return tuple({fact.id: fact for fact in (*CLEARED, *changes)}.values())


@pytest.mark.parametrize("key", TRADITIONS)
def test_nothing_of_the_first_person_is_left_in_what_is_told_of_another(key: str) -> None:
    of = TRADITIONS[key]
    told = msgspec.json.encode(retold((*CLEARED, *_AWKWARD, *_CONTRADICTORY), of)).decode()
    assert of.name[0] in told
    assert not [word for word in ("Linh Pham", "TRAN VAN", "0071", "Le Loi", "+84 24") if word in told] or (
        of is VIETNAM
    )


STAGES = {"cleared": CLEARED, "awkward": _with(_AWKWARD), "contradictory": _with(_CONTRADICTORY)}
EXPECTED = {"cleared": Outcome.GO, "awkward": Outcome.WAIT, "contradictory": Outcome.STOP}


@pytest.mark.parametrize("key", TRADITIONS)
@pytest.mark.parametrize("stage", STAGES)
def test_a_whole_case_ends_alike_at_every_stage(stage: str, key: str) -> None:
    there = _said(TRADITIONS[key], *STAGES[stage], job=b.FULL)
    assert there == _said(VIETNAM, *STAGES[stage], job=b.FULL)
    assert there.recommendation is EXPECTED[stage]
    assert bool(there.points) is (stage != "cleared")


@settings(deadline=None)
@given(
    st.sets(st.sampled_from(range(len(_AWKWARD) + len(_CONTRADICTORY)))), st.sampled_from(sorted(TRADITIONS))
)
def test_whatever_turned_out_otherwise_says_the_same(which: set[int], key: str) -> None:
    every = (*_AWKWARD, *_CONTRADICTORY)
    facts = _with(tuple(every[place] for place in sorted(which)))
    assert _said(TRADITIONS[key], *facts, job=b.FULL) == _said(VIETNAM, *facts, job=b.FULL)


def _batch(of: Tradition) -> tuple[tuple[Verdict, ...], ...]:
    """Each kind of line alone in a list: their account, another's, an old one, and no account at all."""
    approved, old = (
        Account(payee=state.value, number=number, state=state, holder=Name(of.holder), country=of.country)
        for state, number in ((State.APPROVED, of.account[0]), (State.OLD, of.account_3))
    )
    person = Vendor(case=CaseId("a"), label="RB-1", names=(Name(*of.name),), accounts=(approved, old))
    firm = Vendor(case=CaseId("b"), label="RB-2", names=(Name(of.firm[0]),))
    latin, stranger = of.name[2] or of.name[0], of.another[2] or of.another[0]
    lines = (
        (of.holder, of.account[1]), ("", of.account[0]), (of.paper, of.account[0]), (latin, of.account[0]),
        (of.holder, of.account_2), (latin, of.account_2), (of.another[0], of.account[0]),
        (stranger, of.account[0]), (stranger, of.account_2), (of.holder, of.account_3), (of.holder, ""),
        (of.firm[1], ""), (of.firm[2], ""), (of.firm[1], of.account[0]),
    )  # fmt: skip
    found = (compare_lines((Line(number=1, name=n, account=a),), (person, firm), _nothing) for n, a in lines)
    return tuple(tuple(point.verdict for point in result.points) for [result] in found)


def _nothing(_case: CaseId) -> Verdict | None:
    return None


@pytest.mark.parametrize("key", TRADITIONS)
def test_a_payment_list_is_compared_alike(key: str) -> None:
    found = _batch(TRADITIONS[key])
    assert found == _batch(VIETNAM)
    assert found[0] == (Verdict.FITS,)
    assert len(set(found)) >= 5


SENTENCES = {
    "english": "I built the whole order system of a harbour print shop alone within five very long months.",
    "japanese": "私は港の印刷所の受注システムを五か月かけて一人で最初から最後まで作り上げました。",
    "chinese": "我用了五个月的时间独自一人为港口的印刷店从头到尾开发了整套订单管理系统。",
    "korean": "저는 항구 인쇄소의 주문 관리 시스템 전체를 다섯 달 동안 혼자서 처음부터 끝까지 만들었습니다.",
    "thai": "ผมสร้างระบบสั่งซื้อทั้งหมดของร้านพิมพ์ที่ท่าเรือคนเดียวภายในห้าเดือนที่ยาวนานมาก",
    "burmese": "ဆိပ်ကမ်းပုံနှိပ်ဆိုင်၏ မှာယူမှုစနစ်ကို တစ်ယောက်တည်း တည်ဆောက်ခဲ့သည်။",
    "vietnamese": "Tôi đã tự mình xây dựng toàn bộ hệ thống đặt hàng của một xưởng in ở cảng trong năm.",
    "malay": "Saya membina seluruh sistem pesanan sebuah kedai cetak di pelabuhan seorang diri lima bulan.",
    "hindi": "मैंने बंदरगाह की एक छपाई की दुकान की पूरी ऑर्डर व्यवस्था पाँच महीनों में अकेले बनाई थी।",
}
SHORT = {
    "english": "I am a web developer with many years of experience.",
    "japanese": "私は経験豊富なウェブ開発者です。",
    "chinese": "我是一名经验丰富的网页开发人员。",
    "korean": "저는 경험이 풍부한 웹 개발자입니다.",
    "thai": "ฉันเป็นนักพัฒนาเว็บ",
    "burmese": "ကျွန်တော် ဝဘ်ဆိုဒ် ရေးသူ ဖြစ်သည်။",
    "vietnamese": "Tôi là một lập trình viên web có nhiều năm kinh nghiệm.",
    "malay": "Saya pembangun laman web dengan pengalaman bertahun-tahun.",
    "hindi": "मैं कई वर्षों के अनुभव वाला वेब डेवलपर हूँ।",
}


@pytest.mark.parametrize("tongue", SENTENCES)
def test_a_long_sentence_is_long_in_every_script_and_a_usual_one_is_nobody_s(tongue: str) -> None:
    """Words are not set apart everywhere, and in Vietnamese each syllable stands alone."""
    for sentence, told in ((SENTENCES[tongue], True), (SHORT[tongue], False)):
        mine, theirs = (
            b.case(b.party(who), f.Statement(id="cv", about="party", source="CV", words=words))
            for who, words in (("Linh Pham", f"Hello. {sentence}"), ("Somebody Else", f"{sentence} Yours."))
        )
        assert ("text_shared" in b.rules(assess(mine, b.around(mine, theirs)))) is told
