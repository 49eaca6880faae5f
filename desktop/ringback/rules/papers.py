"""What a document's own lines, dates and numbers say, and whether that fits what was written beside them."""

from collections.abc import Iterator

from ringback.domain.case import Case
from ringback.domain.facts import (
    DocumentSeen,
    Found,
    LinePart,
    LinesRead,
    Name,
    NumberResult,
    Registration,
    SeenHow,
)
from ringback.domain.findings import Finding, noticed
from ringback.rules.mrz import country_of_code, fits_country
from ringback.rules.names import Likeness, compare
from ringback.rules.numbers import check_registration
from ringback.rules.people import who
from ringback.rules.surroundings import Surroundings


def papers(case: Case, around: Surroundings) -> Iterator[Finding]:
    del around
    for document in case.of(DocumentSeen):
        yield from _lines(case, document)
        yield from _number(case, document)
        yield from _expired(case, document)
        yield from _disagrees(case, document)
    for registration in case.of(Registration):
        yield from _registered(case, registration)


def _lines(case: Case, document: DocumentSeen) -> Iterator[Finding]:
    """A slip of typing is the common reason: weak, until typed again from the document."""
    lines = document.lines
    if lines is None or not lines.failing:
        return
    person, failing = who(case, document.about), ", ".join(lines.failing)
    seen = document.how is not SeenHow.COPY
    confirmed = lines.again and seen and set(lines.failing) - {LinePart.PERSONAL}
    rule = "document_forged" if confirmed else "lines_do_not_hold"
    yield noticed(rule, document.id, who=person, thing=document.document, seen=failing)


def _number(case: Case, document: DocumentSeen) -> Iterator[Finding]:
    number = document.number
    if number is not None and number.result is NumberResult.DOES_NOT_HOLD:
        thing = f"{document.document} …{number.last_three}" if number.last_three else document.document
        yield noticed("number_does_not_hold", document.id, who=who(case, document.about), thing=thing)


def _expired(case: Case, document: DocumentSeen) -> Iterator[Finding]:
    """On the day it was seen; a document that ran out since then was good when it counted."""
    expires = document.expires or (document.lines.expires if document.lines else "")
    if expires and document.on and expires < document.on:
        person = who(case, document.about)
        yield noticed(
            "document_expired",
            document.id,
            who=person,
            thing=document.document,
            seen=expires,
            claimed=document.on,
        )


def _disagrees(case: Case, document: DocumentSeen) -> Iterator[Finding]:
    """The lines, or the birth date some numbers hold, against what was read off the front."""
    pairs = [*_against_lines(document, document.lines)] if document.lines else []
    inside = document.number.born if document.number else ""
    if inside and document.born and inside != document.born:
        pairs.append((document.born, inside))
    if not pairs:
        return
    beside, there = (", ".join(dict.fromkeys(side)) for side in zip(*pairs, strict=True))
    yield noticed(
        "document_disagrees",
        document.id,
        who=who(case, document.about),
        thing=document.document,
        claimed=beside,
        seen=there,
    )


def _against_lines(document: DocumentSeen, lines: LinesRead) -> Iterator[tuple[str, str]]:
    """What was written beside them and what the lines say, where both are known and differ.

    No part holds a comma: commas stand between the parts.
    """
    for beside, there, part in (
        (document.born, lines.born, LinePart.BORN),
        (document.expires, lines.expires, LinePart.EXPIRES),
    ):
        if beside and there and beside != there and part not in lines.failing:
            yield beside, there
    if document.country and lines.country and not fits_country(lines.country, document.country):
        yield document.country, country_of_code(lines.country) or lines.country
    if lines.name and compare(document.name, Name(lines.name)).likeness is Likeness.DIFFERENT:
        yield document.name.written.replace(",", ""), lines.name


def _registered(case: Case, registration: Registration) -> Iterator[Finding]:
    """A register number of a known form whose check digit does not fit; other forms say nothing."""
    number, country = registration.number, registration.country
    if not number or not country or registration.found is Found.NOT_REQUIRED:
        return
    said = check_registration(country, number)
    if said is not None and said.result is NumberResult.DOES_NOT_HOLD:
        person = who(case, registration.about)
        yield noticed("number_does_not_hold", registration.id, who=person, thing=number)
