"""When a file says it was made, in the words of the window."""

import pytest

from ringback.usecases.filewords import moment


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("D:20260301120000+09'00'", "1 Mar 2026, 12:00"),
        ("2024:01:02 03:04:05", "2 Jan 2024, 03:04"),
        ("2024-01-02", "2 Jan 2024"),
        ("Mon, 2 Mar 2026 09:10:00 +0000", "2 Mar 2026, 09:10"),
        ("some time in spring", "some time in spring"),
        ("", ""),
    ],
)
def test_days_are_in_words_and_what_is_no_day_stays(written: str, said: str) -> None:
    assert moment(written) == said
