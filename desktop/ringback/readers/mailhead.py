"""The head of an e-mail, read by ourselves: bounded, and no cleverer than a person looking at it."""

import re
from collections.abc import Iterable

from ringback.domain.facts import Judged
from ringback.readers.reading import MailHead, line

MOST_HEADERS, LONGEST_HEADER = 300, 8_000
_ADDRESS = re.compile(r"[^\s<>@,;:\"()\[\]]{1,64}@[^\s<>@,;:\"()\[\]]{1,255}")
_RESULT = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*([a-z]{1,20})", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]{0,1000}\)")
_BY = re.compile(r"^\s*([A-Za-z0-9.\-]{1,255})(?:\s+\d+)?\s*;")
Headers = tuple[tuple[str, str], ...]


def head_of(headers: Headers) -> MailHead:
    """`headers` in their order, names as written, values unfolded and decoded. The first of a name counts."""
    first: dict[str, str] = {}
    for name, value in headers[:MOST_HEADERS]:
        first.setdefault(name.lower(), value[:LONGEST_HEADER])
    name, address = name_and_address(first.get("from", ""))
    return MailHead(
        from_name=line(name),
        from_address=line(address),
        reply_to=line(name_and_address(first.get("reply-to", ""))[1]),
        return_path=line(name_and_address(first.get("return-path", ""))[1]),
        date=line(first.get("date")),
        subject=line(first.get("subject")),
        judged=judged(value for name, value in headers if name.lower() == "authentication-results"),
    )


def name_and_address(value: str) -> tuple[str, str]:
    """The address in angle brackets, or the last one there is: what an answer would go to."""
    bracketed = re.findall(r"<([^<>]{1,330})>", value[:LONGEST_HEADER])
    found = _ADDRESS.findall(bracketed[-1] if bracketed else value[:LONGEST_HEADER])
    address = found[-1].strip(".") if found else ""
    name = value.split("<", 1)[0] if bracketed else value.replace(address, "") if address else value
    return name.strip().strip("\"'() ").strip(), address


def judged(results: Iterable[str]) -> Judged:
    """Only the topmost is read. Words in brackets are remarks; the first result of each method counts."""
    topmost, *below = [*results] or [""]
    plain = _COMMENT.sub(" ", topmost[:LONGEST_HEADER])
    said: dict[str, str] = {}
    for method, result in _RESULT.findall(plain):
        said.setdefault(method.lower(), result.lower())
    by = _BY.match(plain)
    return Judged(
        by=line(by.group(1)) if by else "",
        spf=said.get("spf", ""),
        dkim=said.get("dkim", ""),
        dmarc=said.get("dmarc", ""),
        others=min(len(below), 10_000),
    )
