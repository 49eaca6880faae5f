"""What honest files say of themselves, through the child process as in the program."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageOps

from ringback.domain.facts import FileSort, Trouble
from ringback.readers.child import read_file
from ringback.readers.prints import picture_prints
from ringback.usecases.filewords import words_of_mail
from ringback.usecases.reading import mail_of, seen_of
from tests.readers import making as m


def test_a_document_says_who_wrote_it(tmp_path: Path) -> None:
    media = {"word/media/image1.png": m.saved(m.picture(), "PNG")}
    reading = read_file(m.put(tmp_path, "cv.docx", m.docx(more=media)))
    read = reading.read
    assert (read.sort, read.trouble) == (FileSort.DOCX, None)
    assert (read.author, read.last_author, read.company) == ("Linh Pham", "Tran Van Hung", "Harbour")
    assert (read.software, read.created, read.offset) == ("WPS Office", "2026-02-01T08:00:00Z", "")
    assert len(read.pictures) == 2
    assert m.LONG in reading.text


def test_a_paper_says_when_and_where_its_clock_was(tmp_path: Path) -> None:
    content = m.pdf(m.INFO, trailer=b"/Info 6 0 R", words=m.LONG.encode())
    reading = read_file(m.put(tmp_path, "renamed.txt", content))
    read = reading.read
    assert (read.sort, read.author, read.pages) == (FileSort.PDF, "Linh Pham", 1)
    assert (read.software, read.offset) == ("Writer, LibreOffice 7.6", "+07:00")
    assert read.created.startswith("D:20260201")
    assert m.LONG in reading.text


def test_a_locked_paper_is_kept_and_says_so(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(m.put(tmp_path, "a.pdf", m.pdf(words=b"Hello"))))
    writer.encrypt("secret", algorithm="RC4-128")
    with (tmp_path / "locked.pdf").open("wb") as out:
        writer.write(out)
    assert read_file(tmp_path / "locked.pdf").read.trouble is Trouble.LOCKED


def test_a_photo_says_where_it_was_taken_to_a_kilometre(tmp_path: Path) -> None:
    read = read_file(m.put(tmp_path, "me.jpg", m.photo())).read
    assert (read.sort, read.author, read.software) == (FileSort.IMAGE, "Linh Pham", "GIMP 2.10, Canon, EOS")
    assert (read.created, read.offset, read.place) == ("2024:01:02 03:04:05", "+07:00", "16.46,107.60")


def test_a_picture_inside_a_paper_has_the_print_it_has_alone(tmp_path: Path) -> None:
    from reportlab.pdfgen import canvas

    photo = m.put(tmp_path, "me.jpg", m.photo())
    paper = canvas.Canvas(str(tmp_path / "cv.pdf"))
    paper.drawImage(str(photo), 10, 10, 200, 150)
    paper.save()
    alone, inside = read_file(photo).read.pictures, read_file(tmp_path / "cv.pdf").read.pictures
    assert min(_apart(one, other) for one in alone for other in inside) <= 4


def _apart(one: str, other: str) -> int:
    return (int(one, 16) ^ int(other, 16)).bit_count()


@pytest.mark.parametrize(
    "edit",
    [
        lambda image: image.resize((200, 150)),
        lambda image: image.crop((12, 9, 468, 351)),
        lambda image: image.convert("L"),
        ImageOps.mirror,
    ],
)
def test_an_edited_or_mirrored_copy_is_near(edit: object) -> None:
    """Measured in DEPENDENCIES.md: at most 6 of 64 bits; strangers at least 22."""
    assert callable(edit)
    own, copy = picture_prints(m.picture()), picture_prints(edit(m.picture()))
    assert min(_apart(one, other) for one in own for other in copy) <= 6


def test_a_stranger_is_far_and_an_icon_or_an_even_field_has_no_print() -> None:
    other = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(other).ellipse((40, 120, 280, 260), fill="navy")
    apart = [_apart(a, b) for a in picture_prints(m.picture()) for b in picture_prints(other)]
    assert min(apart) >= 16
    assert picture_prints(Image.new("RGB", (300, 300), "grey")) == ()
    assert picture_prints(m.picture((64, 64))) == ()


def test_what_is_attached_is_listed_and_not_opened(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "Harbour Print <billing@harbour-print.example>"
    message.set_content("Our new account is in the letter. See http://evil.example/x")
    letter = b"%PDF-1.7 " + b"x" * 3000
    message.add_attachment(letter, maintype="application", subtype="pdf", filename="請求書.pdf")
    message.add_attachment("ring 024 9999 8888", filename="a\u202etxt.exe")
    message.add_attachment(b"x", maintype="image", subtype="png")
    reading = read_file(m.put(tmp_path, "mail.eml", message.as_bytes()))
    assert reading.mail is not None
    assert [(one.name, one.size, one.sort) for one in reading.mail.attached] == [
        ("請求書.pdf", 3009, "application/pdf"),
        ("atxt.exe", 19, "text/plain"),
        ("", 1, "image/png"),
    ]
    assert "9999" not in reading.text, "an attachment's words are not the sender's"
    mail = mail_of(seen_of(reading), "mail-1", "exhibit-1")
    assert mail is not None
    [line] = [words for words in words_of_mail(mail) if words.startswith("Attached")]
    assert line == (
        "Attached, not opened: 請求書.pdf (3 KB, application/pdf), "
        "atxt.exe (1 KB, text/plain, can run), without a name (1 KB, image/png)"
    )


def test_a_mail_says_where_an_answer_would_go(tmp_path: Path) -> None:
    content = m.mail(
        "<a href='https://login.evil.example/x'>bank</a><script>steal()</script>Account 0071 000 123 999",
        Content_Type="text/html; charset=utf-8",
        Reply_To="<billing@harbour-prlnt.example>",
        Return_Path="<bounce@elsewhere.example>",
        Authentication_Results="mx.our-firm.example; spf=fail (x) smtp.mailfrom=a; dkim=none; dmarc=fail",
    )
    reading = read_file(m.put(tmp_path, "request.eml", content))
    assert reading.mail is not None
    assert reading.read.sort is FileSort.MAIL
    assert (reading.mail.from_name, reading.mail.from_address) == (
        "Harbour Print",
        "billing@harbour-print.example",
    )
    assert reading.mail.reply_to == "billing@harbour-prlnt.example"
    assert reading.mail.return_path == "bounce@elsewhere.example"
    assert (reading.mail.judged.by, reading.mail.judged.dmarc) == ("mx.our-firm.example", "fail")
    assert reading.mail.hosts == ("login.evil.example",)
    assert "Account 0071 000 123 999" in reading.text
    assert "steal" not in reading.text


def test_results_below_the_topmost_are_counted_and_not_believed(tmp_path: Path) -> None:
    content = b"Authentication-Results: mx.ours.example; dmarc=fail\r\n" + m.mail(
        Authentication_Results="mx.ours.example; dmarc=pass; spf=pass"
    )
    reading = read_file(m.put(tmp_path, "a.eml", content))
    assert reading.mail is not None
    judged = reading.mail.judged
    assert (judged.dmarc, judged.spf, judged.others) == ("fail", "", 1)


def test_a_cv_as_a_paper_says_the_same_sentences_as_one_in_word(tmp_path: Path) -> None:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    words = (
        f"{m.LONG} Then I moved to the coast, where I wrote the till of a small market for three more years."
    )
    style = getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(str(tmp_path / "cv.pdf")).build(
        [Paragraph("Linh Pham", style), Paragraph(words, style)]
    )
    paper = seen_of(read_file(tmp_path / "cv.pdf")).read.sentences
    word = seen_of(read_file(m.put(tmp_path, "cv.docx", m.docx(words)))).read.sentences
    assert len(word) == 2
    assert set(word) <= set(paper)
