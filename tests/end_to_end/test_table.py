"""The kept table of results is the one the cases give today."""

from tests.end_to_end.assessed import WORKED
from tests.end_to_end.table import results, text


def test_the_table_is_not_stale() -> None:
    assert results() == text(), "run: python3 packaging/dev.py cases"


def test_the_table_holds_every_document_once_and_nothing_else() -> None:
    rows = [line.split("](")[0][3:] for line in results().splitlines() if line.startswith("| [")]
    assert sorted(rows) == sorted(path.stem for path in WORKED.glob("*.json"))
