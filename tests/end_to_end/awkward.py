"""What the app made of each awkward signal of an honest profile, and why that is right.

Signals are those of the project's list of honest profiles (`cases.json`). `rules` are the open findings it
brings about in the first stage; none means nothing, and then no open finding may rest on `facts`, but for
the rules in `beside`, which rest on another trait of the same fact.
"""

from typing import NamedTuple

from tests.end_to_end.expected import words


class Awkward(NamedTuple):
    facts: frozenset[str]
    rules: frozenset[str]
    reason: str
    beside: frozenset[str] = frozenset()


def _made(facts: str, rules: str, reason: str, beside: str = "") -> Awkward:
    return Awkward(words(facts), words(rules), reason, words(beside))


AWKWARD: dict[str, dict[str, Awkward]] = {
    "B01": {
        "acc_vpn": _made("answer-sign-ins", "vpn_seen", "A VPN is a note, never more."),
        "payoneer_us_virtual_account": _made(
            "payee-1", "", "E-money firms give accounts in other countries; only a bank account is compared."
        ),
        "name_order_and_no_diacritics_on_account": _made(
            "payee-1 id-card", "", "Order and marks are set aside: it is the same name."
        ),
        "nickname_Rosie": _made("party platform chat", "", "A nickname is one word, and nothing."),
        "no_linkedin": _made("cv party", "", "No rule looks for a profile that is not there."),
    },
    "B03": {
        "sdn_fuzzy_name_hit_PAK": _made("lists", "name_on_list", "A name alone never blocks."),
        "korean_sites_only": _made("board", "", "Where a profile stands carries no weight."),
        "camera_blur": _made("video-main", "prompt_odd", "Odd, until the prompt is done with the blur off."),
        "prefers_text": _made("look-only-chat", "only_chat", "Weak, until they spoke; they did, twice."),
        "refuses_registration_number": _made("party", "", "The law lets them; nothing asks for it."),
    },
    "B04": {
        "bank_katakana_maiden_name": _made(
            "payee-1 bank-name", "", "Compared by reading, and with the name on the licence: the same."
        ),
        "maiden_name_on_licence": _made("licence", "name_differs", "Two names and no paper for both yet."),
        "old_address_on_licence": _made(
            "licence", "", "An address on a document is not compared; people move.", beside="name_differs"
        ),
        "low_social_media": _made("party", "", "No rule looks for a profile that is not there."),
        "refuses_my_number": _made("party", "", "It is refused by the app itself, not stored."),
    },
    "B06": {
        "camera_often_off": _made(
            "video-1 video-2", "", "They took another time: twice without penalty. The call stays to do."
        ),
        "typhoon_outages": _made("video-1", "", "Prompts that could not be judged are no failing."),
        "gcash": _made("payee-1", "", "E-money is normal; whose it is counts, and it is their own."),
        "spouse_account_request": _made(
            "look-other-account-name",
            "other_account_name",
            "Asked for, and not put down as the payee: weak, until an own account is there.",
        ),
        "second_client_hours": _made("chat", "", "Other clients are everybody's right."),
    },
    "B08": {
        "new_company_registration": _made(
            "ssm", "", "Three months old, as they say; only a longer claimed history would count."
        ),
        "employer_reference_email_policy": _made(
            "ref-employer", "", "Dates only is a firm's rule; nothing asks for praise."
        ),
        "crypto_option_offered": _made(
            "answer-payment-rail", "crypto_offered", "One way of several: a note."
        ),
        "remote_tool_for_parents": _made(
            "look-own-tools-asked", "own_tools_asked", "Asked in the first look: weak, and it stays a limit."
        ),
    },
    "B11": {
        "cannot_do_hand_or_window_challenge": _made(
            "video-1", "", "Could not judge leads to the equal way and is no failing."
        ),
        "screen_reader_voice_heard": _made(
            "answer-voice-call", "second_voice", "Weak, until it is shown with sound on and off."
        ),
        "camera_angle": _made("video-1", "", "Where a camera points carries no weight."),
    },
}
