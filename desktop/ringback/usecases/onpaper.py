"""A call that was written down on paper, typed back by its letters: A Aiko Mori, owner."""

import re
from collections.abc import Iterable
from string import ascii_uppercase
from unicodedata import normalize

from msgspec.structs import replace

from ringback.domain.case import Case
from ringback.domain.errors import InputProblem, Refused
from ringback.domain.facts import Call, CallFact, CallOutcome, Contact, Given, Heard, HeardHow, Purpose
from ringback.domain.ids import CaseId, FactId
from ringback.domain.moment import Moment
from ringback.usecases.cases import next_id, record
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.numbers import judge

MOST_MINUTES = 24 * 60
_CODED = re.compile(r"\s*([A-Za-zＡ-Ｚａ-ｚ])(?:[\s.:)、：．]+(.*)|)$", re.DOTALL)
_INSTEAD = {"?": HeardHow.DID_NOT_KNOW, "-": HeardHow.WOULD_NOT_SAY}


def lettered(facts: Iterable[CallFact]) -> dict[str, CallFact]:
    """A, B, C … in the order they are asked."""
    return dict(zip(ascii_uppercase, facts, strict=False))


def read_back(text: str, asked: Iterable[CallFact]) -> tuple[Heard, ...]:
    """What was heard, by letter. A line that begins with no letter still free belongs to the one above.

    Raises InputProblem `no_letters` when nothing can be told from it.
    """
    codes, found = lettered(asked), dict[CallFact, list[str]]()
    last: list[str] | None = None
    for line in filter(str.strip, text.splitlines()):
        fact, words = _coded(line, codes)
        if fact is not None and fact not in found:
            last = found.setdefault(fact, [words])
        elif last is not None:
            last.append(line.strip())
    heard = tuple(_heard(fact, " ".join(filter(None, lines))) for fact, lines in found.items())
    kept = tuple(one for one in heard if one.words or one.how is not HeardHow.SAID)
    if not kept:
        raise InputProblem("no_letters", where="answers")
    return kept


def type_back(
    desk: Desk,
    gesture: Gesture,
    *,
    about: FactId,
    contact: Contact,
    purpose: Purpose,
    heard: tuple[Heard, ...],
    started: Moment,
    minutes: int,
) -> Case:
    """Recorded as stated: the journal did not see the call. Refused for a number that is the contractor's."""
    case = desk.case(gesture.case)
    _require_own_finding(desk, gesture.case, contact, purpose)
    if not 0 < minutes <= MOST_MINUTES:
        raise Refused("call_too_long")
    if case.running:
        raise Refused("call_running")
    ended = Moment(started.at + minutes * 60_000, started.offset)
    call = Call(
        id=next_id(case, "call"),
        about=about,
        contact=contact.id,
        purpose=purpose,
        started=_iso(started),
        ended=_iso(ended),
        outcome=CallOutcome.SPOKE,
        heard=_given(case, about, heard),
    )
    return record(desk, gesture, call)


def _require_own_finding(desk: Desk, case_id: CaseId, contact: Contact, purpose: Purpose) -> None:
    if not purpose.needs_independence:
        return
    judged = judge(desk, case_id, contact)
    if not judged.counts:
        raise Refused("number_not_independent", number=contact.value, seen=", ".join(judged.seen))


def _given(case: Case, about: FactId, heard: tuple[Heard, ...]) -> tuple[Heard, ...]:
    """Neither sheet nor page shows what was told beforehand; an earlier comparison would have."""
    seen = any(one.compared for call in case.of(Call) if call.about == about for one in call.heard)
    given = Given.NOT_KNOWN if seen else Given.BEFORE_SEEING
    return tuple(replace(one, given=given) for one in heard)


def _coded(line: str, codes: dict[str, CallFact]) -> tuple[CallFact | None, str]:
    found = _CODED.match(line)
    if found is None:
        return None, line
    return codes.get(normalize("NFKC", found[1]).upper()), (found[2] or "").strip()


def _heard(fact: CallFact, words: str) -> Heard:
    how = _INSTEAD.get(normalize("NFKC", words.strip()))
    return Heard(fact=fact, how=how) if how else Heard(fact=fact, words=words.strip())


def _iso(when: Moment) -> str:
    return when.local().isoformat(timespec="minutes")
