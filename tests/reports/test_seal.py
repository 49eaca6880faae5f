"""A sealed report is checked by its own bytes, and a change is named."""

import json
import zlib
from collections.abc import Callable
from io import BytesIO

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from ringback.reports.attachments import JOURNAL, Attachment
from ringback.reports.pdf import pdf_of
from ringback.reports.seal import SIGNATURE_HEX, TAIL, key_words, seal
from ringback.reports.verify import LARGEST_REPORT, Difference, Part, Verified, verify
from tests.reports import sample

STRUCTURE = (Difference(Part.STRUCTURE),)
STRIDE = 211


def pages_of(data: bytes) -> list[tuple[int, int]]:
    """Where each page's content lies in the file."""
    contents = [page.get_contents() for page in PdfReader(BytesIO(data)).pages]
    raw = [content.get_data() for content in contents if content is not None]
    return [(data.index(stream), data.index(stream) + len(stream)) for stream in raw]


def flipped(data: bytes, at: int, bit: int = 1) -> bytes:
    changed = bytearray(data)
    changed[at] ^= bit
    return bytes(changed)


def test_unchanged_says_whose_key() -> None:
    assert verify(sample.sealed_sample()) == Verified(
        words=key_words(sample.REGISTER_PUBLIC),
        public_key=sample.REGISTER_PUBLIC.hex(),
        label="RB-2026-0041",
        revision=1,
        pages=len(PdfReader(BytesIO(sample.sealed_sample())).pages),
    )


def test_two_people_seal_the_same_bytes() -> None:
    assert sample.sealed(sample.whole()) == sample.sealed_sample()


def test_the_file_stays_an_ordinary_pdf() -> None:
    reader = PdfReader(BytesIO(sample.sealed_sample()), strict=True)
    assert "Contractor vetting report" in reader.pages[0].extract_text()
    assert set(reader.attachments) == {"case.json", "journal.json", "manifest.json"}


def test_no_changed_byte_passes() -> None:
    data = sample.sealed_sample()
    passed = [at for at in range(0, len(data), STRIDE) if isinstance(verify(flipped(data, at)), Verified)]
    assert passed == []


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_change_of_any_byte_is_seen(draw: st.DataObject) -> None:
    data = sample.sealed_sample()
    at = draw.draw(st.integers(0, len(data) - 1))
    bit = draw.draw(st.integers(1, 255))
    found = verify(flipped(data, at, bit))
    assert not isinstance(found, Verified)
    assert found


def test_every_byte_of_the_last_line_counts() -> None:
    data = sample.sealed_sample()
    for at in range(len(data) - TAIL, len(data)):
        for bit in (1, 32):
            assert not isinstance(verify(flipped(data, at, bit)), Verified), at


def test_a_changed_page_is_named() -> None:
    data = sample.sealed_sample()
    for number, (start, end) in enumerate(pages_of(data), 1):
        for at in range(start, end, max(1, (end - start) // 20)):
            assert verify(flipped(data, at)) == (Difference(Part.PAGE, str(number)),)


def test_a_changed_attachment_is_named() -> None:
    data = sample.sealed_sample()
    case = sample.attachments(sample.whole())[0].data
    start = data.index(case)
    for at in range(start, start + len(case), len(case) // 40):
        assert verify(flipped(data, at)) == (Difference(Part.ATTACHMENT, "case.json"),)


def test_a_changed_journal_entry_is_named() -> None:
    data = sample.sealed_sample()
    at = data.rindex(b"2023, in spring, until autumn 2024")
    heard = next(entry.seq for entry in sample.whole().entries if entry.kind == "call.fact_heard")
    assert verify(flipped(data, at)) == (Difference(Part.ENTRY, str(heard)),)


def test_a_whole_attachment_replaced_is_named() -> None:
    writer = PdfWriter(clone_from=BytesIO(sample.sealed_sample()))
    next(
        iter(one for one in writer.attachment_list if one.name == "case.json")
    ).content = b'{"label": "other"}'
    out = BytesIO()
    writer.write(out)
    assert verify(out.getvalue()) == (Difference(Part.ATTACHMENT, "case.json"),)


def test_a_page_written_anew_is_named_even_when_packed() -> None:
    writer = PdfWriter(clone_from=BytesIO(sample.sealed_sample()))
    for number, page in enumerate(writer.pages, 1):
        content = page.get_contents()
        assert content is not None
        if number == 2:
            content.set_data(content.get_data().replace(b"Stop", b"Go!!"))
            page.replace_contents(content)
        page.compress_content_streams()
    out = BytesIO()
    writer.write(out)
    assert verify(out.getvalue()) == (Difference(Part.PAGE, "2"),)


def incremental(data: bytes) -> bytes:
    writer = PdfWriter(BytesIO(data), incremental=True)
    writer.pages[0].rotate(90)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def sealed_inside(data: bytes) -> bytes:
    """An update after the file, with the old last line moved behind it."""
    return incremental(data) + data[-TAIL:]


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data + b"\n",
        lambda data: data + b"%%EOF\n",
        lambda data: data[:-1],
        lambda data: data[: -SIGNATURE_HEX - 1],
        lambda data: data + data[-TAIL:],
        lambda data: data[:-TAIL] + b"\n" + data[-TAIL:],
        incremental,
        sealed_inside,
        lambda data: data.replace(b"/Title", b"/Tit1e"),
        lambda data: data.replace(b"/MediaBox", b"/MediaB0x"),
    ],
    ids=["line", "eof", "short", "slot", "twice", "before", "update", "moved", "title", "box"],
)
def test_anything_else_is_the_structure(change: Callable[[bytes], bytes]) -> None:
    assert verify(change(sample.sealed_sample())) == STRUCTURE


def test_another_key_has_other_words_and_never_fits_the_old_line() -> None:
    other = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
    theirs, ours = sample.sealed(sample.whole(), other), sample.sealed_sample()
    found = verify(theirs)
    assert isinstance(found, Verified)
    assert found.words != key_words(sample.REGISTER_PUBLIC)
    assert verify(ours[:-TAIL] + theirs[-TAIL:-SIGNATURE_HEX] + ours[-SIGNATURE_HEX:]) == STRUCTURE
    assert verify(ours[: -SIGNATURE_HEX - 1] + theirs[-SIGNATURE_HEX - 1 :]) == STRUCTURE


def test_a_signature_in_capitals_is_a_changed_file() -> None:
    data = sample.sealed_sample()
    assert verify(data[: -SIGNATURE_HEX - 1] + data[-SIGNATURE_HEX - 1 :].upper()) == STRUCTURE


def test_a_journal_that_does_not_hold_is_named_even_under_a_good_seal() -> None:
    journal = sample.whole()
    made = sample.report(journal)
    case, told = sample.attachments(journal)
    forged = json.loads(told.data)
    forged["entries"][3]["mark"] = forged["entries"][4]["mark"]
    lie = Attachment(JOURNAL, rfc8785.dumps(forged))
    data = seal(pdf_of(made), sample.REGISTER.sign, sample.REGISTER_PUBLIC, attachments=(case, lie))
    assert verify(data) == (Difference(Part.ENTRY, "3"),)


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (b"", Part.EMPTY),
        (b"hello", Part.NOT_A_REPORT),
        (b"%PDF-1.4\n%%EOF\n", Part.NOT_A_REPORT),
        (b"%PDF-1.4\nRingback", Part.NOT_SEALED),
        (b"\0" * (LARGEST_REPORT + 1), Part.TOO_LARGE),
    ],
)
def test_what_is_no_sealed_report(data: bytes, part: Part) -> None:
    assert verify(data) == (Difference(part),)


def test_a_report_without_a_seal_says_so() -> None:
    assert verify(pdf_of(sample.report(sample.whole(decided=False)))) == (Difference(Part.NOT_SEALED),)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4 ringback " + b"<<" * 200_000,
        b"%PDF-1.4 ringback " + b"[" * 200_000,
        b"%PDF-1.4 ringback\n" + b"1 0 obj stream\nendstream\n" * 50_000,
        b"%PDF-1.4 ringback\n" + b"stream\n" * 200_000,
        b"%PDF-1.4 ringback\nstream\n" + zlib.compress(b"0" * 300_000_000) + b"\nendstream\n",
        b"%PDF-1.4 ringback\nstream\n" + b"0" * 64 + b'\n{"a":' + b"[" * 100_000 + b"\nendstream\n",
        b"%PDF-1.4 ringback\n/Length 999999999 stream\n",
    ],
    ids=["dictionaries", "arrays", "streams", "openings", "bomb", "nested", "length"],
)
def test_a_file_made_to_hurt_is_only_not_sealed(data: bytes) -> None:
    assert verify(data) == (Difference(Part.NOT_SEALED),)


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert verify(b"%PDF-1.7 ringback" + data)
