"""An assessment in words: what `assess` prints and what the findings beside a task show."""

import re

from msgspec import Struct

from ringback.domain.case import Case
from ringback.domain.facts import Party, Worker
from ringback.domain.findings import THIS_CASE, ClaimRung, Finding, OpenCheck
from ringback.domain.ids import FactId
from ringback.domain.verdict import Assessment
from ringback.playbook import Playbook
from ringback.text import _, countries_named, day_text, worded


class ToldFinding(Struct, frozen=True, kw_only=True):
    rule: str
    severity: str
    task: str
    about: tuple[FactId, ...]
    sentence: str
    why: str
    honest_reasons: tuple[str, ...]
    clears: str
    source: str
    ask: str = ""
    key: str = ""


class ToldClaim(Struct, frozen=True, kw_only=True):
    claim: str
    rung: str | None
    words: str
    rung_words: str


class ToldCheck(Struct, frozen=True, kw_only=True):
    check: str
    about: FactId | None
    done: int
    needed: int
    stage: str
    title: str
    about_name: str = ""
    missed: str = ""
    substitutes: tuple[str, ...] = ()


class Told(Struct, frozen=True, kw_only=True):
    recommendation: str
    recommendation_words: str
    findings: tuple[ToldFinding, ...]
    cleared: tuple[ToldFinding, ...]
    claims: tuple[ToldClaim, ...]
    open_checks: tuple[ToldCheck, ...]


def tell(case: Case, assessment: Assessment, playbook: Playbook) -> Told:
    """Everything in the language of the moment."""
    outcome = assessment.recommendation
    return Told(
        recommendation=outcome.value,
        recommendation_words=worded(playbook.tasks.outcome[outcome].title),
        findings=tuple(tell_finding(finding, playbook) for finding in assessment.open),
        cleared=tuple(tell_finding(finding, playbook) for finding in assessment.cleared),
        claims=tuple(tell_claim(claim, playbook) for claim in assessment.claims),
        open_checks=tuple(_check(case, check, playbook) for check in assessment.open_checks),
    )


def tell_finding(finding: Finding, playbook: Playbook) -> ToldFinding:
    words = playbook.rules[finding.rule]
    source = playbook.sources[words.source]
    return ToldFinding(
        rule=finding.rule,
        severity=finding.severity.value,
        task=finding.task.value,
        about=finding.about,
        sentence=worded(words.template(finding.facts)).format_map(_named(finding, playbook)),
        why=worded(words.why),
        honest_reasons=tuple(worded(reason) for reason in words.honest_reasons),
        clears=worded(words.clears),
        source=", ".join(part for part in (source.publisher, day_text(source.date)) if part),
        ask=worded(words.ask),
        key=finding.key,
    )


def _named(finding: Finding, playbook: Playbook) -> dict[str, str]:
    """The facts of a finding; what the playbook has a word for is called by it, a day stands in words."""
    facts = {name: day_text(value) for name, value in finding.facts.items()}
    facts |= {name: countries_named(facts[name]) for name in playbook.countries(finding)}
    if "other" in facts:
        facts["other"] = other_words(facts["other"])
    return {**facts, **{name: worded(words) for name, words in playbook.said(finding.facts).items()}}


_OTHER = re.compile(r"case (.+?)( \(somebody you did not take on\))?")


def other_words(other: str) -> str:
    """The cases a finding names, in the language of the moment; what is stored stays as it was signed."""
    if other == THIS_CASE:
        return _("this case")
    return ", ".join(map(_called, re.split(r", (?=case )", other)))


def _called(stored: str) -> str:
    found = _OTHER.fullmatch(stored)
    if found is None:
        return stored
    gone = _("case {label} (somebody you did not take on)")
    return (gone if found[2] else _("case {label}")).format(label=found[1])


def tell_claim(claim: ClaimRung, playbook: Playbook) -> ToldClaim:
    tasks = playbook.tasks
    return ToldClaim(
        claim=claim.claim.value,
        rung=claim.rung.word if claim.rung else None,
        words=worded(tasks.claim[claim.claim].title),
        rung_words=worded(tasks.rung[claim.rung.word].title) if claim.rung else _("Nothing yet"),
    )


def _check(case: Case, check: OpenCheck, playbook: Playbook) -> ToldCheck:
    person = case.get(Party, check.about) or case.get(Worker, check.about)
    return ToldCheck(
        check=check.check,
        about=check.about,
        done=check.done,
        needed=check.needed,
        stage=check.stage.value,
        title=worded(playbook.checks[check.check].title),
        about_name=person.name.written if person and len(case.people) > 1 else "",
        missed=check.missed,
        substitutes=check.substitutes,
    )
