"""Near links in a real register: from both sides, gone with the other case, and nothing of them readable."""

from pathlib import Path

from ringback.domain import facts as f
from ringback.domain.identifiers import MOST_CASES
from ringback.domain.ids import CaseId
from ringback.domain.verdict import Outcome
from ringback.rules.shingles import keys, named, packed, shingles
from ringback.usecases.cases import record, start_case
from ringback.usecases.decisions import decide
from ringback.usecases.erasing import erase
from ringback.usecases.evidence import keep_taken, taking_of
from ringback.usecases.points import since
from tests import builders as b
from tests.readers.making import docx
from tests.rules import cvs
from tests.usecases.conftest import Office


def opened(office: Office, written: str, *facts: f.AnyFact) -> CaseId:
    case_id = start_case(office.desk, b.LIGHT, b.party(written))
    for fact in facts:
        record(office.desk, office.gesture(case_id), fact)
    return case_id


def links_of(office: Office, case_id: CaseId) -> dict[str, tuple[str, ...]]:
    return {one.rule: one.shared_with for one in office.desk.assess(case_id).open if one.shared_with}


def test_changed_cv_is_found_from_both_sides_until_the_other_case_is_erased(office: Office) -> None:
    older = opened(office, "Nam Tran", b.cv(cvs.SHOP, cvs.FARM, cvs.BANK))
    assert links_of(office, older) == {}
    newer = opened(office, "Ho Mai", b.cv(cvs.SHOP, cvs.FARM, cvs.GAME))
    assert links_of(office, newer) == {"text_shared": (older,)}
    assert links_of(office, older) == {"text_shared": (newer,)}
    office.desk.register.rebuild()
    assert links_of(office, older) == {"text_shared": (newer,)}
    erase(office.desk, newer, "Test")
    assert links_of(office, older) == {}


def test_a_known_firm_s_domain_is_found_though_many_cases_have_it_and_until_they_are_erased(
    office: Office,
) -> None:
    """A key in many cases is still asked for: the firm everybody names is the one to pose as."""
    named = b.referee(), b.found("site", "harbour-print.example", "ref")
    known = [opened(office, "Nam Tran", *named)]
    posing = b.referee(), b.contact("ref-mail", "ann@harbour-prints.example", "ref")
    newer = opened(office, "Ho Mai", *posing)
    assert links_of(office, newer) == {"domain_near_known": tuple(known)}
    assert links_of(office, known[0]) == {}
    known += [opened(office, "Nam Tran", *named) for _ in range(MOST_CASES + 2)]
    office.desk.register.rebuild()
    [seen] = links_of(office, newer).values()
    assert len(seen) == MOST_CASES
    assert set(seen) <= set(known)
    for one in known:
        erase(office.desk, one, "Test")
    assert links_of(office, newer) == {}


def test_words_and_their_runs_are_in_no_file_in_the_clear(office: Office, tmp_path: Path) -> None:
    opened(office, "Nam Tran", b.cv(cvs.SHOP, cvs.FARM))
    [body] = office.desk.register.case(office.desk.register.cases()[0]).of(f.Statement)
    runs = shingles(body.words)
    told = (body.words[:40], named(runs), packed(runs)[:60], *keys(runs))
    for file in tmp_path.glob("test.ringback*"):
        held = file.read_bytes()
        assert not [words for words in told if words.encode() in held], file.name


def test_a_cv_given_as_a_file_is_found_when_half_of_it_comes_pasted(office: Office, tmp_path: Path) -> None:
    """Read in the child process, kept by its runs alone, compared like any other text."""
    path = tmp_path / "CV Nam.docx"
    path.write_bytes(docx(f"{cvs.SHOP} {cvs.FARM} {cvs.BANK}", author=""))
    older = opened(office, "Nam Tran")
    keep_taken(office.desk, office.gesture(older), taking_of(office.desk, older, path)())
    [kept] = office.desk.case(older).of(f.Exhibit)
    assert kept.read is not None
    assert (kept.read.sentences, len(kept.read.runs) > 8 * 100) == ((), True)
    newer = opened(office, "Ho Mai", b.cv(cvs.SHOP, cvs.FARM, cvs.GAME))
    assert links_of(office, newer) == {"text_shared": (older,)}
    assert links_of(office, older) == {"text_shared": (newer,)}
    erase(office.desk, older, "Test")
    assert links_of(office, newer) == {}


def test_a_decided_case_tells_of_each_link_that_came_later(office: Office) -> None:
    decided = office.take_in("b01-2-cleared")
    decide(office.desk, office.gesture(decided), Outcome.GO)
    decision = office.desk.case(decided).decision
    assert decision is not None
    assert since(office.desk, decided, decision).appeared == ()
    phone = next(one for one in office.desk.case(decided).of(f.Contact) if one.about == "party")
    newer = opened(office, "Ho Mai", b.contact("own", phone.value))
    [told] = since(office.desk, decided, decision).appeared
    assert told.shared_with == (newer,)
    erase(office.desk, newer, "Test")
    assert since(office.desk, decided, decision).appeared == ()


def test_a_known_link_that_leads_to_one_more_case_is_new(office: Office) -> None:
    first = opened(office, "Ho Mai", b.contact("own", "+65 6123 4567"))
    older = opened(office, "Nam Tran", b.contact("own", "+65 6123 4567"))
    [before] = office.desk.assess(older).open
    assert before.shared_with == (first,)
    opened(office, "Lee Ann", b.contact("own", "6123 4567 "), b.party("Lee Ann", country="SG"))
    [after] = office.desk.assess(older).open
    assert (after.key, after.leads_further(before), before.leads_further(after)) == (before.key, True, False)
