"""The one table of severities and tasks, by rule (PRODUCT.md, "Findings and the verdict").

Whatever PRODUCT.md does not list as a blocker or as strong is weak or a note here.
"""

from enum import StrEnum


class Severity(StrEnum):
    BLOCKER = "blocker"
    STRONG = "strong"
    WEAK = "weak"
    NOTE = "note"


class Task(StrEnum):
    """The eight tasks, in order."""

    JOB = "job"
    TOLD = "told"
    IDENTITY = "identity"
    REFERENCES = "references"
    VIDEO = "video"
    MONEY = "money"
    ACCESS = "access"
    DECIDE = "decide"


_BY_SEVERITY: dict[Severity, dict[Task, tuple[str, ...]]] = {
    Severity.BLOCKER: {
        Task.IDENTITY: (
            "document_shared",
            "document_differs",
            "document_forged",
            "registration_absent",
            "registration_of_another",
            "on_official_list",
        ),
        Task.REFERENCES: ("referee_is_applicant", "employer_denies", "school_denies"),
        Task.VIDEO: ("other_person_confirmed", "live_refused"),
        Task.MONEY: ("payee_unrelated", "account_shared", "wallet_shared"),
        Task.ACCESS: ("device_to_third_person", "remote_hardware", "theft", "extortion"),
    },
    Severity.STRONG: {
        Task.TOLD: ("phone_shared", "email_shared", "handle_shared", "text_shared", "picture_shared"),
        Task.IDENTITY: ("place_contradicted", "company_too_young", "director_not_person", "worker_not_named"),
        Task.REFERENCES: ("referee_supplied_only", "referee_does_not_know", "history_does_not_hold"),
        Task.VIDEO: (
            "other_person_seen",
            "video_dropped",
            "answers_read",
            "work_not_explained",
            "place_not_known",
            "meeting_avoided",
        ),
        Task.MONEY: ("payee_close_party", "payout_changed", "crypto_only", "prepayment_pressed"),
        Task.ACCESS: (
            "delivery_changed",
            "own_computer_insisted",
            "bulk_copying",
            "identity_switched",
            "recheck_overdue",
        ),
        Task.DECIDE: ("check_not_done",),
    },
    Severity.WEAK: {
        Task.TOLD: (
            "only_chat",
            "moved_off_platform",
            "other_account_name",
            "price_or_hurry",
            "own_tools_asked",
            "profile_holder_differs",
            "picture_not_theirs",
            "code_account_thin",
            "code_copied",
            "cv_error_accepted",
            "vouched_by_contractor",
            "middleman_thin",
            "website_thin",
            "file_shared",
            "text_alike",
            "picture_alike",
            "number_cannot_ring",
            "mail_cannot_arrive",
            "domain_near_known",
        ),
        Task.IDENTITY: (
            "name_differs",
            "name_on_list",
            "place_unproven",
            "lines_do_not_hold",
            "document_disagrees",
            "document_expired",
            "number_does_not_hold",
        ),
        Task.REFERENCES: (
            "referee_mail_free",
            "referee_domain_lookalike",
            "referee_knows_paper_only",
            "domain_of_two_firms",
        ),
        Task.VIDEO: ("prompt_odd", "phrase_failed", "second_voice", "missed_calls", "other_account_seen"),
        Task.MONEY: (
            "account_mistyped",
            "country_differs",
            "payout_changed_soon",
            "payee_name_near",
            "paid_before_approval",
            "invoice_differs",
            "mail_answer_elsewhere",
            "mail_domain_lookalike",
            "mail_near_known",
            "mail_not_confirmed",
            "mail_other_account",
        ),
        Task.ACCESS: (
            "delivery_shared",
            "access_not_ready",
            "access_wider",
            "access_early",
            "sign_in_odd",
            "sign_in_far_apart",
            "sign_in_long_days",
            "sign_in_other_hours",
            "remote_tool",
        ),
    },
    Severity.NOTE: {
        Task.TOLD: (
            "internet_number",
            "mail_short_lived",
            "crypto_offered",
            "file_other_name",
            "file_from_elsewhere",
            "zone_elsewhere",
            "named_as_referee",
            "name_seen_before",
            "domain_other_ending",
        ),
        Task.MONEY: ("mail_new_sender", "account_form_unusual"),
        Task.ACCESS: ("vpn_seen",),
    },
}

SEVERITY: dict[str, Severity] = {
    rule: severity for severity, tasks in _BY_SEVERITY.items() for rules in tasks.values() for rule in rules
}
TASK: dict[str, Task] = {
    rule: task for tasks in _BY_SEVERITY.values() for task, rules in tasks.items() for rule in rules
}
