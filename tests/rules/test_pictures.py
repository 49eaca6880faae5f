"""One picture in two cases: alone or in a paper, saved again, mirrored; and what is nothing."""

import pytest

from ringback.domain import facts as f
from ringback.domain.identifiers import MOST_CASES
from tests import builders as b

RULES = {"picture_shared", "picture_alike"}
PRINT, MIRRORED = "00ff00ff00ff00ff", "3c5a3c5a3c5a3c5a"


def _sent(*prints: str, sort: f.FileSort = f.FileSort.IMAGE, sha: str = "b") -> f.Exhibit:
    return b.file(sha256=sha * 64, sort=sort, pictures=prints)


def _seen(mine: f.Exhibit, *theirs: f.Exhibit) -> set[str]:
    others = tuple(b.case(b.party("Nam Tran"), one) for one in theirs)
    return RULES & b.rules(b.assessed(b.party(), mine, others=others))


def _flipped(count: int) -> str:
    """Another print so many bits away, spread over it."""
    return f"{int(PRINT, 16) ^ sum(1 << (place * 3) for place in range(count)):016x}"


@pytest.mark.parametrize(
    ("bits", "rules"),
    [
        (0, {"picture_shared"}),
        (2, {"picture_shared"}),
        (4, {"picture_alike"}),
        (6, {"picture_alike"}),
        (8, set()),
    ],
)
def test_how_far_apart_two_pictures_may_be_from_either_side(bits: int, rules: set[str]) -> None:
    one, other = _sent(PRINT), _sent(_flipped(bits), sha="c")
    assert _seen(one, other) == _seen(other, one) == rules


def test_mirrored_copy_is_found() -> None:
    assert _seen(_sent(PRINT, MIRRORED), _sent(MIRRORED, PRINT, sha="c")) == {"picture_shared"}


def test_picture_inside_a_paper_may_be_a_schools_mark() -> None:
    paper = _sent(PRINT, sort=f.FileSort.PDF, sha="c")
    assert _seen(_sent(PRINT), paper) == _seen(paper, _sent(PRINT)) == {"picture_alike"}


def test_what_stands_in_very_many_cases_tells_nothing() -> None:
    mark = _sent(PRINT, sha="c")
    assert _seen(_sent(PRINT), *(mark,) * MOST_CASES) == {"picture_shared"}
    assert _seen(_sent(PRINT), *(mark,) * (MOST_CASES + 1)) == set()
