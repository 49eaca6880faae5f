"""The words for every known error: what happened, what is safe, what to do.

The one match over the tree of ``domain/errors.py``, for the window and the command line alike.
"""

from ringback.domain.errors import InputProblem, ListProblem, RecordsProblem, Refused, RingbackError
from ringback.text import _


def sentence(error: RingbackError) -> str:
    """Plain text. Facts come from outside: whoever shows it escapes it."""
    facts = {key: str(value) for key, value in error.facts.items()}
    words = _words(error)
    if words is None:
        raise LookupError(error.reason)
    return words.format_map(facts)


def has_words(error: RingbackError) -> bool:
    return _words(error) is not None


def _words(error: RingbackError) -> str | None:
    match error:
        case Refused():
            case_words = _refused_case(error.reason) or _refused_call(error.reason)
            return case_words or _refused_approval(error.reason)
        case InputProblem():
            return _document(error.reason) or _given(error.reason)
        case RecordsProblem():
            return _register(error.reason) or _disk(error.reason)
        case ListProblem():
            return _("The list was not read. The one you have stays in use.")
        case _:
            return None


def _refused_case(reason: str) -> str | None:
    match reason:
        case "case_not_opened" | "case_already_opened":
            return _("This case is not in a state for that. Nothing changed. Open the case again.")
        case "signer_not_here":
            return _("This person has no key in this register. Nothing was signed. Ask to be added.")
        case "case_ended":
            return _("This case has ended. Nothing changed. Start a new check if they come back.")
        case "plan_already_fixed":
            return _("The plan of this case is fixed. Nothing changed. It can grow, not shrink.")
        case "plan_not_fixed":
            return _("Answer the questions about the job first. Nothing changed.")
        case "plan_hash_wrong" | "plan_does_not_fit_job":
            return _("The plan does not fit the answers about the job. Nothing changed.")
        case "plan_would_shrink":
            return _("A plan can only grow. Nothing changed. Start a new case for a smaller job.")
        case "fact_kind_changed":
            return _("The name {fact} is already used for something else. Nothing changed. Choose another.")
        case "one_party_only":
            return _("A case is about one person or one company. Nothing changed. Start another case.")
        case "party_missing":
            return _("Write down who this is about first. Nothing changed.")
        case "cannot_be_undone" | "nothing_to_undo":
            return _("Others rest on this step, so it stays. Nothing changed. Record what is true now.")
        case "erase_date_needed":
            return _("Say until when their details are kept. Nothing changed.")
        case "evidence_too_low":
            return _("This point needs more than their word or paper. Add a record you looked up.")
        case "answer_without_fingerprint":
            return _("This answer does not say what it answers. Answer the point as it stands.")
        case _:
            return None


def _refused_call(reason: str) -> str | None:
    match reason:
        case "number_not_independent":
            return _("This number came from the person you are checking. Find one yourself, then call.")
        case "call_running":
            return _("A call is still running. Stop the clock first. What you typed is kept.")
        case "no_call_running":
            return _("No call is running. Start the clock first. What you typed is kept.")
        case "heard_first":
            return _("Write what you heard first. Then the earlier answer is shown.")
        case "witnessed_already":
            return _("This call was recorded as it happened and stays as it is. Record a new call.")
        case "prompts_repeat":
            return _("The same prompts came up twice. Nothing changed. Draw again.")
        case _:
            return None


def _refused_approval(reason: str) -> str | None:
    match reason:
        case "payee_locked":
            return _("This account is locked. Nothing changed. Record a change as a new version.")
        case "payee_replaced" | "payee_not_current":
            return _("A newer version of this account exists. Nothing changed. Open that one.")
        case "payee_must_replace":
            return _("There is already an account. Nothing changed. Record this one as a change of it.")
        case "bank_name_missing":
            return _("Write down the name your bank shows first. Or choose one of the other ways.")
        case "callback_missing":
            return _("Ring them back first, on a number you found yourself.")
        case "callback_on_older_number_missing":
            return _("Ring back first, on a number you had before this request came.")
        case "blocker_open":
            return _("A point that stops payment is open. Clear it first. Nothing was approved.")
        case "already_approved":
            return _("You have approved this already. The next approval comes from somebody else.")
        case "first_approval_missing":
            return _("The first approval is missing. Nothing was approved.")
        case "approvals_missing":
            return _("An approval is still missing. Nothing was locked.")
        case "same_person":
            return _("This needs a second person. Ask somebody else to sign in with their own passphrase.")
        case "not_an_approver":
            return _("This person may not approve. Ask somebody who may.")
        case "key_younger_than_case":
            return _("They were added after the case began, so they don't count. Take the way alone.")
        case "fresh_passphrase_needed":
            return _("Enter your passphrase again, for this step alone.")
        case "wait_not_over":
            return _("The wait is not over. Come back on {until}, same time. Nothing was approved.")
        case _:
            return _refused_decision(reason)


def _refused_decision(reason: str) -> str | None:
    match reason:
        case "assessment_changed":
            return _("Something changed since you looked. Nothing was signed. Read the points again.")
        case "reason_needed":
            return _("Write your reason first. It goes into the report.")
        case "limits_needed":
            return _("Name the limits first: what they may do, and what not.")
        case "wait_needs_an_end":
            return _("Say until when you wait. Choose a day after today.")
        case "provisional_needs_an_end" | "provisional_too_long":
            return _("A first go-ahead ends within 30 days. Choose a day within them.")
        case "points_not_put":
            return _("Put every open point to them first. They get two working days to answer.")
        case "reply_time_not_over":
            return _("They have until {until} to answer. You can wait, or choose «I must stop today».")
        case "decision_not_current":
            return _("There is a newer decision. Nothing was signed. Open that one.")
        case _:
            return None


def _document(reason: str) -> str | None:
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
        case "hidden_character":
            return _("{where} holds a hidden character ({character}). Nothing changed. Type the text again.")
        case _:
            return None


def _given(reason: str) -> str | None:
    match reason:
        case "file_unreadable":
            return _("{where} can't be read: {why}. Nothing changed. Check the name and the folder.")
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
        case "no_such_entry":
            return _("There is no such entry in this case. Nothing changed.")
        case "no_such_case":
            return _("There is no case «{named}» in this register. Nothing changed.")
        case "field_empty":
            return _("This is still empty. What you typed elsewhere is kept. Fill it in.")
        case "not_a_number":
            return _("«{named}» is not a number. It is kept as you typed it. Write digits only.")
        case "form_incomplete":
            return _("Something is missing or does not fit. What you typed is kept. Look again.")
        case "label_taken":
            return _("Another case has the label «{named}». Nothing changed. Choose another.")
        case _:
            return _key(reason)


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


def _register(reason: str) -> str | None:
    match reason:
        case "open_elsewhere":
            return _("This register is open elsewhere. Nothing changed. Close it there, then try again.")
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


def _disk(reason: str) -> str | None:
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
