"""Honest profiles, stage by stage, and the negative twin of each: what the computer must say."""

from tests.end_to_end.expected import FULL, GO, LIMITS, STANDARD, STOP, WAIT, Expect, words

HONEST = {
    "b01-1-awkward": Expect(
        WAIT,
        words("own_tools_asked vpn_seen"),
        "said said paper said - said",
        undone=FULL,
        decisive={"answer-sign-ins": "vpn_seen"},
    ),
    "b01-2-cleared": Expect(GO, frozenset(), "live record live live live record"),
    "b01-3-after-access": Expect(GO, frozenset(), "live record live live live record"),
    "b03-1-awkward": Expect(
        WAIT,
        words("only_chat name_on_list prompt_odd"),
        "said said paper said - said",
        undone=STANDARD - {"video_main"},
        decisive={"lists": "name_on_list", "video-main": "prompt_odd"},
    ),
    "b03-2-cleared": Expect(GO, frozenset(), "live said live live live record"),
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
        words("other_account_name own_tools_asked"),
        "said said paper said - -",
        undone=FULL,
        decisive={"look-other-account-name": "other_account_name"},
    ),
    "b06-2-cleared": Expect(GO, frozenset(), "live live live live live live"),
    "b06-3-after-access": Expect(GO, frozenset(), "live live live live live live"),
    "b08-1-awkward": Expect(
        WAIT,
        words("own_tools_asked crypto_offered"),
        "record said paper said - said",
        undone=STANDARD,
        decisive={"answer-payment-rail": "crypto_offered"},
    ),
    "b08-2-cleared": Expect(LIMITS, words("own_tools_asked"), "live said live live live live"),
    "b11-1-awkward": Expect(
        WAIT,
        words("own_tools_asked second_voice"),
        "said said said - - said",
        undone=STANDARD,
        decisive={"answer-voice-call": "second_voice"},
    ),
    "b11-2-cleared": Expect(GO, frozenset(), "in_person said live live in_person record"),
}

TWINS = {
    "b01-twin-account-of-another": Expect(
        STOP,
        words("payee_unrelated"),
        "live record live live live said",
    ),
    "b03-twin-birth-date-agrees": Expect(
        STOP,
        words("on_official_list name_on_list"),
        "live said live live live record",
        decisive={"lists-2": "on_official_list"},
    ),
    "b04-twin-other-licence-shown": Expect(
        STOP,
        words("document_differs payee_unrelated"),
        "live said live - - record",
        decisive={"licence": "document_differs"},
    ),
    "b06-twin-other-person-second-call": Expect(
        STOP,
        words("other_person_confirmed"),
        "live live live live said live",
        decisive={"video-4": "other_person_confirmed"},
    ),
    "b08-twin-register-and-line-deny": Expect(
        STOP,
        words("payee_unrelated director_not_person own_tools_asked"),
        "live said live live live record",
        decisive={"call-payee": "payee_unrelated", "ssm": "director_not_person"},
    ),
    "b11-twin-main-line-denies": Expect(
        STOP,
        words("employer_denies"),
        "in_person said live live in_person record",
        decisive={"call-library": "employer_denies"},
    ),
}
