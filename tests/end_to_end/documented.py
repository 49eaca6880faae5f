"""Documented cases, stage by stage: what the computer must say, written down by hand."""

from tests.end_to_end.expected import FULL, GO, LIMITS, STANDARD, STOP, WAIT, Expect, words

DOCUMENTED = {
    "k01-1-before-access": Expect(
        STOP,
        words(
            "referee_is_applicant handle_shared text_shared moved_off_platform only_chat own_tools_asked"
            " price_or_hurry profile_holder_differs"
        ),
        "said said paper said - -",
        undone=FULL,
        decisive={"chat": "handle_shared", "cv": "text_shared"},
        linked=words("referee_is_applicant handle_shared text_shared"),
    ),
    "k01-2-after-calls": Expect(
        STOP,
        words(
            "referee_is_applicant employer_denies school_denies handle_shared text_shared moved_off_platform"
            " only_chat own_tools_asked price_or_hurry profile_holder_differs"
        ),
        "said said paper said - -",
        undone=FULL - {"qualification_source"},
        decisive={"call-brackwater": "employer_denies", "degree": "school_denies"},
        linked=words("referee_is_applicant handle_shared text_shared"),
    ),
    "k02-1-before-access": Expect(
        GO,
        frozenset(),
        "live paper live live live record",
    ),
    "k02-2-after-access": Expect(
        STOP,
        words("device_to_third_person place_contradicted delivery_shared"),
        "live live live live live record",
        decisive={"answer-sign-ins": "place_contradicted", "answer-device-visit": "device_to_third_person"},
        linked=words("delivery_shared"),
    ),
    "k04-1-before-access": Expect(
        WAIT,
        words(
            "email_shared answers_read own_tools_asked profile_holder_differs prompt_odd second_voice"
            " vpn_seen"
        ),
        "said said paper said - -",
        undone=FULL,
        decisive={"mail": "email_shared", "video-first": "answers_read"},
        linked=words("email_shared"),
    ),
    "k04-2-after-identity": Expect(
        STOP,
        words(
            "document_forged live_refused email_shared place_contradicted answers_read place_not_known"
            " own_tools_asked profile_holder_differs prompt_odd second_voice vpn_seen"
        ),
        "said said paper said - -",
        undone=FULL - {"second_observer"},
        decisive={
            "licence": "document_forged",
            "answer-live-route": "live_refused",
            "answer-place-asked": "place_contradicted",
            "answer-place-questions": "place_not_known",
        },
        linked=words("email_shared"),
    ),
    "k05-1-before-access": Expect(
        WAIT,
        words("code_account_thin middleman_thin only_chat price_or_hurry"),
        "paper said paper said - record",
        undone=FULL - words("access_card bank_name delivery_join"),
        decisive={"answer-middleman": "middleman_thin", "answer-code-host": "code_account_thin"},
    ),
    "k05-2-after-interview": Expect(
        WAIT,
        words(
            "history_does_not_hold answers_read place_not_known work_not_explained code_account_thin"
            " middleman_thin only_chat price_or_hurry"
        ),
        "paper said live said - record",
        undone=words(
            "document_beside_face live_work payee_callback place_proof reference_callback second_call"
            " video_main"
        ),
        decisive={
            "video-main": "answers_read",
            "answer-cv-walk": "work_not_explained",
            "answer-place-questions": "place_not_known",
            "call-mihara": "history_does_not_hold",
        },
    ),
    "k07-1-before-access": Expect(
        WAIT,
        words("only_chat"),
        "live said live said - record",
        undone=words("second_call live_work"),
        decisive={"look-only-chat": "only_chat"},
    ),
    "k07-2-after-second-call": Expect(
        STOP,
        words("other_person_confirmed video_dropped work_not_explained only_chat prompt_odd remote_tool"),
        "live said live said - record",
        decisive={"video-second-2": "other_person_confirmed", "live-work": "work_not_explained"},
    ),
    "k08-1-before-access": Expect(
        WAIT,
        words("handle_shared moved_off_platform only_chat price_or_hurry"),
        "paper said said - - record",
        undone=STANDARD - {"bank_name", "access_card", "delivery_join"},
        decisive={"chat": "handle_shared"},
        linked=words("handle_shared"),
    ),
    "k08-2-after-live-routes": Expect(
        STOP,
        words(
            "live_refused handle_shared video_dropped check_not_done moved_off_platform only_chat"
            " price_or_hurry"
        ),
        "paper said said - - record",
        undone=STANDARD - {"bank_name", "access_card", "delivery_join"},
        decisive={"answer-live-route": "live_refused", "video-2": "video_dropped"},
        linked=words("handle_shared"),
    ),
    "k10-1-before-access": Expect(
        WAIT,
        words("code_account_thin moved_off_platform only_chat crypto_offered"),
        "live said live said - record",
        undone=words(
            "document_beside_face live_work place_proof qualification_source reference_callback"
            " second_call second_observer"
        ),
        decisive={"look-only-chat": "only_chat"},
    ),
    "k10-2-after-second-call": Expect(
        STOP,
        words(
            "other_person_confirmed handle_shared text_shared place_contradicted place_not_known"
            " code_account_thin moved_off_platform only_chat vouched_by_contractor missed_calls prompt_odd"
            " crypto_offered"
        ),
        "live said live said - record",
        undone=words("document_beside_face live_work place_proof qualification_source reference_callback"),
        decisive={
            "video-second": "other_person_confirmed",
            "answer-place-asked": "place_contradicted",
            "answer-voice-call": "missed_calls",
            "answer-recommended-friend": "vouched_by_contractor",
        },
        linked=words("handle_shared text_shared"),
    ),
    "k12-1-before-access": Expect(
        WAIT,
        words(
            "video_dropped payout_changed delivery_changed own_computer_insisted own_tools_asked"
            " place_unproven"
        ),
        "paper said paper said - said",
        undone=FULL - {"access_card", "delivery_join"},
        decisive={
            "video-2": "video_dropped",
            "payee-2": "payout_changed",
            "laptop": "delivery_changed",
            "answer-own-computer": "own_computer_insisted",
        },
    ),
    "k12-2-after-access": Expect(
        STOP,
        words(
            "extortion video_dropped work_not_explained payout_changed bulk_copying delivery_changed"
            " own_computer_insisted own_tools_asked place_unproven paid_before_approval remote_tool vpn_seen"
        ),
        "paper said paper said - said",
        undone=FULL - {"access_card", "delivery_join"},
        decisive={"answer-threat-or-theft": "extortion", "answer-bulk-copy": "bulk_copying"},
    ),
    "k14-1-before-access": Expect(
        STOP,
        words("registration_of_another own_tools_asked price_or_hurry place_unproven"),
        "live paper live live live record",
        decisive={"answer-invoice-join": "registration_of_another"},
    ),
    "k14-2-after-access": Expect(
        STOP,
        words(
            "registration_of_another device_to_third_person work_not_explained own_tools_asked"
            " price_or_hurry place_unproven phrase_failed paid_before_approval delivery_shared remote_tool"
            " sign_in_long_days sign_in_odd"
        ),
        "live paper live said said record",
        decisive={
            "recheck-day-30": "work_not_explained",
            "laptop": "device_to_third_person",
            "logins": "sign_in_odd",
        },
        linked=words("delivery_shared"),
    ),
    "k17-1-before-access": Expect(
        WAIT,
        words("handle_shared middleman_thin only_chat profile_holder_differs"),
        "live said live said - record",
        undone=words("live_work second_call"),
        decisive={"chat": "handle_shared"},
        linked=words("handle_shared"),
    ),
    "k17-2-after-second-call": Expect(
        STOP,
        words(
            "other_person_confirmed account_shared payee_unrelated handle_shared work_not_explained"
            " payout_changed check_not_done middleman_thin only_chat profile_holder_differs prompt_odd"
            " other_account_seen"
        ),
        "live said live said - said",
        undone=words("payee_callback"),
        decisive={
            "video-second": "other_person_confirmed",
            "live-work": "work_not_explained",
            "payee-2": "account_shared",
        },
        linked=words("account_shared handle_shared"),
    ),
    "k19-1-before-access": Expect(
        STOP,
        words(
            "document_forged referee_is_applicant referee_supplied_only moved_off_platform"
            " vouched_by_contractor referee_knows_paper_only crypto_offered"
        ),
        "live said paper said - said",
        undone=FULL - words("access_card delivery_join second_observer video_main"),
        decisive={
            "passport": "document_forged",
            "leon-phone": "referee_is_applicant",
            "answer-recommended-friend": "vouched_by_contractor",
        },
        linked=words("referee_is_applicant"),
    ),
    "k19-2-after-access": Expect(
        STOP,
        words(
            "document_forged referee_is_applicant wallet_shared theft referee_supplied_only"
            " identity_switched recheck_overdue moved_off_platform vouched_by_contractor"
            " referee_knows_paper_only payout_changed_soon paid_before_approval crypto_offered"
        ),
        "live said paper said live said",
        undone=FULL - words("access_card delivery_join second_observer video_main"),
        decisive={
            "answer-threat-or-theft": "theft",
            "payee-2": "wallet_shared",
            "answer-identity-switch": "identity_switched",
        },
        linked=words("referee_is_applicant wallet_shared"),
    ),
    "k20-1-before-access": Expect(
        STOP,
        words(
            "employer_denies company_too_young director_not_person worker_not_named check_not_done"
            " own_tools_asked price_or_hurry website_thin place_unproven"
        ),
        "record said paper said - record",
        undone=FULL - words("access_card bank_name delivery_join"),
        decisive={
            "call-copper": "employer_denies",
            "answer-contract-names-workers": "worker_not_named",
            "register": "company_too_young",
        },
    ),
    "k20-2-after-access": Expect(
        STOP,
        words(
            "employer_denies other_person_confirmed device_to_third_person extortion company_too_young"
            " director_not_person worker_not_named recheck_overdue check_not_done own_tools_asked"
            " price_or_hurry website_thin place_unproven paid_before_approval remote_tool"
        ),
        "record said paper said - record",
        undone=FULL - words("access_card bank_name delivery_join"),
        decisive={"video-w1-second": "other_person_confirmed", "answer-threat-or-theft": "extortion"},
    ),
    "k23-1-before-access": Expect(
        WAIT,
        words("code_account_thin price_or_hurry"),
        "paper said paper said - record",
        undone=FULL - words("access_card bank_name delivery_join"),
        decisive={"answer-code-host": "code_account_thin"},
    ),
    "k23-2-after-interview": Expect(
        WAIT,
        words(
            "handle_shared text_shared history_does_not_hold place_not_known code_account_thin"
            " price_or_hurry second_voice"
        ),
        "paper said paper said - record",
        undone=words(
            "document_beside_face live_work payee_callback place_proof reference_callback second_call"
            " video_main"
        ),
        decisive={
            "degree": "history_does_not_hold",
            "chat": "handle_shared",
            "answer-place-questions": "place_not_known",
        },
        linked=words("handle_shared text_shared"),
    ),
    "k24-1-before-access": Expect(
        WAIT,
        words("check_not_done only_chat crypto_offered"),
        "live said live said - record",
        undone=words(
            "document_beside_face live_work payee_callback place_proof qualification_source"
            " reference_callback second_call"
        ),
        decisive={"missed-payee-callback": "check_not_done"},
    ),
    "k24-2-after-second-call": Expect(
        STOP,
        words(
            "other_person_confirmed handle_shared video_dropped work_not_explained check_not_done"
            " only_chat prompt_odd other_account_seen crypto_offered"
        ),
        "live said live said - record",
        undone=words(
            "document_beside_face payee_callback place_proof qualification_source reference_callback"
        ),
        decisive={
            "video-second-2": "other_person_confirmed",
            "video-second-1": "video_dropped",
            "live-work": "other_account_seen",
        },
        linked=words("handle_shared"),
    ),
    "k27-1-before-access": Expect(
        LIMITS,
        words("remote_tool"),
        "live paper live live live record",
        decisive={"live-work": "remote_tool"},
    ),
    "k27-2-after-access": Expect(
        WAIT,
        words("work_not_explained remote_tool sign_in_long_days"),
        "live paper live said said record",
        decisive={"logins": "sign_in_long_days"},
    ),
    "k29-1-before-access": Expect(
        WAIT,
        words("handle_shared code_account_thin only_chat crypto_offered"),
        "said said paper said - said",
        undone=FULL - words("access_card delivery_join"),
        decisive={"chat": "handle_shared", "answer-code-host": "code_account_thin"},
        linked=words("handle_shared"),
    ),
    "k29-2-after-asking": Expect(
        WAIT,
        words(
            "handle_shared text_shared history_does_not_hold identity_switched code_account_thin"
            " only_chat crypto_offered"
        ),
        "said said live said - said",
        undone=FULL - words("access_card delivery_join"),
        decisive={"call-shirasagi": "history_does_not_hold", "answer-identity-switch": "identity_switched"},
        linked=words("handle_shared text_shared"),
    ),
    "k31-1-before-access": Expect(
        WAIT,
        words("check_not_done vouched_by_contractor"),
        "live said live live live record",
        undone=words("place_proof"),
        decisive={"missed-place-proof": "check_not_done"},
    ),
    "k31-2-after-asking": Expect(
        WAIT,
        words("handle_shared place_contradicted meeting_avoided check_not_done vouched_by_contractor"),
        "live said live live live record",
        undone=words("place_proof"),
        decisive={"answer-meet-once": "meeting_avoided", "answer-place-asked": "place_contradicted"},
        linked=words("handle_shared"),
    ),
    "k33-1-before-access": Expect(
        GO,
        frozenset(),
        "live paper live live live record",
    ),
    "k33-2-after-access": Expect(
        STOP,
        words("theft"),
        "live paper live live live record",
        decisive={"answer-statement-review": "theft"},
    ),
    "k35-1-before-access": Expect(
        WAIT,
        words(
            "company_too_young director_not_person worker_not_named crypto_only middleman_thin"
            " own_tools_asked price_or_hurry website_thin vpn_seen"
        ),
        "live said paper said - said",
        undone=FULL - words("access_card delivery_join video_main"),
        decisive={
            "register": "company_too_young",
            "payee-1": "crypto_only",
            "answer-contract-names-workers": "worker_not_named",
        },
    ),
    "k35-2-after-wallet-screening": Expect(
        STOP,
        words(
            "on_official_list company_too_young director_not_person worker_not_named crypto_only"
            " middleman_thin own_tools_asked price_or_hurry website_thin vpn_seen"
        ),
        "live said paper said - said",
        undone=FULL - words("access_card delivery_join video_main"),
        decisive={"lists-wallet": "on_official_list"},
    ),
}
