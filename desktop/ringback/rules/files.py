"""What files say of themselves: the same file elsewhere, another name, clock or place. All of it soft."""

import re
from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import Exhibit, FileRead, FileSort, Name, Party, PartySort, Worker
from ringback.domain.findings import Finding, noticed
from ringback.domain.identifiers import IdentifierKind, Owner
from ringback.rules.clocks import clock_fits, place_fits
from ringback.rules.elsewhere import uncrowded
from ringback.rules.names import Likeness, kindest
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings

_NO_NAME = re.compile(
    r"\d|@|\b(?:user|admin\w*|owner|office|windows|microsoft|word|home|computer|laptop|pc|team|group|inc|ltd"
    r"|pte|sdn|studio|template|templates|canva|adobe|google|docs|lenovo|hp|dell|acer|asus|apple|unknown|author"
    r"|default|resume|cv|company|services?|solutions?|print|copy)\b",
    re.IGNORECASE,
)
"""What stands in the author's place when nobody typed a name there."""
_WRITTEN = frozenset({FileSort.PDF, FileSort.DOCX, FileSort.OTHER})
"""A picture's author is whoever took it, and an e-mail's is its sender: neither is compared."""

_TOLD = frozenset({IdentifierKind.TEXT, IdentifierKind.TEXT_BODY})


def files(case: Case, around: Surroundings) -> Iterator[Finding]:
    yield from _shared(case, around)
    for exhibit in case.of(Exhibit):
        if exhibit.read is not None and not exhibit.ours:
            yield from _other_name(case, exhibit, exhibit.read)
            yield from _elsewhere(case, exhibit, exhibit.read)


def _shared(case: Case, around: Surroundings) -> Iterator[Finding]:
    """The same bytes in another case; the same sentences are another rule's, and the heavier one."""
    seen = around.sightings
    told = {one.fact for one in around.own if one.kind in _TOLD and uncrowded(around, one.kind, one.value)}
    for mine in around.own:
        if mine.kind is not IdentifierKind.FILE or mine.fact in told:
            continue
        theirs = [one for one in seen.get((mine.kind, mine.value), ()) if one.owner is Owner.APPLICANT]
        cases = sorted({(one.label, one.case) for one in theirs})
        if cases:
            yield noticed(
                "file_shared",
                mine.fact,
                shared_with=tuple(case_id for _, case_id in cases),
                who=_whose(case, mine.fact),
                thing=mine.shown,
                other=", ".join(f"case {label}" for label, _ in cases),
            )


def _whose(case: Case, exhibit: str) -> str:
    return who(case, getattr(case.facts.get(exhibit), "about", None))


def _other_name(case: Case, exhibit: Exhibit, read: FileRead) -> Iterator[Finding]:
    """A written name that is nobody's in the case; one word, or a machine's words, are nothing."""
    names = _names(case)
    if read.sort not in _WRITTEN or not names:
        return
    firm = case.party is not None and case.party.sort is PartySort.COMPANY
    others = [one for one in dict.fromkeys((read.author, read.last_author)) if _is_name(one)]
    strange = [one for one in others if _strange(one, names, firm=firm)]
    if strange:
        yield noticed(
            "file_other_name",
            exhibit.id,
            who=who(case, exhibit.about),
            thing=exhibit.name,
            seen=" / ".join(strange),
        )


def _is_name(written: str) -> bool:
    return 2 <= len(written.split()) <= 5 and not _NO_NAME.search(written)


def _strange(written: str, names: tuple[Name, ...], *, firm: bool) -> bool:
    return kindest(Name(written=written), names, firm=firm).likeness is Likeness.DIFFERENT


def _names(case: Case) -> tuple[Name, ...]:
    """Everybody the case names: a colleague's computer is nobody's business."""
    party = case.party
    own = (party.name, *party.also_known_as) if party else ()
    return (*own, *(worker.name for worker in case.of(Worker)))


def _elsewhere(case: Case, exhibit: Exhibit, read: FileRead) -> Iterator[Finding]:
    """The clock that wrote it, or the place a picture was taken, against every country they gave."""
    claimed = frozenset((*(p.country for p in case.of(Party)), *(w.country for w in case.of(Worker)))) - {""}
    if read.sort is FileSort.MAIL:
        return
    seen = [
        *([] if clock_fits(read.offset, claimed) else [f"UTC{read.offset}"]),
        *([] if place_fits(read.place, claimed) else [read.place]),
    ]
    if seen:
        yield noticed(
            "file_from_elsewhere",
            exhibit.id,
            who=who(case, exhibit.about),
            thing=exhibit.name,
            claimed=", ".join(sorted(claimed)),
            seen=" / ".join(seen),
        )
