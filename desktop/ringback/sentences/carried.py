"""Sentences about what goes to another computer and comes back in a file."""

from ringback.text import _


def carried(reason: str) -> str | None:
    match reason:
        case "carried_changed":
            return _("This file was changed on its way, or is of another kind. Nothing was taken in.")
        case "not_a_key":
            return _("This file holds nobody's key. Nothing changed. Ask them to send it again.")
        case "other_words":
            return _("These are not the key's eight words. Nobody was added. Ring them, and compare again.")
        case "known_already":
            return _("This key is here already. Nothing changed.")
        case "signer_elsewhere":
            return _("Their key is on their own computer. Ask them by file, and take in their answer.")
        case "key_not_known":
            return _("Nobody here has the key of this answer. Nothing was taken in. Add their key first.")
        case "answers_another_register":
            return _("This answer is about a case that is not here. Nothing was taken in.")
        case "answers_another_state":
            return _("The case has changed since, or this answers another question. Ask them again.")
        case "clock_ahead" | "clock_behind":
            return _("The two computers' clocks differ. Nothing was taken in. Set them, then ask again.")
        case _:
            return None
