"""Reads ``resources/playbook``, ``countries`` and ``prompts`` into frozen words; a stray key is refused."""

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

import msgspec

from ringback.domain.facts import RecheckDue
from ringback.domain.findings import Finding
from ringback.domain.identifiers import Share, Sides
from ringback.domain.severity import Task
from ringback.playbook.access import Systems
from ringback.playbook.accounts import AccountLooks
from ringback.playbook.banks import Markets
from ringback.playbook.base import Words
from ringback.playbook.batch import BatchWords
from ringback.playbook.checks import CheckFile, CheckWords
from ringback.playbook.cooperation import Cooperation
from ringback.playbook.countries import Country
from ringback.playbook.forms import FormPage
from ringback.playbook.messages import Messages
from ringback.playbook.numbers import Numbers
from ringback.playbook.places import Places
from ringback.playbook.prompts import PromptPack
from ringback.playbook.questions import Questions
from ringback.playbook.rules import RuleWords, Source
from ringback.playbook.signins import SignInWords
from ringback.playbook.spoken import Spoken, SpokenLine
from ringback.playbook.tasks import Tasks
from ringback.playbook.threat import Drill, DrillCase, Threat, ThreatPage
from ringback.playbook.wrong import Fairness, Wrong, WrongSituation
from ringback.resources import path

T = TypeVar("T")


class Edition(Words, frozen=True, kw_only=True):
    """``playbook.toml``: the version goes into the hash of every plan."""

    version: int
    dated: str
    prompts: str
    """The pack of prompts in use: a file of ``resources/prompts``."""


class Playbook(Words, frozen=True, kw_only=True):
    edition: Edition
    tasks: Tasks
    questions: Questions
    checks: dict[str, CheckWords]
    forms: dict[str, tuple[FormPage, ...]]
    """By the tag of the fact."""
    rules: dict[str, RuleWords]
    sources: dict[str, Source]
    words: dict[str, dict[str, str]]
    """Labels of choices: name of the enumeration, then its value."""
    wrong: tuple[WrongSituation, ...]
    fairness: Fairness
    numbers: Numbers

    @property
    def version(self) -> int:
        return self.edition.version

    def label(self, choice: StrEnum) -> str:
        """What a person reads for a value of one of the domain's enumerations."""
        return self.words[type(choice).__name__][choice.value]

    def said(self, facts: Mapping[str, str]) -> dict[str, str]:
        """Facts of a finding with words here, in English: a title, a re-check, how much of a text, whose."""
        thing, number = facts.get("thing", ""), facts.get("number", "")
        check, due = self.checks.get(thing), self.words[RecheckDue.__name__].get(thing, "")
        counted = self.words[Share.__name__] | self.words[Sides.__name__]
        said = {"thing": check.title if check else due, "number": counted.get(number, "")}
        return {name: words for name, words in said.items() if words}

    def countries(self, finding: Finding) -> tuple[str, ...]:
        """Those facts of a finding that are countries, as two letters each."""
        known = self.rules.get(finding.rule)
        return tuple(name for name in known.countries if name in finding.facts) if known else ()


def load() -> Playbook:
    """Everything but countries and prompts; read once by whoever wires the application."""
    return Playbook(
        edition=_read(Edition, "playbook", "playbook.toml"),
        tasks=_read(Tasks, "playbook", "tasks.toml"),
        questions=_read(Questions, "playbook", "questions.toml"),
        checks={check.id: check for task in Task for check in _checks(task)},
        forms=_read(dict[str, tuple[FormPage, ...]], "playbook", "forms.toml"),
        rules=_read(dict[str, RuleWords], "playbook", "rules.toml"),
        sources=load_sources(),
        words=_read(dict[str, dict[str, str]], "playbook", "words.toml"),
        wrong=_read(Wrong, "playbook", "wrong.toml").situation,
        fairness=load_fairness(),
        numbers=_read(Numbers, "playbook", "numbers.toml"),
    )


def load_systems() -> Systems:
    """Ready-made lines for the access card: only its pages need them."""
    return _read(Systems, "playbook", "access.toml")


def load_batch() -> BatchWords:
    """The words of payment lists: only their page needs them."""
    return _read(BatchWords, "playbook", "batch.toml")


def load_fairness() -> Fairness:
    """On its own, for a field that is typed in before anything else is read."""
    return _read(Fairness, "playbook", "fairness.toml")


def load_threat() -> tuple[ThreatPage, ...]:
    """Only whoever wants to know more reads it."""
    return _read(Threat, "playbook", "threat.toml").page


def load_cooperation() -> Cooperation:
    """The page for the contractor; read when it is printed."""
    return _read(Cooperation, "playbook", "cooperation.toml")


def load_drill() -> tuple[DrillCase, ...]:
    return _read(Drill, "playbook", "drill.toml").case


def load_sources() -> dict[str, Source]:
    """On their own, for a page that needs nothing else."""
    return _read(dict[str, Source], "playbook", "sources.toml")


def load_prompts(pack: str) -> PromptPack:
    """The pack an edition names, as ``playbook.edition.prompts`` does."""
    return _read(PromptPack, "prompts", f"{pack}.toml")


def load_banks() -> Markets:
    """What bank pages say of a name, market by market; read when a payee is looked at."""
    return _read(Markets, "banks.toml")


def load_accounts() -> AccountLooks:
    """How accounts look, country by country; read when somebody asks."""
    return _read(AccountLooks, "accounts.toml")


def load_places() -> Places:
    """Time zones and distances of every country; read when somebody asks."""
    return _read(Places, "places.toml")


def load_sign_ins() -> SignInWords:
    """What the columns of a sign-in export are called; read when one is."""
    return _read(SignInWords, "playbook", "signins.toml")


def load_messages() -> Messages:
    """Words ready to send; read when somebody asks for them."""
    return _read(Messages, "playbook", "messages.toml")


@cache
def load_spoken(tag: str) -> dict[str, SpokenLine]:
    """By their English; empty for a language without a file. Kept: a call asks for them at each fact."""
    if not path("spoken", f"{tag}.toml").is_file():
        return {}
    return {one.english: one for one in _read(Spoken, "spoken", f"{tag}.toml").line}


def load_country(code: str) -> Country | None:
    """What is known for a country; None when there is no file for it."""
    if code not in country_codes():
        return None
    return _read(Country, "countries", f"{code.lower()}.toml")


def country_codes() -> tuple[str, ...]:
    return tuple(sorted(file.stem.upper() for file in path("countries").glob("*.toml")))


def _checks(task: Task) -> tuple[CheckWords, ...]:
    if task is Task.DECIDE:
        return ()
    return _read(CheckFile, "playbook", "checks", f"{task}.toml").check


def _read(kind: type[T], *parts: str) -> T:
    file = path(*parts)
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        error.add_note(f"in {file.name}")
        raise
