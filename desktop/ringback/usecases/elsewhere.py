"""A second person at another computer: who they are, what they are asked, and what they answer, in files.

They see the whole journal, so that what they read is what they answer. Their entries carry their own mark
and follow the newest entry they saw: an answer fits that question and no other.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from ringback.domain import events as ev
from ringback.domain.case import Case, Decision
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.fold import fold
from ringback.domain.ids import CaseId, Line
from ringback.domain.people import Person
from ringback.domain.verdict import Outcome
from ringback.records import Carried, entries_in, next_entry, packed, whole_journal
from ringback.reports.seal import key_words
from ringback.usecases.assessments import Told, tell
from ringback.usecases.desk import Desk, DeskGround

KEY_BYTES = 32
LARGEST = 64 * 1024 * 1024
"""Bytes of a journal in a file: a long case is some megabytes. [our choice]"""


class KeyFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's public key, for the register of somebody who will ask them."""

    ringback_key: Literal[1] = 1
    name: Line
    public: Line
    computer: Line = ""


class Question(Struct, frozen=True):
    """What is asked; `decision` is not to be shown before the look."""

    carried: Carried
    case: Case
    decision: Decision


def fetched(path: Path) -> bytes:
    """A file that came from another computer. Raises InputProblem."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputProblem("document_too_large", where=path.name)
        return path.read_bytes()
    except OSError as error:
        raise InputProblem("file_unreadable", where=str(path), why=error.strerror or "") from error


# who they are


def key_file(desk: Desk) -> bytes:
    """Of whoever is signed in."""
    signer = desk.signer
    own = KeyFile(name=signer.person.name, public=signer.key.public.hex(), computer=desk.computer)
    return msgspec.json.encode(own)


def read_key(data: bytes) -> KeyFile:
    """Raises InputProblem `not_a_key`."""
    try:
        key = msgspec.json.decode(data, type=KeyFile)
        raw = bytes.fromhex(key.public)
    except (msgspec.MsgspecError, ValueError) as error:
        raise InputProblem("not_a_key") from error
    if len(raw) != KEY_BYTES or not key.name.strip():
        raise InputProblem("not_a_key")
    return key


def words_of(key: KeyFile) -> str:
    """To be read aloud, by voice or video, on a number that was known before."""
    return key_words(bytes.fromhex(key.public))


def add_elsewhere(desk: Desk, key: KeyFile, heard: str) -> Person:
    """Once the eight words they read aloud are the key's. Raises Refused `other_words`, `known_already`."""
    if heard.lower().split() != words_of(key).split():
        raise Refused("other_words")
    public = bytes.fromhex(key.public)
    return desk.register.add_elsewhere(key.name, public, desk.signer, desk.clock(), key.computer)


# what they are asked


def ask(desk: Desk, case_id: CaseId) -> bytes:
    """The case's journal up to a decision that waits. Raises Refused: nothing waits for a signature."""
    _waiting(desk.case(case_id))
    return desk.register.export_journal(case_id)


def read_question(data: bytes) -> Question:
    """Raises InputProblem `carried_changed`, or Refused as `ask`."""
    journal = whole_journal(data)
    case = fold(journal.told)
    return Question(journal, case, _waiting(case))


def question_for(desk: Desk, data: bytes) -> Question:
    """As `read_question`; one's own decision is somebody else's to look at. Raises Refused `same_person`."""
    question = read_question(data)
    if desk.signer.id == question.decision.by:
        raise Refused("same_person")
    return question


def _waiting(case: Case) -> Decision:
    decision = case.decision
    if decision is None:
        raise Refused("decision_missing")
    if decision.signed:
        raise Refused("nothing_to_sign")
    return decision


def told_of_question(desk: Desk, question: Question) -> Told:
    """What was found when it was decided: nothing of what was chosen."""
    return tell(question.case, question.decision.event.assessment, desk.playbook)


# what they answer


def answer(desk: Desk, question: Question, outcome: Outcome, worries: str) -> bytes:
    """Their own look; as long as nothing follows, it is no signature. Raises Refused."""
    if desk.signer.id == question.decision.by:
        raise Refused("same_person")
    if not worries.strip():
        raise Refused("worries_needed")
    look = ev.DecisionLookedAt(decision=question.decision.seq, outcome=outcome, worries=worries)
    entry = next_entry(question.carried.entries[-1], look, desk.clock(), desk.signer)
    return packed((entry,), desk.signer)


def agree(desk: Desk, question: Question, answered: bytes, words: str = "") -> bytes:
    """Their look with their signature after it. Raises Refused `look_first`, `answers_another_state`."""
    (look, *more) = entries_in(answered).entries
    if look.frame.parents != (question.carried.link,) or look.frame.by != desk.signer.id:
        raise Refused("answers_another_state")
    if more:
        raise Refused("already_approved")
    second = ev.DecisionSeconded(
        decision=question.decision.seq, approved_as=ev.ApprovedAs.SECOND, words=words
    )
    entry = next_entry(look, second, desk.clock(), desk.signer)
    return packed((look, entry), desk.signer)


def take_answer(desk: Desk, data: bytes, asked: CaseId | None = None) -> CaseId:
    """Their entries, all of them or none, in the case they are about; `asked` where only one will do.

    Raises InputProblem `carried_changed`, and Refused.
    """
    answered = entries_in(data)
    case_id = CaseId(answered.case)
    if case_id not in desk.register.cases():
        raise Refused("answers_another_register")
    if asked not in {None, case_id}:
        raise Refused("answers_another_state")
    if _strangers(desk, answered):
        raise Refused("key_not_known")
    ground = DeskGround(desk, case_id)
    desk.register.adopt(case_id, answered.entries, desk.signer, now=desk.clock(), ground=ground)
    return case_id


def _strangers(desk: Desk, answered: Carried) -> Iterable[str]:
    return {entry.frame.by for entry in answered.entries} - desk.register.people.keys()
