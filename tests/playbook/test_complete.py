"""Everything the domain can name has its words, and nothing else has."""

import importlib
import pkgutil
import re
from enum import StrEnum
from urllib.parse import urlsplit

import pytest

import ringback.domain
from ringback.domain.checks import CHECKS
from ringback.domain.cutting import ORDER
from ringback.domain.facts import CallFact, FirstLookItem, Preset
from ringback.domain.job import QUESTIONS
from ringback.domain.plan import Size
from ringback.domain.rungs import Claim, Rung
from ringback.domain.severity import SEVERITY, Task
from ringback.domain.verdict import Outcome
from ringback.playbook import Country, Playbook, PromptPack, load_systems
from ringback.playbook.rules import PLACEHOLDERS, placeholders

OWN_SCREENS = {"job_answers", "second_person", "payee_wait"}
"""Checks that end by an event, not by a fact: the job page, the approval, the wait."""
CALLS = {"call", "video", "first_look"}
"""Facts that come from a screen of their own and have no form."""
GOVERNMENTS = {
    "ofac.treasury.gov",
    "www.justice.gov",
    "www.ic3.gov",
    "www.mofa.go.kr",
    "www.npa.go.jp",
    "www.gov.uk",
} | {"www.dfat.gov.au", "www.dpmc.govt.nz", "www.verfassungsschutz.de"}
RESEARCHERS = (
    {"cloud.google.com", "www.secureworks.com", "unit42.paloaltonetworks.com", "www.sentinelone.com"}
    | {"www.microsoft.com", "www.okta.com", "blog.knowbe4.com", "blog.kraken.com", "www.cinder.co"}
    | {"github.com", "www.silentpush.com", "www.kudelskisecurity.com", "www.nisos.com"}
)
COUNTRIES = {"AU", "NZ", "SG", "MY", "JP", "KR", "HK", "TW", "VN", "ID", "TH", "PH", "IN", "GB", "EU", "US"}


def enumerations() -> dict[str, set[str]]:
    for module in pkgutil.walk_packages(ringback.domain.__path__, "ringback.domain."):
        importlib.import_module(module.name)
    found = [kind for kind in StrEnum.__subclasses__() if kind.__module__.startswith("ringback.domain")]
    return {kind.__name__: {member.value for member in kind} for kind in found}


def test_every_choice_has_a_label_and_no_label_is_left_over(book: Playbook) -> None:
    wanted = enumerations()
    assert len(wanted) > 40, "the scan of the domain read something"
    wanted["Rung"] = {rung.word for rung in Rung}
    assert {name: set(labels) for name, labels in book.words.items()} == wanted


def test_every_check_and_every_outcome_has_words(book: Playbook) -> None:
    assert set(book.checks) == set(CHECKS)
    for check in CHECKS.values():
        assert set(book.checks[check.id].outcomes) == set(check.outcomes), check.id


def test_checks_stand_in_the_file_of_their_task_and_once(book: Playbook) -> None:
    order = [CHECKS[name].task for name in book.checks]
    assert order == sorted(order, key=list(Task).index)
    assert len(book.checks) == len(CHECKS)


def test_a_check_without_outcomes_says_which_fact_ends_it(book: Playbook) -> None:
    for name, words in book.checks.items():
        assert bool(words.fact) == (not words.outcomes and name not in OWN_SCREENS), name
        for tag in {words.fact, *words.also} - {""}:
            assert tag in book.forms or tag in CALLS, f"{name}: {tag}"


def test_every_rule_has_words(book: Playbook) -> None:
    assert set(book.rules) == set(SEVERITY)


def test_rules_use_known_placeholders_and_have_a_plain_form(book: Playbook) -> None:
    for name, words in book.rules.items():
        used = placeholders(words.sentence) | placeholders(words.here)
        assert used <= PLACEHOLDERS, name
        assert set(words.countries) <= placeholders(words.sentence), name
        assert words.plain, name
        assert not placeholders(words.plain), name
        for other in (words.why, words.clears, words.ask, *words.honest_reasons):
            assert not placeholders(other), name
        assert 1 <= len(words.honest_reasons) <= 4, name


def test_a_template_falls_back_when_a_fact_is_missing(book: Playbook) -> None:
    words = book.rules["phone_shared"]
    assert words.template({"thing": "+81 90", "other": "another case"}) == words.sentence
    assert words.template({"thing": "+81 90"}) == words.plain
    assert words.template({"thing": "+81 90", "other": ""}) == words.plain


def test_questions_first_look_and_call_are_complete(book: Playbook) -> None:
    assert tuple(book.questions.job) == QUESTIONS
    assert tuple(book.questions.first_look) == tuple(FirstLookItem)
    assert tuple(book.questions.call.fact) == tuple(CallFact)


def test_tasks_sittings_plans_outcomes_and_ladder(book: Playbook) -> None:
    tasks = book.tasks
    assert [task.id for task in tasks.task] == list(Task)
    assert {task.sitting for task in tasks.task} <= {sitting.id for sitting in tasks.sitting}
    assert {task for sitting in tasks.sitting for task in sitting.tasks} == set(Task)
    assert {task.id for task in tasks.task if task.id in _sitting(book, task.sitting)} == set(Task)
    assert (set(tasks.plan), set(tasks.outcome), set(tasks.claim)) == (set(Size), set(Outcome), set(Claim))
    assert set(tasks.rung) == {rung.word for rung in Rung}
    assert set(tasks.status) == {"todo", "doing", "done", "could_not_do", "second_look"}
    assert [name for name, words in tasks.outcome.items() if words.meanwhile] == [Outcome.WAIT]


def _sitting(book: Playbook, name: str) -> tuple[Task, ...]:
    return next(sitting.tasks for sitting in book.tasks.sitting if sitting.id == name)


def test_one_thing_is_called_by_one_name(book: Playbook) -> None:
    tasks = book.tasks
    assert {name: words.title for name, words in tasks.outcome.items()} == book.words["Outcome"]
    assert {name: words.title for name, words in tasks.claim.items()} == book.words["Claim"]
    assert {name: words.title for name, words in tasks.rung.items()} == book.words["Rung"]
    assert book.words["Route"] == book.words["Rung"]
    assert {task.id: task.title for task in tasks.task} == book.words["Task"]


def test_sources_exist_are_cited_and_are_primary(book: Playbook) -> None:
    cited = {rule.source for rule in book.rules.values()}
    cited |= {source for check in book.checks.values() for source in check.sources}
    cited |= {source for situation in book.wrong for source in situation.sources}
    assert cited == set(book.sources)
    for name, source in book.sources.items():
        assert source.certainty in {"F", "M", "I"}, name
        assert source.check_this == (source.certainty == "M"), name
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", source.date), name
        assert not source.url or urlsplit(source.url).hostname in GOVERNMENTS | RESEARCHERS, name


def test_the_pack_of_prompts(pack: PromptPack) -> None:
    assert set(pack.family) == {"face_covered", "room", "light", "fresh_phrase", "object", "local_knowledge"}
    assert len({prompt.id for prompt in pack.prompt}) == len(pack.prompt)
    for family in pack.family:
        assert sum(prompt.family == family for prompt in pack.prompt) >= 4, family
    assert {prompt.family for prompt in pack.prompt} == set(pack.family)
    assert all(prompt.alternative and prompt.alternative != prompt.do for prompt in pack.prompt)
    assert len(set(pack.words)) == len(pack.words) >= 60
    assert all(re.fullmatch("[a-z]{4,9}", word) for word in pack.words)


def test_every_country_has_its_contacts(countries: dict[str, Country]) -> None:
    assert set(countries) == COUNTRIES
    for code, country in countries.items():
        assert country.code == code
        assert all((country.sanctions, country.extortion, country.registers, country.legal)), code
        for contact in (*country.sanctions, *country.extortion):
            assert contact.certainty in {"F", "M"}, contact.who
            assert contact.site.startswith("https://"), contact.who
        for directory in country.directories:
            assert directory.certainty in {"F", "M"}, directory.name
            assert directory.site.startswith("https://"), directory.name
        assert country.directories, code
        assert {note.about for note in country.legal} <= {"paying", "fairness", "papers", "clock"}


def test_a_number_or_an_unchecked_contact_is_shown_with_check_this(countries: dict[str, Country]) -> None:
    by_name = {contact.who: contact for contact in countries["AU"].sanctions + countries["AU"].extortion}
    assert not by_name["Australian Sanctions Office, DFAT"].check_this
    assert by_name["ReportCyber"].check_this
    assert by_name["Australian Federal Police"].check_this


def test_a_label_is_found_by_its_value(book: Playbook) -> None:
    assert book.label(Outcome.LIMITS) == "Go ahead with limits"
    assert book.label(CallFact.MET) == "Ever met or seen"


@pytest.mark.parametrize("listed", ["looks", "sound"])
def test_words_about_looks_and_sound_are_plain_and_once(book: Playbook, listed: str) -> None:
    entries: tuple[str, ...] = getattr(book.fairness, listed)
    assert len(set(entries)) == len(entries) > 20
    assert all(entry == entry.lower().strip() for entry in entries)


def test_plain_notes_are_not_taken_for_looks_or_sound(book: Playbook) -> None:
    """What checks, prompts and examples say of people is the kind of note we want."""
    listed = "|".join(map(re.escape, book.fairness.looks + book.fairness.sound))
    notes = [f"{check.example} {check.write_down}" for check in book.checks.values()]
    assert [note for note in notes if re.search(rf"\b({listed})\b", note, re.IGNORECASE)] == []
    assert re.search(rf"\b({listed})\b", "Thick accent, looks too young.", re.IGNORECASE)


def test_every_kind_of_system_has_a_ready_made_line() -> None:
    """About twenty real ones; whoever did not read the maker's page says "check this"."""
    known = load_systems()
    assert {system.group for system in known.system} == set(Preset) - {Preset.OTHER}
    assert len(known.system) >= 20
    assert len({system.id for system in known.system}) == len(known.system)
    assert {system.certainty for system in known.system} == {"F", "M"}
    assert all(2 <= len(system.cut) <= 4 for system in known.system)
    assert all(len(step.split()) <= 15 for system in known.system for step in system.cut)


def test_every_kind_of_system_has_its_place_in_the_order_of_cutting() -> None:
    assert sorted(ORDER) == sorted(Preset)
