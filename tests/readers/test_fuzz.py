"""Each parser of our own, given anything at all: it answers, within its bounds, with nothing hidden."""

from io import BytesIO

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ringback.domain.cleanliness import hidden_character, texts
from ringback.domain.facts import FileRead
from ringback.domain.runnable import can_run
from ringback.readers.dates import offset_in
from ringback.readers.image import place_in
from ringback.readers.inside import readings
from ringback.readers.mailhead import head_of, name_and_address
from ringback.readers.pages import words_of
from ringback.readers.reading import LONGEST_LINE, LONGEST_TEXT, MailHead, Reading, body, line
from ringback.readers.sorts import sort_of
from tests.readers import making as m

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=400)
NAMES = st.sampled_from(["From", "Reply-To", "Return-Path", "Date", "Subject", "Authentication-Results", "X"])


@given(ANY)
@example(m.HIDDEN)
def test_a_line_is_short_and_clean(text: str) -> None:
    assert len(line(text)) <= LONGEST_LINE
    assert hidden_character(line(text)) is None
    assert hidden_character(body(text)) is None
    assert "\n" not in line(text)


@given(st.lists(st.tuples(NAMES, ANY), max_size=30))
def test_any_head_can_be_told(headers: list[tuple[str, str]]) -> None:
    head = head_of(tuple(headers))
    again = msgspec.json.decode(msgspec.json.encode(head), type=MailHead)
    assert again == head
    assert all(hidden_character(text) is None for _, text in texts(msgspec.to_builtins(head)))


@given(ANY)
@example('"ceo@harbour.example" <thief@elsewhere.example>')
@example("ceo@harbour.example)thief@elsewhere.example")
def test_an_address_is_one_address_from_the_text(text: str) -> None:
    address = name_and_address(text)[1]
    assert address in text
    assert address.count("@") in ({1} if address else {0})


def test_the_address_is_the_one_an_answer_goes_to() -> None:
    shown = '"ceo@harbour.example" <thief@elsewhere.example>'
    assert name_and_address(shown) == ("ceo@harbour.example", "thief@elsewhere.example")
    assert name_and_address("a@b.example") == ("", "a@b.example")


@given(st.one_of(ANY, st.from_regex(r"D:\d{14}[+-]\d\d'\d\d'", fullmatch=True)))
def test_an_offset_is_one_or_nothing(text: str) -> None:
    msgspec.convert({"offset": offset_in(text)}, FileRead)


def test_offsets_as_they_are_written() -> None:
    written = {
        "D:20240102030405+09'00'": "+09:00",
        "D:20240102030405-0330": "-03:30",
        "D:20240102030405Z": "",
        "D:20240102030405+99'00'": "",
        "Mon, 2 Mar 2026 16:00:00 +0700": "+07:00",
        "+07:00": "+07:00",
        "2026-02-01T08:00:00Z": "",
        "2024-10-02": "",
    }
    assert {text: offset_in(text) for text in written} == written


@given(st.dictionaries(st.integers(0, 6), st.one_of(ANY, st.none(), st.tuples(*[st.floats()] * 3))))
@example({1: "N", 2: (float("nan"), 0.0, 0.0), 3: "E", 4: (1.0, 1.0, 1.0)})
@example({1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (1.0, 1.0, 1.0)})
def test_a_place_is_on_earth_or_nothing(gps: dict[int, object]) -> None:
    place = place_in(gps)
    if place:
        latitude, longitude = map(float, place.split(","))
        assert abs(latitude) <= 90
        assert abs(longitude) <= 180


@given(ANY)
@example("<a href='x'" * 30)
def test_a_page_is_only_words(page: str) -> None:
    assert len(words_of(page)) <= LONGEST_TEXT
    assert "alert" not in words_of(f"<script>alert({page.replace('<', '')})</script>")


@given(st.binary(max_size=2_000))
def test_any_bytes_have_a_sort_or_none(start: bytes) -> None:
    assert sort_of(start) in {"pdf", "zip", "ole", "image", "mail", ""}
    assert isinstance(can_run("cv.pdf", start), bool)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=8), st.sampled_from(["docx", "eml", "png"]))
def test_a_spoilt_file_is_read_or_has_a_reason(place: int, with_bytes: bytes, sort: str) -> None:
    """In this process, so that nothing but a known bound may come out."""
    whole = {"docx": m.docx(), "eml": m.mail(), "png": m.saved(m.picture((120, 120)), "PNG")}[sort]
    spoilt = whole[:place] + with_bytes + whole[place + len(with_bytes) :]
    last = [*readings(BytesIO(spoilt), f".{sort}")][-1]
    assert msgspec.json.decode(msgspec.json.encode(last), type=Reading) == last
