"""A person reads "Vietnam", never `VN`: in every finding there is, in the window and in the report."""

import re

import pytest

from ringback.domain import facts as f
from ringback.playbook import Playbook
from ringback.reports.speaker import Speaker
from ringback.text import countries_named, country_name
from ringback.usecases.assessments import tell_finding
from tests import builders as b
from tests.rules.firing import CASES

P = b.party()


@pytest.mark.parametrize("rule", CASES)
def test_no_finding_shows_the_letters_of_a_country(rule: str, playbook: Playbook) -> None:
    row = CASES[rule]
    speaker = Speaker(label="RB-2026-0001", people={}, playbook=playbook)
    for found in b.assessed(*row.facts, of_job=row.of_job, others=row.others).open:
        parts = {part for value in found.facts.values() for part in value.split(", ")}
        codes = {part for part in parts if len(part) == 2 and country_name(part) != part} - {"UN"}
        for said in (tell_finding(found, playbook).sentence, speaker.finding(found)):
            assert not codes & set(re.findall(r"\b[A-Z]{2}\b", said)), said


@pytest.mark.parametrize(
    ("facts", "rule", "words"),
    [
        (
            (b.payee(country="US", account="123456789"),),
            "country_differs",
            "The account's country is United States. For Linh Pham we have Vietnam.",
        ),
        (
            (b.login_review(b.seen_from(("VN", 9), ("US", 2), ("CN", 1))),),
            "sign_in_odd",
            "signed in from elsewhere: United States, China. The place they gave is Vietnam.",
        ),
        (
            (b.document(born="1994-05-06", country="CN", lines=b.lines(born="1994-05-07")),),
            "document_disagrees",
            "1994-05-07, Vietnam in its lines or number. Beside it was written 1994-05-06, China.",
        ),
        (
            (b.file(offset="+02:00"),),
            "file_from_elsewhere",
            "The file cv.pdf says UTC+02:00. Linh Pham gave Vietnam.",
        ),
    ],
)
def test_countries_are_named(facts: tuple[f.AnyFact, ...], rule: str, words: str, playbook: Playbook) -> None:
    [found] = [one for one in b.assessed(P, *facts).open if one.rule == rule]
    assert words in tell_finding(found, playbook).sentence
    assert words in Speaker(label="", people={}, playbook=playbook).finding(found)


def test_a_name_in_two_letters_beside_a_country_stays_a_name() -> None:
    seen = b.document(written="LI, WEI", country="CN", lines=b.lines(name="TRAN VAN HUNG"))
    [found] = [one for one in b.assessed(P, seen).open if one.rule == "document_disagrees"]
    assert countries_named(found.facts["claimed"]) == "China, LI WEI"
