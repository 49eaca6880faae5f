"""The register and its disk: what is safe and what to do."""

from ringback.text import _


def register(reason: str) -> str | None:
    match reason:
        case "open_elsewhere":
            return _("This register is open elsewhere. Nothing changed. Close it there, then try again.")
        case "still_keeping":
            return _("A file you gave is being kept first. Nothing is lost. This opens when it is done.")
        case "newer_register":
            return _("A newer Ringback wrote this register. It was not changed. Install that version.")
        case "damaged":
            return _("Part of this register is damaged. It was not changed. Open your last backup.")
        case "not_a_register":
            return _("{file} is not a register of Ringback. It was not changed. Choose another file.")
        case "missing_file":
            return _("{file} is not where it was. Put it back, or open your last backup.")
        case "already_there":
            return _("There is a register already. It was not changed. Unlock it instead.")
        case "changed_meanwhile":
            return _("This changed in another window. What you typed is kept. Look again, then save.")
        case "nobody_signed_in":
            return _("Nobody is signed in. Nothing changed. Unlock with a passphrase first.")
        case "no_such_case" | "no_such_exhibit":
            return _("This is not in the register any more. Nothing changed. Go back to Home.")
        case _:
            return None


def disk(reason: str) -> str | None:
    match reason:
        case "disk_full":
            return _("The disk is full. What was saved before is safe. Make room, then try again.")
        case "disk_failed" | "cannot_open":
            return _("The disk did not answer. What was saved is safe. Check it, then try again.")
        case "read_only":
            return _("This file can't be written to. Nothing changed. Check who may write in its folder.")
        case "folder_missing":
            return _("The folder is not there. Nothing changed. Make it, or choose another.")
        case _:
            return None
