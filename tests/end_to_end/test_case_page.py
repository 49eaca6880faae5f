"""The page about case documents: what it shows can be read and assessed, and no kind of fact is left out."""

import json
import re
from itertools import pairwise
from typing import get_args

import pytest

from ringback.domain.document import schema
from ringback.domain.errors import InputProblem
from ringback.domain.facts import AnyFact, CallFact, Given, HeardHow, Learned, Provenance
from ringback.domain.verdict import Outcome
from tests.end_to_end.assessed import SCHEMA, assessed, read_text, rules_of

PAGE = (SCHEMA / "README.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```jsonc\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_STRING_OR_COMMENT = re.compile(r'("(?:\\.|[^"\\])*")|//[^\n]*')
EXAMPLES = [_STRING_OR_COMMENT.sub(lambda found: found[1] or "", block) for block in _BLOCK.findall(PAGE)]
HONEST, COMPANY, COMPARED = EXAMPLES


def _sections() -> dict[str, str]:
    heads = [(found.start(), found[1]) for found in re.finditer(r"^## (.*)$", PAGE, re.MULTILINE)]
    return {title: PAGE[start:end] for (start, title), (end, _) in pairwise([*heads, (len(PAGE), "")])}


def test_small_honest_example_is_complete() -> None:
    result = assessed(read_text(HONEST))
    assert result.recommendation is Outcome.GO
    assert {one.rule for one in result.open} == {"account_form_unusual"}, "a note: no bank has the number 99"
    assert not result.open_checks


def test_company_stands_where_its_unseen_worker_stands() -> None:
    result = assessed(read_text(COMPANY))
    assert result.recommendation is Outcome.WAIT
    [unseen] = [check for check in result.open_checks if check.check == "document_beside_face"]
    assert (unseen.about, unseen.missed) == ("w2", "On leave until Monday")


def test_example_with_others_shows_the_shared_address() -> None:
    document = read_text(COMPARED)
    assert "email_shared" in rules_of(assessed(document))
    alone = json.loads(COMPARED)
    del alone["others"]
    assert "email_shared" not in rules_of(assessed(read_text(json.dumps(alone))))


@pytest.mark.parametrize("text", EXAMPLES)
def test_examples_are_read_strictly(text: str) -> None:
    spoiled = json.loads(text)
    spoiled["facts"][0]["nationality"] = "NZ"
    with pytest.raises(InputProblem) as problem:
        read_text(json.dumps(spoiled))
    assert problem.value.facts["where"] == "facts[0].nationality"


def test_comments_are_taken_out_only_outside_of_words() -> None:
    assert _STRING_OR_COMMENT.sub(lambda found: found[1] or "", '{"a": "x // y"} // z') == '{"a": "x // y"} '


def test_every_kind_of_fact_has_one_line() -> None:
    table = _sections()["Every kind of fact"]
    listed = re.findall(r"^\| `(\w+)` \| \S.*\|$", table, re.MULTILINE)
    assert listed == [str(kind.__struct_config__.tag) for kind in get_args(AnyFact)]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Which numbers count", [*Provenance, *Learned]),
        ("What was heard, and when", [*CallFact, *Given, *HeardHow]),
    ],
)
def test_every_word_of_a_choice_is_explained(title: str, words: list[str]) -> None:
    section = _sections()[title]
    assert [word for word in words if f"`{word}`" not in section] == []


def test_every_key_of_the_outside_is_explained() -> None:
    section = _sections()["The outside"]
    definitions = schema()["$defs"]
    assert isinstance(definitions, dict)
    keys = definitions["CaseDocument"]["properties"]
    assert [key for key in keys if f"`{key}`" not in section] == []


def test_schema_file_is_the_one_the_program_makes() -> None:
    written = json.loads((SCHEMA / "case.schema.json").read_text(encoding="utf-8"))
    assert written == json.loads(json.dumps(schema())), "make it again as resources/schema/README.md says"
