"""`case look` and `case second-decision`: the second person, who says first what they would decide."""

import argparse

from ringback.cli.keys import add_register, add_second, again, opened, second
from ringback.cli.say import say
from ringback.domain.events import ApprovedAs, Decided
from ringback.domain.verdict import Outcome
from ringback.text import worded
from ringback.usecases.cases import find_case
from ringback.usecases.decisions import look_at_decision, second_decision
from ringback.usecases.desk import Desk, Gesture


def add_approvals(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    looked = kinds.add_parser(
        "look", help="what the second person would decide; only then the first one's choice is shown"
    )
    looked.add_argument("case", metavar="CASE")
    looked.add_argument("--outcome", choices=[outcome.value for outcome in Outcome], required=True)
    looked.add_argument("--worries", required=True, help="what worries them, in their words")
    add_register(looked)
    add_second(looked)
    looked.set_defaults(run=_look)
    joined = kinds.add_parser(
        "second-decision", help="the second signature under the newest decision, after their look"
    )
    joined.add_argument("case", metavar="CASE")
    joined.add_argument(
        "--alone", action="store_true", help="the weaker control: after the wait, a fresh passphrase"
    )
    add_register(joined)
    add_second(joined)
    joined.set_defaults(run=_second)


def signing(chosen: argparse.Namespace, desk: Desk) -> tuple[Gesture, ApprovedAs]:
    """Who signs: the second person with their own passphrase, or the same one again after the wait."""
    case_id = find_case(desk, chosen.case)
    head = desk.case(case_id).head
    if getattr(chosen, "alone", False):
        again(chosen, desk)
        return Gesture(case_id, head, fresh=True), ApprovedAs.ALONE
    signer = second(chosen, desk)
    return Gesture(case_id, head, signer, fresh=signer is not None), ApprovedAs.SECOND


def _look(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        gesture, _way = signing(chosen, desk)
        case = look_at_decision(desk, gesture, Outcome(chosen.outcome), chosen.worries)
        assert case.decision is not None  # noqa: S101  # looked at a moment ago
        say_choice(desk, case.decision.event)
    return 0


def say_choice(desk: Desk, event: Decided) -> None:
    """What the first person chose, and why."""
    words = worded(desk.playbook.tasks.outcome[event.outcome].title)
    for part in (words, event.reason, event.limits, event.meanwhile):
        if part:
            say(part)


def _second(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        gesture, approved_as = signing(chosen, desk)
        second_decision(desk, gesture, approved_as)
        say("signed")
    return 0
