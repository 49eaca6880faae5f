"""The index: a number, address or domain an applicant gave as their own is not one the firm found."""

import pytest
from msgspec.structs import replace

from ringback.domain import facts as f
from ringback.domain.findings import THIS_CASE
from ringback.domain.independence import independent
from tests import builders as b

LINE = b.found("line", "+65 6123 4567", "ref")


def _supplied(contact: f.Contact, *mine: f.AnyFact, theirs: tuple[f.AnyFact, ...] = ()) -> tuple[str, ...]:
    made = b.case(b.party(country="SG"), b.referee(), *mine, contact)
    return b.around(made, b.case(b.party("Nam Tran", country="SG"), b.referee(), *theirs)).supplied_by(
        contact
    )


def test_nobody_gave_it() -> None:
    assert (
        _supplied(LINE, b.contact("own", "+65 6999 0000"), theirs=(b.contact("own", "+65 6888 0000"),)) == ()
    )


def test_the_same_number_was_given_as_their_own() -> None:
    assert _supplied(LINE, b.contact("own", "6123 4567")) == (THIS_CASE,)


def test_another_applicant_s_own_number() -> None:
    assert _supplied(LINE, theirs=(b.contact("own", "6123 4567"),)) == ("RB-2025-0001",)


@pytest.mark.parametrize(
    "theirs",
    [b.contact("r", "6123 4567", "ref"), b.found("r", "6123 4567", "ref"), b.found("own", "6123 4567")],
)
def test_another_case_s_referee_or_main_line_says_nothing(theirs: f.Contact) -> None:
    assert _supplied(LINE, theirs=(theirs,)) == ()


def test_what_the_referee_s_own_number_was_said_to_be_may_be_found_by_us_too() -> None:
    assert _supplied(LINE, b.contact("said", "6123 4567", "ref")) == ()


@pytest.mark.parametrize(
    ("own", "hit"),
    [
        ("linh@harbour.example", True),
        ("https://www.harbour.example", True),
        ("linh@gmail.com", False),
        ("github.com/harbour", False),
    ],
)
@pytest.mark.parametrize("found", ["desk@harbour.example", "harbour.example", "desk@gmail.com"])
def test_domain_of_their_own_address(own: str, found: str, hit: bool) -> None:
    given = _supplied(b.found("line", found, "ref"), b.contact("own", own))
    assert given == ((THIS_CASE,) if hit and "harbour" in found else ())


def test_second_named_source_makes_a_number_independent_again() -> None:
    second = f.SecondSource(f.Provenance.OFFICIAL_REGISTER, "Company register")
    same = f.SecondSource(f.Provenance.DIRECTORY, "Another directory")
    site = f.SecondSource(f.Provenance.OWN_SITE, "Their site")
    for source, enough in ((second, True), (same, False), (site, False), (None, False)):
        line = b.found("line", "+65 6123 4567", "ref", second_source=source)
        made = b.case(b.party(), b.referee(), b.contact("own", "+65 6123 4567"), line)
        assert independent(line, b.around(made)) is enough


@pytest.mark.parametrize(
    ("words", "second", "enough"),
    [
        ("", None, False),
        (" ", None, False),
        ("Yellow Pages, printed edition of 2025", None, True),
        ("", f.SecondSource(f.Provenance.OFFICIAL_REGISTER, "Company register"), True),
        ("", f.SecondSource(f.Provenance.THEY_GAVE_IT, "They did"), False),
    ],
)
def test_a_referee_s_number_they_gave_counts_once_a_named_source_shows_it_too(
    words: str, second: f.SecondSource | None, enough: bool
) -> None:
    """They are the first source of it; "some directory" is no second one."""
    line = replace(LINE, source_words=words, second_source=second)
    for given, expected in ((b.contact("said", "6123 4567", "ref"), enough), (b.referee("ref-2"), True)):
        made = b.case(b.party(country="SG"), b.referee(), given, line)
        assert independent(line, b.around(made)) is expected


def test_rules_look_at_the_case_they_are_asked_about() -> None:
    made = b.case(b.party(), b.referee(), b.contact("own", "+65 6123 4567"))
    stale = b.around(b.case(b.party()))
    assert stale.around(made).supplied_by(LINE) == (THIS_CASE,)
    assert stale.around(stale.case) is stale
