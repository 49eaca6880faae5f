"""What the computer must say of each worked case, written down by hand."""

from typing import NamedTuple

from ringback.domain.verdict import Outcome


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Expect(NamedTuple):
    """`ladder`: who, where, past work, skill, same person, money. `undone`: required before the decision.

    `decisive` names facts and the open rule each of them alone brings about; `linked` are the rules that
    only the `others` bring about.
    """

    outcome: Outcome
    rules: frozenset[str]
    ladder: str
    undone: frozenset[str] = frozenset()
    decisive: dict[str, str] = {}  # noqa: RUF012  # never changed
    linked: frozenset[str] = frozenset()


GO, LIMITS, WAIT, STOP = Outcome.GO, Outcome.LIMITS, Outcome.WAIT, Outcome.STOP

STANDARD = words(
    "document_beside_face reference_callback video_main second_call live_work bank_name payee_callback"
    " access_card delivery_join"
)
FULL = STANDARD | words("place_proof qualification_source second_observer")

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
    "k07-1-before-access": Expect(
        WAIT,
        words("only_chat"),
        "live said live said - live",
        undone=words("second_call live_work"),
        decisive={"look-only-chat": "only_chat"},
    ),
    "k07-2-after-second-call": Expect(
        STOP,
        words("other_person_confirmed video_dropped work_not_explained only_chat prompt_odd remote_tool"),
        "live said live said - live",
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
}

HONEST = {
    "b01-1-awkward": Expect(
        WAIT,
        words("own_tools_asked vpn_seen"),
        "said said paper said - said",
        undone=FULL,
        decisive={"answer-sign-ins": "vpn_seen"},
    ),
    "b01-2-cleared": Expect(GO, frozenset(), "live record live live live live"),
    "b01-3-after-access": Expect(GO, frozenset(), "live record live live live live"),
    "b03-1-awkward": Expect(
        WAIT,
        words("only_chat name_on_list prompt_odd"),
        "said said paper said - said",
        undone=STANDARD - {"video_main"},
        decisive={"lists": "name_on_list", "video-main": "prompt_odd"},
    ),
    "b03-2-cleared": Expect(GO, frozenset(), "live said live live live live"),
    "b04-1-awkward": Expect(
        WAIT,
        words("name_differs"),
        "paper said said - - record",
        undone=words("document_live reference_callback video_hello access_card"),
        decisive={"licence": "name_differs"},
    ),
    "b04-2-cleared": Expect(GO, frozenset(), "live said live - - record"),
    "b06-1-awkward": Expect(
        WAIT,
        words("video_dropped payee_close_party other_account_name own_tools_asked"),
        "said said paper said - said",
        undone=FULL,
        decisive={"payee-1": "payee_close_party", "video-2": "video_dropped"},
    ),
    "b06-2-cleared": Expect(GO, frozenset(), "live live live live live live"),
    "b06-3-after-access": Expect(GO, frozenset(), "live live live live live live"),
    "b08-1-awkward": Expect(
        WAIT,
        words("company_too_young own_tools_asked crypto_offered"),
        "record said paper said - said",
        undone=STANDARD,
        decisive={"ssm": "company_too_young", "answer-payment-rail": "crypto_offered"},
    ),
    "b08-2-cleared": Expect(LIMITS, words("own_tools_asked"), "live said live live live live"),
    "b11-1-awkward": Expect(
        WAIT,
        words("own_tools_asked second_voice"),
        "said said said - - said",
        undone=STANDARD,
        decisive={"answer-voice-call": "second_voice"},
    ),
    "b11-2-cleared": Expect(GO, frozenset(), "in_person said live live in_person live"),
}
