"""What the product forbids, and what would make it possible."""

from ringback.text import _


def refused_case(reason: str) -> str | None:
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


def refused_call(reason: str) -> str | None:
    match reason:
        case "number_not_independent":
            return _("This number came from the person you are checking. Find one yourself, then call.")
        case "number_was_rung":
            return _("This number was rung, so it stays as it is. Record the other one as a new number.")
        case "call_running":
            return _("A call is still running. Stop the clock first. What you typed is kept.")
        case "times_need_reason":
            return _("Say why the times are other than the clock's. The report prints both and the reason.")
        case "end_before_start":
            return _("The call would end before it began. Put both times right, and say why.")
        case "time_in_future":
            return _("This time is still to come. Look at the time, or at this computer's clock.")
        case "cut_by_whom":
            return _("Write who cut it. Then it is kept with the time.")
        case "call_too_long":
            return _("This call would be longer than a day. Put the end right, and say why.")
        case "no_call_running":
            return _("No call is running. Start the clock first. What you typed is kept.")
        case "heard_first":
            return _("Write what you heard first. Then the earlier answer is shown.")
        case "witnessed_already":
            return _("This call was recorded as it happened and stays as it is. Record a new call.")
        case "marked_before_seen":
            return _("A prompt can be marked only once it was seen. Nothing changed. Draw again.")
        case "prompt_not_waiting":
            return _("This prompt is answered already, or was not drawn. Nothing changed.")
        case "picture_not_agreed":
            return _("They have to agree aloud, in the call, before a picture is kept. Nothing was kept.")
        case "picture_not_covered":
            return _("Cover what may not be kept of a document first. Nothing was kept.")
        case "prompts_repeat":
            return _("The same prompts came up twice. Nothing changed. Draw again.")
        case _:
            return None


def refused_approval(reason: str) -> str | None:
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
        case "relation_paper_missing":
            return _("The account is somebody else's. Write down the paper that shows how they are related.")
        case "payee_not_screened":
            return _("The account is somebody else's. Look that name up on the official lists first.")
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
            return refused_decision(reason)


def refused_decision(reason: str) -> str | None:
    match reason:
        case "assessment_changed":
            return _("Something changed since you looked. Nothing was signed. Read the points again.")
        case "reason_needed":
            return _("Write your reason first. It goes into the report.")
        case "only_a_stop_is_today":
            return _("«I must stop today» goes with a stop. Nothing was signed. Take it away or choose Stop.")
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
        case "look_first":
            return _("They say first what they would decide, before they see yours. Nothing was signed.")
        case "nothing_to_sign":
            return _("This decision needs no second signature. Nobody has to be asked.")
        case "looked_already":
            return _("They have said what they would decide. That stays as it was.")
        case "worries_needed":
            return _("Write what worries you first. If nothing does, write that.")
        case "decision_missing":
            return _("Nothing is decided yet. One person decides first, then the other looks.")
        case "decision_not_current":
            return _("There is a newer decision. Nothing was signed. Open that one.")
        case _:
            return None
