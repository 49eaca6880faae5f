"""Checks worth doing that no plan requires: each has its place and its outcomes."""

from ringback.domain.checks.kinds import Scope, ask
from ringback.domain.rungs import Claim, Rung
from ringback.domain.severity import Task

WORTHWHILE = (
    ask(Task.JOB, "briefing", {"everybody_told": None, "not_yet": None}, unfinished=frozenset({"not_yet"})),
    ask(
        Task.JOB,
        "middleman",
        {
            "checked_live": None,
            "upload_only": "middleman_thin",
            "would_not_name_worker": "worker_not_named",
            "nobody_between": None,
        },
    ),
    ask(
        Task.TOLD,
        "voice_call",
        {"they_answered": None, "somebody_else_answered": "second_voice", "nobody_answered": "missed_calls"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.TOLD,
        "picture_search",
        {
            "nothing_found": None,
            "same_person": None,
            "other_name": "picture_shared",
            "stock_or_generated": "picture_not_theirs",
            "no_picture": None,
        },
        scope=Scope.PERSON,
    ),
    ask(
        Task.TOLD,
        "code_host",
        {
            "fits_the_story": None,
            "thin_or_young": "code_account_thin",
            "long_gap_then_busy": "code_account_thin",
            "copied_work": "code_copied",
            "none_used": None,
        },
        scope=Scope.PERSON,
    ),
    ask(
        Task.TOLD,
        "profile_holder",
        {"same_person": None, "another_holder": "profile_holder_differs", "no_profile": None},
        scope=Scope.PERSON,
    ),
    ask(Task.TOLD, "cv_text", {"own_words": None, "same_text_elsewhere": "text_shared"}, scope=Scope.PERSON),
    ask(
        Task.TOLD,
        "recommended_friend",
        {
            "nobody_recommended": None,
            "by_a_contractor": "vouched_by_contractor",
            "by_somebody_we_know_well": None,
        },
    ),
    ask(
        Task.IDENTITY,
        "website_age",
        {"fits_the_story": None, "young_or_copied": "website_thin", "no_website": None},
    ),
    ask(
        Task.IDENTITY,
        "place_asked",
        {"explained": None, "contradicted_after_asking": "place_contradicted", "nothing_to_ask": None},
        scope=Scope.PERSON,
    ),
    ask(
        Task.REFERENCES,
        "cv_walk",
        {
            "put_it_right": None,
            "accepted_the_error": "cv_error_accepted",
            "could_not_explain": "work_not_explained",
            "read_answers": "answers_read",
        },
        scope=Scope.PERSON,
    ),
    ask(
        Task.REFERENCES,
        "referee_compare",
        {"nothing_shared": None, "same_person_behind": "referee_is_applicant"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.VIDEO,
        "place_questions",
        {"three_or_four_right": None, "two_right": None, "fewer_right": "place_not_known"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.VIDEO,
        "live_route",
        {"a_route_agreed": None, "all_routes_refused": "live_refused", "not_offered_yet": None},
        scope=Scope.PERSON,
        unfinished=frozenset({"not_offered_yet"}),
    ),
    ask(
        Task.VIDEO,
        "meet_once",
        {"met": None, "planned": None, "good_reason": None, "cancelled_again": "meeting_avoided"},
        scope=Scope.PERSON,
        claims=(Claim.SAME_PERSON,),
        rung=Rung.SAID,
    ),
    ask(
        Task.MONEY,
        "prepayment",
        {"not_asked": None, "asked_once": None, "pressed_again": "prepayment_pressed"},
    ),
    ask(
        Task.MONEY,
        "payment_rail",
        {"named_account": None, "crypto_as_option": "crypto_offered", "crypto_only": "crypto_only"},
    ),
    ask(
        Task.MONEY,
        "invoice_join",
        {"all_fit": None, "differs": "invoice_differs", "number_of_another": "registration_of_another"},
    ),
    ask(
        Task.MONEY,
        "statement_review",
        {"all_known": None, "small_unknown_charges": "theft", "not_due_yet": None},
        unfinished=frozenset({"not_due_yet"}),
    ),
    ask(
        Task.ACCESS,
        "contract_clauses",
        {"agreed": None, "wording_open": None, "refused": None},
        unfinished=frozenset({"wording_open", "refused"}),
    ),
    ask(
        Task.ACCESS,
        "own_computer",
        {"fenced_browser_only": None, "our_device": None, "insists_though_offered": "own_computer_insisted"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.ACCESS,
        "remote_control",
        {"none_seen": None, "tool_on_firm_device": "remote_tool", "hardware_seen": "remote_hardware"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.ACCESS,
        "bulk_copy",
        {"none_seen": None, "copied_in_bulk": "bulk_copying", "sign_in_files_taken": "theft"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.ACCESS,
        "sign_ins",
        {
            "fit": None,
            "vpn_only": "vpn_seen",
            "other_country_explained": None,
            "odd_not_asked_yet": "sign_in_odd",
            "contradicted_after_asking": "place_contradicted",
        },
        scope=Scope.PERSON,
    ),
    ask(
        Task.ACCESS,
        "identity_switch",
        {"none": None, "new_name_or_handles": "identity_switched"},
        scope=Scope.PERSON,
    ),
    ask(
        Task.ACCESS,
        "work_ownership",
        {"explains_it": None, "could_not_explain": "work_not_explained"},
        scope=Scope.PERSON,
        claims=(Claim.SKILL,),
        rung=Rung.LIVE,
    ),
    ask(
        Task.ACCESS,
        "threat_or_theft",
        {"none": None, "money_or_data_taken": "theft", "demand_or_threat": "extortion"},
    ),
)
