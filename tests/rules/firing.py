"""One row for every rule there is: facts that raise it, and an honest twin that does not."""

from typing import NamedTuple

from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.case import Case
from ringback.domain.checks import CHECKS
from ringback.domain.facts import AnyFact
from ringback.domain.job import Job
from tests import builders as b
from tests.rules import cvs

Facts = tuple[AnyFact, ...]


class Row(NamedTuple):
    """`others` stand beside both the facts and the twin unless `twin_others` says otherwise."""

    facts: Facts
    twin: Facts
    others: tuple[Case, ...] = ()
    twin_others: tuple[Case, ...] | None = None
    of_job: Job = b.LIGHT


P = b.party()
REF = b.referee()


def _by_answer(check: str, bad: str, good: str) -> Row:
    assert {bad, good} <= CHECKS[check].outcomes.keys()
    return Row((P, b.answer("said", check, bad)), (P, b.answer("said", check, good)))


def _other(*facts: AnyFact) -> tuple[Case, ...]:
    return (b.case(b.party("Somebody Else"), *facts),)


def _spoke(fact_id: str, contact: str, *said: f.Heard) -> f.Call:
    return b.call(fact_id, contact, heard=said)


def at_utc(hour: int, times: int = 30) -> tuple[int, ...]:
    """So many sign-ins, all within one hour of the day."""
    return tuple(times if one == hour else 0 for one in range(24))


def _one_prompt(mark: f.PromptMark) -> tuple[f.Prompt, ...]:
    first, *rest = b.prompts(3)
    return (replace(first, mark=mark), *rest)


TWICE_ELSEWHERE = b.seen_from(("VN", 9), ("US", 2)).countries
ON_ONE_DAY = b.seen_from(
    ("VN", 9), ("US", 2), countries=(TWICE_ELSEWHERE[0], replace(TWICE_ELSEWHERE[1], days=1))
)
LEAP = f.FarApart(before="VN", after="US", minutes=40, on="2026-02-03")
DAYTIME = f.WorkHours(begin="09:00", end="18:00")
LINE = b.found("ref-line", "+65 6123 4567", "ref")
PAID = b.payment(on="2026-01-02")
WORKER, COMPANY = b.worker(), b.company()
VIDEO_DIFFERENT = b.video("second", purpose=f.VideoPurpose.SECOND, same_person=f.SamePerson.DIFFERENT)
KNOWN = b.contact("known", "billing@harbour-print.example")
BORN = {"last_three": "123", "born": "1994-05-06", "country": "VN"}
SENTENCE = "I built the whole order system of a harbour print shop alone within five very long months."

BLOCKERS: dict[str, Row] = {
    "document_shared": Row(
        (P, b.document(**BORN)),
        (P, b.document(**BORN)),
        _other(b.document(**BORN)),
        _other(b.document(**(BORN | {"born": "1994-05-07"}))),
    ),
    "document_differs": Row(
        (P, b.document(matches_sent=f.Sent.DIFFERENT)), (P, b.document(matches_sent=f.Sent.SAME))
    ),
    "document_forged": Row((P, b.document(looks_altered=True)), (P, b.document())),
    "registration_absent": Row(
        (COMPANY, b.registration(found=f.Found.NO)), (COMPANY, b.registration(found=f.Found.NOT_REQUIRED))
    ),
    "registration_of_another": Row(
        (COMPANY, b.registration(name_there="Kobe Steel Trading", director_is_our_contact=b.NO)),
        (COMPANY, b.registration(name_there="株式会社 Sakura Works", director_is_our_contact=b.YES)),
    ),
    "on_official_list": Row(
        (P, b.screening(result=f.ScreeningResult.EXACT)),
        (P, b.screening(result=f.ScreeningResult.CLEARED_BY_BIRTH_DATE)),
    ),
    "referee_is_applicant": Row(
        (P, REF, b.contact("ref-phone", "024 3825 9999", "ref")),
        (P, REF, b.found("ref-phone", "024 3825 9999", "ref")),
        _other(b.contact("phone", "+84 24 3825 9999")),
    ),
    "employer_denies": Row(
        (P, REF, LINE, b.call("rang", "ref-line", outcome=f.CallOutcome.NEVER_WORKED_HERE)),
        (P, REF, LINE, b.call("rang", "ref-line", outcome=f.CallOutcome.WOULD_NOT_SAY)),
    ),
    "school_denies": Row(
        (P, f.Qualification(id="ba", about="party", title="BA", outcome=f.QualificationOutcome.NO_RECORD)),
        (P, f.Qualification(id="ba", about="party", title="BA", outcome=f.QualificationOutcome.WAITING)),
    ),
    "other_person_confirmed": Row(
        (P, replace(VIDEO_DIFFERENT, phrase=f.Phrase.FAILED)),
        (P, replace(VIDEO_DIFFERENT, same_person=f.SamePerson.COULD_NOT_JUDGE, phrase=f.Phrase.FAILED)),
    ),
    "live_refused": _by_answer("live_route", "all_routes_refused", "a_route_agreed"),
    "payee_unrelated": Row((P, b.payee(holder="TRAN VAN HUNG")), (P, b.payee(holder="PHAM THI LINH"))),
    "account_shared": Row(
        (P, b.payee()),
        (P, b.payee()),
        _other(b.payee(account="0071-000123456")),
        _other(b.payee(account="99887766")),
    ),
    "wallet_shared": Row(
        (P, b.payee(sort=f.PayeeSort.CRYPTO, account="0x" + "aB" * 20)),
        (P, b.payee(sort=f.PayeeSort.CRYPTO, account="T" + "aB" * 20)),
        _other(b.payee(sort=f.PayeeSort.CRYPTO, account="ethereum:0x" + "Ab" * 20)),
        _other(b.payee(sort=f.PayeeSort.CRYPTO, account="T" + "Ab" * 20)),
    ),
    "device_to_third_person": Row(
        (P, b.device(recipient=f.Recipient.FORWARDER)), (P, b.device(recipient=f.Recipient.THEMSELVES))
    ),
    "remote_hardware": _by_answer("remote_control", "hardware_seen", "none_seen"),
    "theft": _by_answer("statement_review", "small_unknown_charges", "all_known"),
    "extortion": _by_answer("threat_or_theft", "demand_or_threat", "none"),
}

STRONG: dict[str, Row] = {
    "phone_shared": Row(
        (P, b.contact("phone", "+84 24 3825 1234")),
        (P, b.found("phone", "+84 24 3825 1234")),
        _other(b.contact("phone", "024 3825 1234")),
    ),
    "email_shared": Row(
        (P, b.contact("mail", "linh.pham+work@gmail.com")),
        (P, b.contact("mail", "linh.pham@firm.example")),
        _other(b.contact("mail", "LinhPham@googlemail.com"), b.contact("mail-2", "nam@firm.example")),
    ),
    "handle_shared": Row(
        (P, b.contact("chat", "@Silver_Lark")),
        (P, b.contact("chat", "@lark")),
        _other(b.contact("chat", "https://t.me/silver_lark")),
    ),
    "text_shared": Row(
        (P, f.Statement(id="cv", about="party", source="CV", words=SENTENCE)),
        (P, f.Statement(id="cv", about="party", source="E-mail", words=SENTENCE)),
        _other(f.Statement(id="cv", about="party", source="Resume, PDF", words=f"Hello. {SENTENCE} Yours.")),
    ),
    "picture_shared": _by_answer("picture_search", "other_name", "no_picture"),
    "place_contradicted": _by_answer("place_asked", "contradicted_after_asking", "explained"),
    "company_too_young": Row(
        (COMPANY, b.registration(since="2025-11-01", claimed_since="2019-04")),
        (COMPANY, b.registration(since="2019-04-20", claimed_since="2019-04")),
    ),
    "director_not_person": Row(
        (COMPANY, WORKER, b.registration(director_is_our_contact=b.NO)),
        (COMPANY, WORKER, b.registration(director_is_our_contact=b.NO, authority_seen=True)),
    ),
    "worker_not_named": Row(
        (COMPANY, b.missed("no-names", "workers_named")),
        (COMPANY, WORKER, b.missed("no-names", "workers_named")),
    ),
    "referee_supplied_only": Row(
        (P, REF, b.contact("ref-phone", "+65 8111 2222", "ref"), b.call("rang", "ref-phone")),
        (P, REF, b.found("ref-phone", "+65 8111 2222", "ref"), b.call("rang", "ref-phone")),
    ),
    "referee_does_not_know": Row(
        (P, REF, LINE, b.call("rang", "ref-line", heard=(), outcome=f.CallOutcome.DOES_NOT_KNOW_THEM)),
        (P, REF, LINE, b.call("rang", "ref-line", heard=(), outcome=f.CallOutcome.EMAIL_ONLY)),
    ),
    "history_does_not_hold": Row(
        (
            P,
            REF,
            LINE,
            _spoke("rang", "ref-line", b.heard(f.CallFact.MONTHS, "2023", compared=f.Comparison.DIFFERENT)),
        ),
        (
            P,
            REF,
            LINE,
            _spoke("rang", "ref-line", b.heard(f.CallFact.MONTHS, "2023", compared=f.Comparison.NEAR)),
        ),
    ),
    "other_person_seen": Row(
        (P, VIDEO_DIFFERENT), (P, replace(VIDEO_DIFFERENT, same_person=f.SamePerson.COULD_NOT_JUDGE))
    ),
    "video_dropped": Row(
        (P, b.video("v-1", dropped=True), b.video("v-2", dropped=True)),
        (P, b.video("v-1", dropped=True), b.video("v-2", dropped=True, rearranged=True)),
    ),
    "answers_read": Row((P, b.video(read_answers=True)), (P, b.video())),
    "work_not_explained": Row((P, b.live_work(explained=b.NO)), (P, b.live_work(explained=b.UNSURE))),
    "place_not_known": _by_answer("place_questions", "fewer_right", "two_right"),
    "meeting_avoided": _by_answer("meet_once", "cancelled_again", "good_reason"),
    "payee_close_party": Row(
        (P, b.payee(holder="TRAN VAN HUNG", relation=f.Relation.SPOUSE)),
        (
            P,
            b.payee(
                holder="TRAN VAN HUNG", relation=f.Relation.SPOUSE, relation_paper="Marriage paper, seen live"
            ),
            b.screening("payee-lists", "payee"),
        ),
    ),
    "payout_changed": Row(
        (P, b.payee(), b.payee("payee-2", account="5550001", replaces="payee", before_first_payment=True)),
        (P, b.payee(), b.payee("payee-2", account="5550001", replaces="payee")),
    ),
    "crypto_only": Row(
        (P, b.payee(sort=f.PayeeSort.CRYPTO, account="0x" + "ab" * 20)),
        (
            P,
            b.payee(sort=f.PayeeSort.CRYPTO, account="0x" + "ab" * 20),
            b.answer("rail", "payment_rail", "crypto_as_option"),
        ),
    ),
    "prepayment_pressed": _by_answer("prepayment", "pressed_again", "asked_once"),
    "delivery_changed": Row((P, b.device(address_changed=True)), (P, b.device())),
    "own_computer_insisted": _by_answer("own_computer", "insists_though_offered", "fenced_browser_only"),
    "bulk_copying": _by_answer("bulk_copy", "copied_in_bulk", "none_seen"),
    "identity_switched": _by_answer("identity_switch", "new_name_or_handles", "none"),
    "recheck_overdue": Row(
        (P, b.access(given_on="2026-02-20")),
        (P, b.access(given_on="2026-02-20"), b.recheck("day-7", f.RecheckDue.DAY_7, "2026-02-27")),
    ),
    "check_not_done": Row(
        (P, b.missed("no-video", "video_hello", "party")),
        (
            P,
            b.missed("no-video", "video_hello", "party"),
            b.answer("met", "meeting", "same_person_document_seen", "party"),
        ),
    ),
}

WEAK: dict[str, Row] = {
    **{
        item.value: Row(
            (P, f.FirstLook(id="look", item=item, answer=b.YES)),
            (P, f.FirstLook(id="look", item=item, answer=b.UNSURE)),
        )
        for item in f.FirstLookItem
    },
    "picture_not_theirs": _by_answer("picture_search", "stock_or_generated", "nothing_found"),
    "code_account_thin": _by_answer("code_host", "thin_or_young", "none_used"),
    "code_copied": _by_answer("code_host", "copied_work", "fits_the_story"),
    "cv_error_accepted": _by_answer("cv_walk", "accepted_the_error", "put_it_right"),
    "vouched_by_contractor": _by_answer("recommended_friend", "by_a_contractor", "by_somebody_we_know_well"),
    "middleman_thin": _by_answer("middleman", "upload_only", "checked_live"),
    "website_thin": _by_answer("website_age", "young_or_copied", "no_website"),
    "file_shared": Row(
        (P, b.file(sha256="b" * 64)),
        (P, replace(b.file(sha256="b" * 64), ours=True)),
        _other(b.file(sha256="b" * 64)),
    ),
    "mail_answer_elsewhere": Row(
        (P, b.file(), b.mail(reply_to="thief@elsewhere.example")),
        (P, b.file(), b.mail(reply_to="office@mail.harbour-print.example")),
    ),
    "mail_domain_lookalike": Row(
        (P, KNOWN, b.file(), b.mail(from_address="billing@harbour-prlnt.example")),
        (P, KNOWN, b.file(), b.mail(from_address="billing@kedai-siti.example")),
    ),
    "mail_near_known": Row(
        (P, b.file(), b.mail(reply_to="billing@harbour-print-payments.example")),
        (P, b.file(), b.mail(reply_to="billing@harbour-press.example")),
        (b.case(b.party("Somebody Else"), REF, b.found("site", "harbour-print.example", "ref")),),
    ),
    "domain_near_known": Row(
        (P, REF, b.contact("ref-mail", "ann@harbour-prints.example", "ref")),
        (P, REF, b.contact("ref-mail", "ann@harbour-print.example", "ref")),
        (b.case(b.company("Harbour Print"), b.contact("own", "harbour-print.example")),),
    ),
    "domain_of_two_firms": Row(
        (P, REF, b.contact("ref-mail", "ann@harbour-print.example", "ref")),
        (P, REF, b.found("ref-mail", "ann@harbour-print.example", "ref")),
        (b.case(b.company("Kobe Steel Trading"), b.contact("own", "harbour-print.example")),),
    ),
    "mail_not_confirmed": Row(
        (P, b.file(), b.mail(judged=f.Judged(spf="fail", dmarc="fail"))),
        (P, b.file(), b.mail(judged=f.Judged(spf="fail", dkim="pass"))),
    ),
    "mail_other_account": Row(
        (P, b.payee(), b.file(), b.mail(asked=(f.Asked("account", "99887766"),))),
        (P, b.payee(), b.file(), b.mail(asked=(f.Asked("account", "0071-000123456"),))),
    ),
    "picture_alike": Row(
        (P, b.file(sha256="b" * 64, pictures=("00ff00ff00ff00ff",))),
        (P, b.file(sha256="b" * 64, pictures=("00ff00ff00fff000",))),
        _other(b.file(sha256="c" * 64, pictures=("00ff00ff00ff00fc",))),
    ),
    "text_alike": Row(
        (P, b.cv(cvs.SHOP, cvs.FARM)),
        (P, b.cv(cvs.SHOP_AGAIN, cvs.FARM)),
        _other(b.cv(cvs.SHOP, cvs.BANK, cvs.GAME)),
    ),
    "name_differs": Row(
        (P, b.document(written="Nguyen Van Tam")),
        (P, b.document(written="Nguyen Van Tam", name_explained="Change of name, court paper seen live")),
    ),
    "name_on_list": Row(
        (P, b.screening(result=f.ScreeningResult.NAME_ONLY)),
        (
            P,
            b.screening(result=f.ScreeningResult.NAME_ONLY),
            b.screening("again", result=f.ScreeningResult.CLEARED_BY_BIRTH_DATE),
        ),
    ),
    "place_unproven": Row(
        (P, f.PlaceProof(id="bill", about="party", paper="Bill", shows_name=b.NO)),
        (P, f.PlaceProof(id="bill", about="party", paper="Bill", shows_name=b.YES, country="VN")),
    ),
    "lines_do_not_hold": Row(
        (P, b.document(lines=b.lines(failing=(f.LinePart.BORN,)))), (P, b.document(lines=b.lines()))
    ),
    "document_disagrees": Row(
        (P, b.document(born="1994-05-06", lines=b.lines(born="1994-06-05"))),
        (P, b.document(born="1994-05-06", lines=b.lines(born="1994-05-06"))),
    ),
    "document_expired": Row(
        (P, b.document(expires="2026-03-03", on="2026-03-04")),
        (P, b.document(expires="2026-03-04", on="2026-03-04")),
    ),
    "number_does_not_hold": Row(
        (COMPANY, b.registration(country="JP", number="5-8356-7825-6247")),
        (COMPANY, b.registration(country="JP", number="5-8356-7825-6246")),
    ),
    "referee_mail_free": Row(
        (P, REF, b.contact("ref-mail", "ann@gmail.com", "ref")),
        (P, REF, b.contact("ref-mail", "ann@harbourprint.example", "ref")),
    ),
    "referee_domain_lookalike": Row(
        (
            P,
            REF,
            b.found("site", "harbour-prints.example", "ref"),
            b.contact("ref-mail", "ann@harbour-print.example", "ref"),
        ),
        (
            P,
            REF,
            b.found("site", "harbour-print.example", "ref"),
            b.contact("ref-mail", "ann@harbour-print.example", "ref"),
        ),
    ),
    "referee_knows_paper_only": Row(
        (
            P,
            REF,
            LINE,
            _spoke(
                "rang",
                "ref-line",
                b.heard(f.CallFact.MONTHS),
                b.heard(f.CallFact.DELIVERED, "", how=f.HeardHow.DID_NOT_KNOW),
            ),
        ),
        (
            P,
            REF,
            LINE,
            _spoke(
                "rang",
                "ref-line",
                b.heard(f.CallFact.MONTHS),
                b.heard(f.CallFact.DELIVERED, "", how=f.HeardHow.WOULD_NOT_SAY),
            ),
        ),
    ),
    "prompt_odd": Row(
        (P, b.video(prompts=_one_prompt(f.PromptMark.ODD))),
        (P, b.video(prompts=_one_prompt(f.PromptMark.COULD_NOT_JUDGE))),
    ),
    "phrase_failed": Row((P, b.video(phrase=f.Phrase.FAILED)), (P, b.video(phrase=f.Phrase.NOT_ASKED))),
    "second_voice": _by_answer("voice_call", "somebody_else_answered", "they_answered"),
    "other_account_seen": Row((P, b.live_work(other_account_on_screen=True)), (P, b.live_work())),
    "missed_calls": _by_answer("voice_call", "nobody_answered", "they_answered"),
    "number_cannot_ring": Row(
        (P, b.contact("phone", "+65 6123 45678")), (P, b.contact("phone", "+65 6123 4567 ext 12"))
    ),
    "mail_cannot_arrive": Row(
        (P, b.contact("mail", "linh..pham@harbour.example")),
        (P, b.contact("mail", "Linh <linh.pham@harbour.example>")),
    ),
    "account_mistyped": Row(
        (P, b.payee(account="GB82 WEST 1234 5698 7654 23")),
        (P, b.payee(account="GB82 WEST 1234 5698 7654 32")),
    ),
    "payout_changed_soon": Row(
        (P, b.payee(), PAID, b.payee("payee-2", account="5550001", replaces="payee", asked_on="2026-03-03")),
        (P, b.payee(), PAID, b.payee("payee-2", account="5550001", replaces="payee", asked_on="2026-03-04")),
    ),
    "country_differs": Row((P, b.payee(country="HK")), (P, b.payee(country="US", sort=f.PayeeSort.EMONEY))),
    "payee_name_near": Row(
        (P, b.payee(), b.bank(answer=f.BankWords.CLOSE)),
        (P, b.payee(), b.bank(answer=f.BankWords.CLOSE, name_shown="PHAM THI LINH")),
    ),
    "paid_before_approval": Row(
        (P, b.payee(), b.payment()), (P, b.payee(), b.payment(sort=f.PaymentSort.TEST))
    ),
    "invoice_differs": _by_answer("invoice_join", "differs", "all_fit"),
    "delivery_shared": Row(
        (P, b.device()),
        (P, b.device()),
        _other(b.device(deliver_to="12, LE LOI. Hue")),
        _other(b.device(deliver_to="14 Le Loi, Hue")),
    ),
    "access_not_ready": Row((P, b.access(how_to_cut="")), (P, b.access())),
    "access_wider": Row(
        (P, b.access(level=f.Level.MONEY)),
        (P, b.access(level=f.Level.CUSTOMER_DATA)),
    ),
    "access_early": Row((P, b.access(given_on="2026-03-04")), (P, b.access(given_on=""))),
    "sign_in_odd": Row(
        (P, b.login_review(b.seen_from(("VN", 9), ("US", 2)))),
        (P, b.login_review(ON_ONE_DAY)),
    ),
    "sign_in_far_apart": Row(
        (P, b.login_review(b.seen_from(("VN", 9), ("US", 1), far_apart=1, soonest=LEAP))),
        (P, b.login_review(b.seen_from(("VN", 9), ("US", 1)))),
    ),
    "sign_in_long_days": Row(
        (P, b.login_review(b.seen_from(("VN", 9), longest_day=19, long_days=3))),
        (P, b.login_review(b.seen_from(("VN", 9), longest_day=19, long_days=2))),
    ),
    "sign_in_other_hours": Row(
        (b.party(hours=DAYTIME), b.login_review(b.seen_from(("VN", 30), by_hour=at_utc(14)))),
        (b.party(hours=DAYTIME), b.login_review(b.seen_from(("VN", 30), by_hour=at_utc(4)))),
    ),
    "remote_tool": _by_answer("remote_control", "tool_on_firm_device", "none_seen"),
}

NOTES: dict[str, Row] = {
    "zone_elsewhere": Row(
        (b.party(hours=f.WorkHours(zone="America/Los_Angeles")),),
        (b.party(hours=f.WorkHours(zone="Asia/Bangkok")),),
    ),
    "file_other_name": Row(
        (P, b.file(author="Linh Pham", last_author="Tran Van Hung")),
        (P, b.file(author="PHAM Linh", last_author="Windows User")),
    ),
    "file_from_elsewhere": Row(
        (P, b.file(offset="+09:00", place="35.69,139.69")), (P, b.file(offset="+07:00", place="16.46,107.60"))
    ),
    "mail_new_sender": Row(
        (P, KNOWN, b.file(), b.mail(from_address="anna@harbour-print.example")),
        (P, KNOWN, b.file(), b.mail()),
    ),
    "internet_number": Row(
        (P, b.contact("phone", "050-1234-5678", about="party")), (P, b.contact("phone", "+84 24 3825 1234"))
    ),
    "mail_short_lived": Row(
        (P, b.contact("mail", "linh@mailinator.com")), (P, b.contact("mail", "linh@gmail.com"))
    ),
    "crypto_offered": _by_answer("payment_rail", "crypto_as_option", "named_account"),
    "named_as_referee": Row(
        (P, b.contact("phone", "+65 6123 4567")),
        (P, b.contact("phone", "+65 6123 4568")),
        (b.case(b.party("Somebody Else"), REF, b.contact("ref-phone", "+65 6123 4567", "ref")),),
    ),
    "name_seen_before": Row(
        (b.party("Mereana Tuhoro"),),
        (b.party("Mereana Tuhora"),),
        (b.case(b.party("TUHORO, Mereana")),),
    ),
    "domain_other_ending": Row(
        (P, REF, b.contact("ref-mail", "ann@harbour-print.test", "ref")),
        (P, REF, b.contact("ref-mail", "ann@harbour-press.test", "ref")),
        (b.case(b.party("Somebody Else"), REF, b.found("site", "harbour-print.example", "ref")),),
    ),
    "vpn_seen": _by_answer("sign_ins", "vpn_only", "fit"),
}
NOTES["account_form_unusual"] = Row(
    (P, b.payee(account="00-1420-77915-3", country="NZ")),
    (P, b.payee(account="01-0242-0100194-00", country="NZ")),
)
NOTES["internet_number"] = Row(
    (b.party(country="JP"), b.contact("phone", "050-1234-5678")),
    (b.party(country="JP"), b.contact("phone", "06-6123-4567")),
)

CASES = BLOCKERS | STRONG | WEAK | NOTES


def pool(names: list[str]) -> tuple[Facts, tuple[Case, ...]]:
    """Facts of several rows in one case, each row's own ids kept apart; the first row's party stays."""
    facts: dict[str, AnyFact] = {fact.id: fact for name in names for fact in CASES[name].facts}
    parties = [fact.id for fact in facts.values() if isinstance(fact, f.Party)]
    kept = {key: fact for key, fact in facts.items() if key not in parties[1:]}
    return tuple(kept.values()), tuple(other for name in names for other in CASES[name].others)
