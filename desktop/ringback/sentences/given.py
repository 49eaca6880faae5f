"""What was given and can be mended: documents, fields, files."""

from ringback.text import _


def document(reason: str) -> str | None:
    match reason:
        case "key_repeated":
            return _("{where} is there twice, so one of the two would be lost. Nothing was read. Keep one.")
        case "unknown_field":
            return _("{where} is not a field of a case document. Nothing was read. Check its spelling.")
        case "field_missing":
            return _("{where} is missing. Nothing was read. Add it.")
        case "unknown_value":
            return _("{where} can't be «{named}». Nothing was read. See the schema for what it can be.")
        case "wrong_type":
            return _("{where} has the wrong form: {why}. Nothing was read.")
        case "not_json":
            return _("This is not a case document: it stops making sense at {where}. Nothing was read.")
        case "not_utf8":
            return _("This file is not UTF-8 text ({where}). Nothing was read. Save it as UTF-8.")
        case "document_too_large":
            return _("{where} is too large for a case document. Nothing was read.")
        case "id_repeated":
            return _("{where}: the id «{named}» is used twice. Nothing was read. Give each fact its own id.")
        case "reference_missing":
            return _("{where} names «{named}», which is not there or is something else. Nothing changed.")
        case "unknown_outcome":
            return _("{where}: «{named}» is not an answer this check has. Nothing changed.")
        case "reference_circle":
            return _("{where} names «{named}», which leads back to it. Nothing was read. Mend one.")
        case "second_party":
            return _("{where} is a second party. Nothing was read. A case is about one person or company.")
        case "no_such_day":
            return _("{where}: «{named}» is in no calendar. Nothing changed. Write it as 2026-02-28.")
        case "does_not_fit":
            return _("{where} is too long or has the wrong form. Nothing changed. Shorten it, then save.")
        case "nothing_to_print":
            return _("Nothing is on this card yet. Write it down in the case first, then print it.")
        case _:
            return None


def never_kept(reason: str) -> str | None:
    match reason:
        case "hidden_character":
            return _("{where} holds a hidden character ({character}). Nothing changed. Type the text again.")
        case "document_line":
            return _("{where} holds a document's line with its whole number. Nothing changed. Take it out.")
        case "national_number":
            return _("{where} holds a whole {named}. Nothing changed. Write only its last three: …{end}.")
        case _:
            return None


def given(reason: str) -> str | None:
    match reason:
        case "file_unreadable":
            return _("{where} can't be read: {why}. Nothing changed. Check the name and the folder.")
        case "file_not_read":
            return _("{where} could not be read, because {why}. The file itself is as it was.")
        case "file_missing":
            return _("{where} is not there. Nothing changed. Check the name and the folder.")
        case "file_is_folder":
            return _("{where} is a folder. Nothing was added. Choose the files in it.")
        case "file_unwritable":
            return _("{where} can't be written: {why}. Nothing was lost. Choose another place.")
        case "exhibit_too_large":
            return _("The file was not added: it is larger than 200 MB. Choose a smaller copy.")
        case "exhibit_changed":
            return _("{where} changed while it was read. Nothing was added. Close it elsewhere, then add it.")
        case "no_payee":
            return _("This case has no account to pay to yet. Nothing changed. Record one first.")
        case "nothing_noted":
            return _("Nothing is noted there yet. Note what happened first: ringback wrong note {named}.")
        case "no_such_entry":
            return _("There is no such entry in this case. Nothing changed.")
        case "no_such_case":
            return _("There is no case «{named}» in this register. Nothing changed.")
        case "field_empty":
            return _("This is still empty. What you typed elsewhere is kept. Give an answer.")
        case "not_a_number":
            return _("«{named}» is not a number. It is kept as you typed it. Write digits only.")
        case "form_incomplete":
            return _("Something is missing or does not fit. What you typed is kept. Look again.")
        case "nothing_to_match":
            return _("There is nothing to notice them by yet. Add a number, an address or a document.")
        case "erase_unasked":
            return _("Erasing can't be undone. Nothing was erased. Add {where} to say that you are sure.")
        case "label_taken":
            return _("Another case has the label «{named}». Nothing changed. Choose another.")
        case _:
            return _bad_day(reason) or _table(reason) or _sign_ins(reason) or _key(reason)


def _bad_day(reason: str) -> str | None:
    match reason:
        case "day_to_come":
            return _("{named} has not come yet: this computer says {today}. Check the day, then its clock.")
        case "day_has_gone":
            return _("{named} is not a day to come. Nothing was kept yet. Choose a later one.")
        case "no_such_step":
            return _("There is no action {named} behind this door: they are {known}. Nothing changed.")
        case _:
            return None


def _table(reason: str) -> str | None:
    match reason:
        case "table_too_large":
            return _("The list is too large, at {where} (most: {number}). Nothing was read. Make it smaller.")
        case "table_not_text":
            return _("This list can't be read as text ({where}). Nothing changed. Save it as CSV, UTF-8.")
        case "table_empty":
            return _("There is no line to compare in this list. Nothing changed. Choose another file.")
        case "columns_missing":
            return _("Say which column holds the names or the accounts. Nothing was compared yet.")
        case "no_such_column":
            return _("{where}: there is no «{named}». Nothing was compared. There is: {known}.")
        case _:
            return None


def _sign_ins(reason: str) -> str | None:
    match reason:
        case "sign_ins_no_time":
            return _("No column with times was found among: {where}. Nothing was read. Say which it is.")
        case "sign_ins_bad_time":
            return _("{where}: «{named}» can't be read as a time. Nothing was read. Mend it or leave it out.")
        case "sign_ins_no_zone":
            return _("{where} says no time zone. Nothing was read. Say in which zone the times are.")
        case "sign_ins_day_order":
            return _("{where}: {named} can be two days. Nothing was read. Say if the day comes first.")
        case "sign_ins_several":
            return _("This list holds several accounts: {named}. Nothing was counted. Choose one.")
        case "sign_ins_nobody":
            return _("There is no sign-in of «{named}» here. Nothing was counted. Look at its spelling.")
        case "unknown_zone":
            return _("«{named}» is not a time zone. Nothing changed. Write it as Asia/Tokyo or +09:00.")
        case "unknown_country":
            return _("«{named}» is not a country we know. Nothing changed. Write two letters, such as VN.")
        case _:
            return None


def _key(reason: str) -> str | None:
    match reason:
        case "wrong_passphrase":
            return _("This passphrase does not open the register. Nothing changed. Type it again.")
        case "wrong_recovery_code":
            return _("This is not the recovery code. Nothing changed. Compare its twelve words, in order.")
        case "passphrase_short":
            return _("A passphrase needs at least {number} characters. Four or five words do well.")
        case "passphrase_missing":
            return _("Type a passphrase first. Nothing changed.")
        case "passphrases_differ":
            return _("The two are not the same. Type the second one again.")
        case "name_missing":
            return _("Write the name first. Nothing changed.")
        case "unknown_person":
            return _("This person has no key here. Nothing changed. Choose somebody from the list.")
        case "which_person":
            return _("Say who you are: {named}. Nothing changed.")
        case _:
            return None


def of_a_call(reason: str) -> str | None:
    match reason:
        case "no_letters":
            return _("No letter is there yet. Write one and what was said, such as: A Aiko Mori, owner.")
        case "no_such_referee":
            return _("Name one referee of this case: {known}.")
        case "no_referee":
            return _("This case has no referee yet. Nothing was written. Record one first.")
        case "no_such_time":
            return _("«{named}» can't be read as a time. Write it as 2026-02-28 14:05.")
        case _:
            return None
