"""What is recommended, read off what is open, and the severities it is read from."""

import pytest

from ringback.domain.findings import Finding, OpenCheck, noticed
from ringback.domain.severity import SEVERITY, TASK, Severity
from ringback.domain.verdict import Outcome, recommend

BLOCKER, STRONG, WEAK, NOTE = (
    noticed(rule, "fact") for rule in ("theft", "bulk_copying", "only_chat", "vpn_seen")
)
DECISION, PAYMENT, ACCESS = (OpenCheck(check=name) for name in ("screening", "test_payment", "login_review"))


@pytest.mark.parametrize(
    ("findings", "checks", "outcome"),
    [
        ((), (), Outcome.GO),
        ((NOTE,), (), Outcome.GO),
        ((WEAK,), (), Outcome.LIMITS),
        ((WEAK,) * 9, (), Outcome.LIMITS),
        ((STRONG,), (), Outcome.WAIT),
        ((STRONG,) * 9, (), Outcome.WAIT),
        ((BLOCKER,), (), Outcome.STOP),
        ((NOTE, WEAK, STRONG, BLOCKER), (DECISION,), Outcome.STOP),
        ((), (DECISION,), Outcome.WAIT),
        ((WEAK,), (DECISION,), Outcome.WAIT),
        ((), (PAYMENT, ACCESS), Outcome.GO),
    ],
)
def test_recommendation(
    findings: tuple[Finding, ...], checks: tuple[OpenCheck, ...], outcome: Outcome
) -> None:
    assert recommend(findings, checks) is outcome
    assert recommend(findings[::-1], checks[::-1]) is outcome


def test_laxer() -> None:
    order = list(Outcome)
    assert [[a.laxer_than(b) for b in order] for a in order] == [
        [False, True, True, True],
        [False, False, True, True],
        [False, False, False, True],
        [False, False, False, False],
    ]


BLOCKERS = """
    payee_unrelated account_shared wallet_shared document_shared referee_is_applicant employer_denies
    school_denies other_person_confirmed live_refused document_differs document_forged registration_absent
    registration_of_another device_to_third_person remote_hardware on_official_list theft extortion
"""
STRONG_ONES = """
    payee_close_party phone_shared email_shared handle_shared text_shared picture_shared
    referee_supplied_only referee_does_not_know history_does_not_hold other_person_seen video_dropped
    answers_read
    work_not_explained place_not_known place_contradicted company_too_young director_not_person
    worker_not_named delivery_changed own_computer_insisted bulk_copying identity_switched payout_changed
    crypto_only prepayment_pressed meeting_avoided recheck_overdue check_not_done
"""


NOTES = """
    internet_number crypto_offered vpn_seen file_other_name file_from_elsewhere mail_new_sender
    named_as_referee name_seen_before account_form_unusual mail_short_lived zone_elsewhere domain_other_ending
"""


def test_the_one_table_of_severities() -> None:
    """PRODUCT.md, "Findings and the verdict": whatever is not listed there is weak or a note."""
    by_severity = {level: {rule for rule, s in SEVERITY.items() if s is level} for level in Severity}
    assert by_severity[Severity.BLOCKER] == set(BLOCKERS.split())
    assert by_severity[Severity.STRONG] == set(STRONG_ONES.split())
    assert by_severity[Severity.NOTE] == set(NOTES.split())
    assert SEVERITY.keys() == TASK.keys()


def test_finding_is_its_rule_and_its_sorted_facts() -> None:
    one, other = noticed("theft", "b", "a", "a", who="X"), noticed("theft", "a", "b", who="Y")
    assert one.key == other.key == "theft:a,b"
    assert one.fingerprint != other.fingerprint
    assert one.fingerprint == noticed("theft", "a", who="X").fingerprint
