"""What a file says of itself: bounded, strict, and absent from older journals."""

import msgspec
import pytest

from ringback.domain import facts as f

OLD = b'{"kind":"exhibit","id":"e","name":"cv.pdf","sha256":"%s","size":3}' % (b"a" * 64)


def test_an_exhibit_written_before_files_were_read_still_loads() -> None:
    exhibit = msgspec.json.decode(OLD, type=f.Exhibit)
    assert exhibit.read is None
    assert b"read" not in msgspec.json.encode(exhibit)


@pytest.mark.parametrize(
    "said",
    [
        {"offset": "+9"},
        {"pictures": ["abc"]},
        {"pictures": ["0" * 16] * 81},
        {"sentences": ["A whole sentence of the CV"]},
        {"trouble": "because"},
        {"author": "x" * 301},
        {"script": "alert"},
    ],
)
def test_what_a_reader_may_not_say(said: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(said, f.FileRead)


def test_what_it_may() -> None:
    said = {"sort": "pdf", "offset": "-03:30", "pictures": ["0f" * 8], "sentences": ["a0" * 16]}
    assert msgspec.convert(said, f.FileRead, strict=True).sort is f.FileSort.PDF
