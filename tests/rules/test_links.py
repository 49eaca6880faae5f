"""What the same identifier in two places means, and what it does not."""

import pytest

from ringback.domain import facts as f
from ringback.domain.severity import Severity
from ringback.playbook import load
from ringback.usecases.assessments import other_words, tell_finding
from tests import builders as b

OWN = b.contact("own", "+65 6123 4567")
THEIRS = b.contact("ref-phone", "+65 6123 4567", "ref")
LINE = b.found("line", "+65 6123 4567", "ref")


def _rules(*facts: f.AnyFact, theirs: tuple[f.AnyFact, ...] = ()) -> set[str]:
    other = b.case(b.party("Nam Tran"), b.referee(), *theirs)
    return b.rules(b.assessed(b.party(), b.referee(), *facts, others=(other,)))


def test_referee_is_this_applicant() -> None:
    [found] = b.assessed(b.party(), b.referee(), OWN, THEIRS).open
    assert (found.rule, found.about) == ("referee_is_applicant", ("own", "ref-phone"))
    assert found.facts == {"who": "Ann Lee", "thing": "+65 6123 4567", "other": "this case"}


def test_referee_is_another_applicant() -> None:
    other = b.case(b.party("Nam Tran"), OWN)
    [found] = b.assessed(b.party(), b.referee(), THEIRS, others=(other,)).open
    assert found.severity is Severity.BLOCKER
    assert (found.facts["other"], found.shared_with) == ("case RB-2025-0001", ("case-1",))


@pytest.mark.parametrize(
    ("mine", "theirs"), [(LINE, LINE), (THEIRS, LINE), (THEIRS, THEIRS), (LINE, THEIRS), (LINE, OWN)]
)
def test_two_people_who_name_one_employer_are_nothing(mine: f.Contact, theirs: f.Contact) -> None:
    assert _rules(mine, theirs=(theirs,)) == set()


def test_being_named_as_a_referee_elsewhere_is_a_note_and_does_not_stop_a_person() -> None:
    other = b.case(b.party("Nam Tran"), b.referee(), THEIRS)
    with_it = b.assessed(b.party(), OWN, others=(other,))
    [found] = with_it.open
    assert (found.rule, found.severity) == ("named_as_referee", Severity.NOTE)
    assert found.shared_with == ("case-1",)
    assert with_it.recommendation is b.assessed(b.party(), OWN).recommendation


def test_colleagues_share_a_domain_and_a_firm() -> None:
    number = b.registration(country="VN")
    assert (
        _rules(
            b.contact("m", "linh@firm.example"), number, theirs=(b.contact("m", "nam@firm.example"), number)
        )
        == set()
    )


def test_one_finding_names_every_other_case_and_counts_each_value_once() -> None:
    others = tuple(b.case(b.party("Nam Tran"), OWN, b.contact("again", "6123 4567")) for _ in range(2))
    result = b.assessed(b.party(country="SG"), OWN, b.contact("p-again", "6123 4567"), others=others)
    [found] = result.open
    assert found.facts["other"] == "case RB-2025-0001, case RB-2025-0002"
    assert found.shared_with == ("case-1", "case-2")


def test_answer_reopens_when_a_third_case_appears() -> None:
    one = b.case(b.party("Nam Tran"), OWN)
    [found] = b.assessed(b.party(), OWN, others=(one,)).open
    told = b.cleared(found.rule, found.about, by="evidence", fingerprint=found.fingerprint)
    facts = (b.party(), OWN, b.evidence(), told)
    assert b.rules(b.assessed(*facts, others=(one,))) == set()
    assert b.rules(b.assessed(*facts, others=(one, b.case(b.party("Ho Mai"), OWN)))) == {"phone_shared"}


def test_two_workers_with_one_document() -> None:
    paper = {"last_three": "123", "born": "1990-01-01"}
    workers = (b.worker("ken", "Mori Ken"), b.worker("yuki", "Sato Yuki"))
    papers = tuple(b.document(f"doc-{w.id}", w.name.written, about=w.id, **paper) for w in workers)
    [found] = [f for f in b.assessed(b.company(), *workers, *papers).open if f.rule == "document_shared"]
    assert found.about == ("doc-ken", "doc-yuki")
    told = tell_finding(found, load()).sentence
    assert told == "One identity document, Passport …123, was shown for each of these: Mori Ken / Sato Yuki."
    twice = (papers[0], b.document("again", "Mori Ken", about="ken", **paper))
    assert "document_shared" not in b.rules(b.assessed(b.company(), *workers, *twice))


def test_accounts_of_two_countries_may_have_one_number() -> None:
    assert _rules(b.payee(), theirs=(b.payee(country="TH"),)) == set()


def test_other_cases_are_named_in_the_language_of_the_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = "case RB-2025-0001, case Tan, & Sons (somebody you did not take on)"
    assert other_words(stored) == stored
    words = {
        "this case": "dieser Fall",
        "case {label}": "Fall {label}",
        "case {label} (somebody you did not take on)": "Fall {label} (abgelehnt)",
    }
    monkeypatch.setattr("ringback.usecases.assessments._", words.__getitem__)
    assert other_words(stored) == "Fall RB-2025-0001, Fall Tan, & Sons (abgelehnt)"
    assert other_words("this case") == "dieser Fall"
    assert other_words("another case") == "another case"


def test_what_one_case_can_say_of_itself_has_words_of_its_own() -> None:
    """No rule that compares within one case says "in this case" of two people."""
    book = load()
    within = ("document_shared", "text_alike", "referee_is_applicant")
    for rule in within:
        facts = {"who": "Mori Ken / Sato Yuki", "thing": "+65", "number": "half", "other": "this case"}
        assert book.rules[rule].template(facts) == book.rules[rule].here != ""
        assert book.rules[rule].template(facts | {"other": "case A"}) == book.rules[rule].sentence
