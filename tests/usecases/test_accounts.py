"""What stands beside an account while it is typed."""

import pytest

from ringback.usecases.accounts import typed_account


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"account": "GB28 WEST 1234 5698 7654 32"}, "Signs 3 and 4"),
        ({"account": "12", "country": "SG"}, "not the usual form"),
        ({"account": "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeD", "sort": "crypto"}, "do not fit"),
    ],
)
def test_it_is_answered(values: dict[str, str], words: str) -> None:
    assert words in typed_account(values)


def test_it_is_silent_where_nothing_is_known() -> None:
    assert typed_account({}) == typed_account({"account": "me@pay.example"}) == ""
