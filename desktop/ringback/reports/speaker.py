"""How a thing of the case is written in a report: names, times, labels of choices, and what stays unsaid."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import IntEnum, StrEnum
from functools import cache

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.cleanliness import cleaned
from ringback.domain.entry import Entry
from ringback.domain.events import FactRecorded, VideoEnded
from ringback.domain.facts import Name, Payee, VideoSession
from ringback.domain.findings import Finding
from ringback.domain.ids import PersonId
from ringback.domain.moment import Moment
from ringback.domain.people import Person
from ringback.domain.rungs import Rung
from ringback.playbook import Playbook
from ringback.text import _, countries_named, country_name, worded

LABEL = re.compile(r"\bRB-\d{4}-\d+\b")
SHOWN_OF_ACCOUNT, SHORT_ACCOUNT, SHOWN_OF_SHORT = 4, 8, 2
SHORTEST_HIDDEN = 4
"""A phrase or account shorter than this is not searched for in free text: it would hit ordinary words."""


class Speaker(Struct, frozen=True, kw_only=True):
    """`hidden` are texts never printed, with what stands in their place."""

    label: str
    people: Mapping[PersonId, Person]
    playbook: Playbook
    hidden: dict[str, str] = {}
    others: re.Pattern[str] | None = None

    def text(self, words: str) -> str:
        """Words from outside: cleaned, and without other cases, agreed phrases and whole accounts."""
        clean = cleaned(words.replace("\r\n", "\n").replace("\t", " "))
        return without(clean, self.label, self.hidden, self.others)

    def name(self, name: Name) -> str:
        others = [self.text(form) for form in name.forms()[1:] if form != name.written]
        written = self.text(name.written)
        return f"{written} ({', '.join(others)})" if others else written

    def person(self, person: PersonId) -> str:
        known = self.people.get(person)
        if known is not None:
            return self.text(known.name)
        return _("somebody no longer listed ({key})").format(key=person[:8])

    def label_of(self, choice: StrEnum | IntEnum) -> str:
        """The playbook's label of a value of one of the domain's enumerations."""
        key = choice.word if isinstance(choice, Rung) else str(choice.value)
        table = self.playbook.words.get(type(choice).__name__, {})
        return worded(table.get(key, key.replace("_", " ")))

    def check(self, check: str) -> str:
        known = self.playbook.checks.get(check)
        return worded(known.title) if known else check.replace("_", " ")

    def outcome(self, check: str, outcome: str) -> str:
        known = self.playbook.checks.get(check)
        label = known.outcomes.get(outcome) if known else None
        return worded(label.label) if label else outcome.replace("_", " ")

    def finding(self, finding: Finding) -> str:
        """The finding's sentence, as the playbook has it; another case is never named."""
        facts = {name: self.text(value) for name, value in finding.facts.items()}
        facts |= {name: countries_named(facts[name]) for name in self.playbook.countries(finding)}
        facts |= {name: worded(words) for name, words in self.playbook.said(finding.facts).items()}
        if finding.shared_with:
            facts["other"] = _("another case")
        known = self.playbook.rules.get(finding.rule)
        template = worded(known.template(facts)) if known else ""
        return template.format_map(facts) if template else finding.rule.replace("_", " ")

    def clears(self, rule: str) -> str:
        known = self.playbook.rules.get(rule)
        return worded(known.clears) if known else ""

    def source(self, rule: str) -> str:
        known = self.playbook.rules.get(rule)
        source = self.playbook.sources.get(known.source) if known else None
        return f"({worded(source.publisher)}, {source.date})" if source else ""


def joined(*parts: str, by: str = " · ") -> str:
    return by.join(part for part in parts if part.strip())


def time(when: Moment) -> str:
    """``2026-11-25 16:02 (UTC+8)``: the same in every language."""
    hours, minutes = divmod(abs(when.offset), 60)
    sign = "-" if when.offset < 0 else "+"
    offset = f"{sign}{hours}:{minutes:02}" if minutes else f"{sign}{hours}"
    return f"{when.local():%Y-%m-%d %H:%M} (UTC{offset})"


def short(text: str, most: int) -> str:
    """One line of a text for page 1, and where to read all of it."""
    one_line = " ".join(text.split())
    if len(one_line) <= most:
        return one_line
    return _("{start} … (all of it is further on)").format(start=one_line[:most].rstrip())


def clock(stated: str) -> str:
    """An ISO time as a person writes it; anything else as stated."""
    try:
        when = datetime.fromisoformat(stated)
    except ValueError:
        return stated
    offset = when.utcoffset()
    minutes = int(offset.total_seconds() // 60) if offset is not None else None
    if minutes is None:
        return f"{when:%Y-%m-%d %H:%M}" if "T" in stated else stated
    return time(Moment(round(when.timestamp() * 1000), minutes))


def short_clock(stated: str) -> str:
    """A stamp of this computer without its offset; anything else as stated."""
    try:
        return f"{datetime.fromisoformat(stated):%Y-%m-%d %H:%M}"
    except ValueError:
        return stated


def short_time(when: Moment) -> str:
    return f"{when.local():%Y-%m-%d %H:%M}"


def place(town: str, country: str) -> str:
    return joined(town, country_name(country) if country else "", by=", ")


def masked(account: str) -> str:
    """An account with only its end shown."""
    plain = "".join(account.split())
    shown = SHOWN_OF_ACCOUNT if len(plain) > SHORT_ACCOUNT else SHOWN_OF_SHORT
    return f"•••• {plain[-shown:]}" if plain else ""


def without(text: str, own: str, hidden: Mapping[str, str], others: re.Pattern[str] | None) -> str:
    """The text without hidden words and without the labels of cases other than `own`."""
    for secret, instead in hidden.items():
        text = instead.join(_however_written(secret).split(text))
    another = _("another case")
    text = others.sub(another, text) if others else text
    return LABEL.sub(lambda found: found[0] if found[0] == own else another, text)


def other_cases(labels: Iterable[str], own: str) -> re.Pattern[str] | None:
    """Labels of other cases that do not look like ours, as whole words; usually there are none."""
    odd = [label for label in labels if len(label) >= SHORTEST_HIDDEN and not LABEL.fullmatch(label)]
    words = sorted((label for label in odd if label not in own), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None


@cache
def _however_written(secret: str) -> re.Pattern[str]:
    """A long one also with other blanks, dashes or capitals between and in its letters."""
    letters = [letter for letter in secret if letter.isalnum()]
    if len(letters) < SHORT_ACCOUNT:
        return re.compile(re.escape(secret), re.IGNORECASE)
    return re.compile(r"[\s._/-]*".join(map(re.escape, letters)), re.IGNORECASE)


def hidden_in(case: Case, entries: Iterable[Entry] = ()) -> dict[str, str]:
    """Agreed phrases and whole accounts, wherever somebody may have typed them again; longest first.

    With `entries` also those of earlier versions, which the journal still holds.
    """
    events = [entry.event for entry in entries]
    facts = [*case.facts.values(), *(event.fact for event in events if isinstance(event, FactRecorded))]
    told = [one.agreed_phrase for one in (*facts, *events) if isinstance(one, VideoSession | VideoEnded)]
    phrases = dict.fromkeys(told, _("(agreed phrase)"))
    accounts = {
        form: masked(payee.account)
        for payee in facts
        if isinstance(payee, Payee)
        for form in (payee.account, "".join(payee.account.split()))
    }
    both = {**phrases, **accounts}
    return {key: both[key] for key in sorted(both, key=len, reverse=True) if len(key) >= SHORTEST_HIDDEN}
