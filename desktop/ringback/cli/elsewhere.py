"""`approval`: a second person at another computer, asked and answering by file."""

import argparse
from pathlib import Path

from ringback.cli.approvals import say_choice
from ringback.cli.documents import print_told
from ringback.cli.keys import add_register, opened
from ringback.cli.say import say, say_json, write_file
from ringback.domain.verdict import Outcome
from ringback.usecases import elsewhere
from ringback.usecases.cases import find_case
from ringback.usecases.elsewhere import fetched


def add_verbs(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    approval = verbs.add_parser("approval", help="a second person at another computer, by file")
    kinds = approval.add_subparsers(dest="kind", required=True, metavar="WHAT")
    key = _kind(kinds, "key", "write your public key, and print its eight words")
    key.add_argument("--out", type=Path, required=True)
    key.set_defaults(run=_key)
    add = _kind(kinds, "add", "add a second person by their key, once they read you its eight words")
    add.add_argument("key", type=Path, metavar="KEY.json")
    add.add_argument("--words", required=True, help="the eight words as you heard them")
    add.set_defaults(run=_add)
    ask = _kind(kinds, "ask", "write the question about a decision that waits for its second signature")
    ask.add_argument("case", metavar="CASE")
    ask.add_argument("--out", type=Path, required=True)
    ask.set_defaults(run=_ask)
    show = _kind(kinds, "show", "what was found in the case you are asked about; not what was chosen")
    show.add_argument("question", type=Path, metavar="QUESTION.json")
    show.add_argument("--json", action="store_true")
    show.set_defaults(run=_show)
    look = _kind(kinds, "look", "say what you would decide; only then what was chosen is shown")
    look.add_argument("question", type=Path, metavar="QUESTION.json")
    look.add_argument("--outcome", choices=[outcome.value for outcome in Outcome], required=True)
    look.add_argument("--worries", required=True, help="what worries you, in your words")
    look.add_argument("--out", type=Path, required=True, help="your answer; it signs nothing yet")
    look.set_defaults(run=_look)
    sign = _kind(kinds, "sign", "put your signature into your answer")
    sign.add_argument("question", type=Path, metavar="QUESTION.json")
    sign.add_argument("answer", type=Path, metavar="ANSWER.json")
    sign.add_argument("--words", default="", help="what you want to say with it")
    sign.set_defaults(run=_sign)
    take = _kind(kinds, "take", "take in their answer")
    take.add_argument("answer", type=Path, metavar="ANSWER.json")
    take.set_defaults(run=_take)


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, words: str
) -> argparse.ArgumentParser:
    parser = kinds.add_parser(name, help=words)
    add_register(parser)
    return parser


def _key(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        data = elsewhere.key_file(desk)
    write_file(chosen.out, data)
    say(elsewhere.words_of(elsewhere.read_key(data)))
    return 0


def _add(chosen: argparse.Namespace) -> int:
    key = elsewhere.read_key(fetched(chosen.key))
    with opened(chosen) as desk:
        say(elsewhere.add_elsewhere(desk, key, chosen.words).name)
    return 0


def _ask(chosen: argparse.Namespace) -> int:
    with opened(chosen) as desk:
        data = elsewhere.ask(desk, find_case(desk, chosen.case))
    write_file(chosen.out, data)
    say(str(chosen.out))
    return 0


def _show(chosen: argparse.Namespace) -> int:
    question = elsewhere.read_question(fetched(chosen.question))
    with opened(chosen) as desk:
        told = elsewhere.told_of_question(desk, question)
    if chosen.json:
        say_json(told)
    else:
        say(f"{question.case.label}  {question.case.names()}")
        print_told(told)
    return 0


def _look(chosen: argparse.Namespace) -> int:
    question = elsewhere.read_question(fetched(chosen.question))
    with opened(chosen) as desk:
        data = elsewhere.answer(desk, question, Outcome(chosen.outcome), chosen.worries)
        write_file(chosen.out, data)
        say_choice(desk, question.decision.event)
    return 0


def _sign(chosen: argparse.Namespace) -> int:
    question = elsewhere.read_question(fetched(chosen.question))
    with opened(chosen) as desk:
        data = elsewhere.agree(desk, question, fetched(chosen.answer), chosen.words)
    write_file(chosen.answer, data)
    say("signed")
    return 0


def _take(chosen: argparse.Namespace) -> int:
    data = fetched(chosen.answer)
    with opened(chosen) as desk:
        decision = desk.case(elsewhere.take_answer(desk, data)).decision
        say("signed" if decision and decision.signed else "looked, and did not sign")
    return 0
