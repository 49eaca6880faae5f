"""The PDF: every character drawn, every text kept as text, the same bytes again."""

import os
import subprocess
import sys
from hashlib import sha256
from io import BytesIO
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from reportlab.pdfbase import pdfmetrics

from ringback.domain import events as ev
from ringback.domain import facts as f
from ringback.domain.job import Answer
from ringback.reports.fonts import Fonts, drawable
from ringback.reports.pdf import Paper, pdf_of
from ringback.resources import path
from ringback.text import Speech, speaking
from tests.reports import sample

NAMES = (
    "Nguyễn Thị Hồng Nhung",
    "Đà Nẵng",
    "Malou dela Cruz",
    "Siti Nurhaliza binti Tarudin",
    "Mary-Jane O’Neill",
    "Łukasz Żółć",
    "髙橋﨑",
    "𠮷野家 𠮟る",
    "山田 太郎 ヤマダ タロウ",
    "박지훈",
    "똠방각하",
    "陳大文",
    "陈大文",
    "欧阳娜娜 囍",
    "許慕義 龜山鄉",
    "Nguye\u0302\u0303n",
    "\u1112\u1161\u11ab",
    "か\u3099",
)
LANGUAGES = ("en", "vi", "ms", "ja", "zh_Hans", "zh_Hant", "ko")


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(data)).pages]


def text_of(data: bytes) -> str:
    return "\n".join(pages(data))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_every_character_of_a_name_has_a_glyph(name: str, bold: bool, language: str) -> None:
    fonts = Fonts(path("fonts"), language)
    runs = list(fonts.runs(name, bold=bold))
    assert "".join(piece for _, piece in runs) == drawable(name)
    for font, piece in runs:
        glyphs = pdfmetrics.getFont(font).face.charToGlyph  # type: ignore[attr-defined]
        assert all(glyphs.get(ord(char), 0) for char in piece), (font, piece)


def test_a_language_puts_its_own_shapes_first() -> None:
    def family(language: str) -> str:
        return next(iter(Fonts(path("fonts"), language).runs("直骨海")))[0]

    assert family("en") == family("ja") == "NotoSansJP-Regular"
    assert family("zh_Hans") == "NotoSansSC-Regular"
    assert family("zh_Hant") == "NotoSansTC-Regular"


def test_what_no_font_has_is_written_as_its_code_point() -> None:
    runs = list(Fonts(path("fonts")).runs("a\U0001f600\u0e01"))
    assert "".join(piece for _, piece in runs) == "a[U+1F600][U+0E01]"


def test_an_ideograph_is_never_swapped_for_another() -> None:
    assert drawable("\ufa19\ufa11") == "\ufa19\ufa11"


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_is_drawn_from_fonts_that_have_it(text: str) -> None:
    for font, piece in Fonts(path("fonts")).runs(text):
        glyphs = pdfmetrics.getFont(font).face.charToGlyph  # type: ignore[attr-defined]
        assert all(char == "\n" or ord(char) in glyphs for char in piece)


def test_page_1_of_a_usual_case_is_one_page() -> None:
    for paper in Paper:
        first, second, *_ = pages(pdf_of(sample.report(sample.whole()), paper=paper))
        assert "Its eight words" in first
        assert second.startswith("The decision")


def test_paper_is_a4_or_letter() -> None:
    report = sample.report(sample.whole())
    sizes = [PdfReader(BytesIO(pdf_of(report, paper=paper))).pages[0].mediabox for paper in Paper]
    assert [(round(float(box.width)), round(float(box.height))) for box in sizes] == [(595, 842), (612, 792)]


def test_every_page_has_its_foot_and_its_stamps() -> None:
    report = sample.report(sample.whole(decided=False, practice=True))
    told = pages(pdf_of(report))
    for at, page in enumerate(told, 1):
        assert f"Page {at} of {len(told)}" in page
        assert "Ringback vetting report · RB-2026-0041 · revision 1 · entry" in page
        assert page.count("DRAFT · PRACTICE") == 2


def test_a_signed_report_has_no_stamp() -> None:
    text = text_of(pdf_of(sample.report(sample.whole())))
    assert "DRAFT" not in text
    assert "PRACTICE" not in text


def test_it_is_dated_by_the_newest_entry_and_every_font_is_embedded() -> None:
    journal = sample.whole(name="田中 健二")
    reader = PdfReader(BytesIO(pdf_of(sample.report(journal))))
    assert reader.metadata is not None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.timestamp() == journal.entries[-1].when.at // 1000
    resources = [cast("DictionaryObject", page["/Resources"]) for page in reader.pages]
    for font in (font for one in resources for font in cast("DictionaryObject", one["/Font"]).values()):
        described = cast("DictionaryObject", font.get_object())["/FontDescriptor"].get_object()
        assert "/FontFile2" in cast("DictionaryObject", described)


HOSTILE = (
    "R&D <foo> </para> & &lt; &amp;",
    '<img src="/etc/hostname" width="90"/>',
    "<font size=90>big</font><br/><b>bold",
    '<a href="file:///etc/passwd">x</a>',
    "]]> <!-- x --> <?php ?>",
    "{who} {0} %s %(a)s",
    "a" * 280,
)


def hostile(words: str) -> sample.Journal:
    """The same words in every text that a report prints."""
    line = words[:300]
    name = f.Name(written=line, reading=line, latin=line)
    journal = sample.opened()
    facts: tuple[f.AnyFact, ...] = (
        f.Party(id="party", sort=f.PartySort.PERSON, name=name, also_known_as=(name,), place=line, work=line),
        f.Statement(id="said", about="party", source=line, words=words),
        f.Referee(id="mori", about="party", name=name, organisation=line, role=line),
        f.Contact(
            id="line",
            about="mori",
            channel=f.Channel.PHONE,
            value=line,
            provenance=f.Provenance.DIRECTORY,
            source_words=line,
        ),
        f.Call(
            id="call",
            about="mori",
            contact="line",
            purpose=f.Purpose.REFERENCE,
            outcome=f.CallOutcome.SPOKE,
            started=line,
            spoke_to=line,
            heard=(f.Heard(fact=f.CallFact.MET, words=words, compared=f.Comparison.DIFFERENT),),
            words=words,
        ),
        f.VideoSession(
            id="video",
            about="party",
            purpose=f.VideoPurpose.MAIN,
            prompts=(f.Prompt(prompt=line, family=line, mark=f.PromptMark.ODD, words=words),),
            second_observer=line,
            words=words,
        ),
        f.Payee(
            id="payee",
            sort=f.PayeeSort.CRYPTO,
            holder=name,
            account="0x1",
            bank=line,
            currency=line,
            relation_paper=words,
            asked_by=line,
        ),
        f.BankAnswer(id="bank", payee="payee", answer=f.BankWords.CLOSE, name_shown=line, words=words),
        f.Payment(
            id="pay",
            payee="payee",
            on="2026-01-01",
            minor=1,
            currency="USDT",
            reference=line,
            invoice=line,
            words=words,
        ),
        f.Access(
            id="access", about="party", preset=f.Preset.OTHER, what=line, level=f.Level.WORK, how_to_cut=words
        ),
        f.Device(
            id="device",
            about="party",
            what=line,
            deliver_to=line,
            recipient=f.Recipient.FORWARDER,
            fits_their_place=Answer.NO,
            words=words,
        ),
        f.Exhibit(id="exhibit", name=line, sha256="0" * 64, size=1, purpose=line, words=words),
        f.CheckMissed(id="missed", check="live_work", about="party", why=words),
        f.Quoted(id="quoted", what=f.QuotedSort.DECISION, words=words, by=line),
        f.Reply(id="reply2", words=words),
    )
    for fact in facts:
        journal.fact(fact)
    sample.decide(journal, reason=words)
    return journal


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("words", HOSTILE)
def test_markup_in_any_field_stays_text(words: str) -> None:
    data = pdf_of(sample.report(hostile(words)))
    text = squeezed(text_of(data))
    assert text.count(squeezed(words)) > 20
    assert b"/Subtype /Image" not in data
    assert b"/URI" not in data
    assert b"/Annots" not in data


def test_bidi_and_control_characters_are_not_printed() -> None:
    words = "abc\u202edef\u2066\x00\x07\x1b[31m\ufeff\U000e0041 end"
    text = squeezed(text_of(pdf_of(sample.report(hostile(words)))))
    assert text.count("abcdef[31mend") > 20


@pytest.mark.parametrize(
    "words", ["w" * 8_000, "word " * 1_600, "長い文。" * 2_000, "긴 문장 " * 1_600, "\n" * 8_000]
)
def test_texts_longer_than_a_page_split(words: str) -> None:
    assert len(PdfReader(BytesIO(pdf_of(sample.report(hostile(words[:8_000]))))).pages) > 5


def test_200_facts_are_all_there() -> None:
    journal = sample.whole()
    for at in range(200):
        journal.fact(f.Statement(id=f"s{at}", about="party", source="chat", words=f"statement number {at}."))
    text = text_of(pdf_of(sample.report(journal)))
    assert all(f"statement number {at}." in text for at in range(200))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_in_each_language_is_drawn(language: str) -> None:
    with speaking(Speech(language)):
        report = sample.report(sample.whole(name="田中 健二"))
        reader = PdfReader(BytesIO(pdf_of(report)))
    assert str(reader.root_object["/Lang"]) == language.replace("_", "-")
    assert "田中" in squeezed(reader.pages[0].extract_text())


def test_the_card_is_one_page() -> None:
    assert len(pages(pdf_of(sample.card(sample.whole())))) == 1


def test_an_access_card_of_eight_lines_is_one_page_and_says_who_cut_what() -> None:
    journal = sample.whole()
    for at in range(7):
        line = f.Access(
            id=f"line-{at}",
            about="party",
            preset=f.Preset.BANK,
            what=f"Bank <b>{at}</b>",
            level=f.Level.MONEY,
            how_to_cut="Ring the bank.\nRemove the person.\nLook for new payees.",
            who_cuts="Mai",
        )
        journal.add(ev.FactRecorded(fact=line))
    gone = replace(line, ended_on="2026-11-07", cut_by="Ken", cut_at="2026-11-07T09:14:00+09:00")
    journal.add(ev.FactRecorded(fact=gone))
    (text,) = pages(pdf_of(sample.access_card(journal)))
    assert text.index("Source code") < text.index("Bank <b>0</b>"), "in the order in which it is cut"
    assert "Ken" in text
    assert "2026-11-07 09:14 (UTC+9)" in " ".join(text.split())


PRINT = (
    "from hashlib import sha256\nfrom tests.reports import sample\n"
    "print(sha256(sample.sealed(sample.whole())).hexdigest())"
)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"PYTHONHASHSEED": "1", "LANG": "de_DE.UTF-8", "LC_ALL": "C", "TZ": "Asia/Tokyo", "USER": "ann"},
        {"PYTHONHASHSEED": "2", "LANG": "C", "TZ": "America/Lima", "USER": "bob", "SOURCE_DATE_EPOCH": "1"},
    ],
)
def test_anybody_anywhere_exports_the_same_bytes(surroundings: dict[str, str]) -> None:
    path_ = os.pathsep.join((str(sample.ROOT), str(sample.ROOT / "desktop")))
    env = {**os.environ, **surroundings, "PYTHONPATH": path_}
    made = subprocess.run([sys.executable, "-c", PRINT], env=env, capture_output=True, text=True, check=True)
    assert made.stdout.strip() == sha256(sample.sealed_sample()).hexdigest()


def test_what_was_drawn_before_changes_nothing() -> None:
    report = sample.report(sample.whole())
    first = pdf_of(report)
    pdf_of(sample.report(hostile("髙橋 박지훈 陳大文 陈大文")))
    assert pdf_of(report) == first
