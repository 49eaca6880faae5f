"""The corpus: each file is meant to harm whoever reads it. What may come of it stands beside."""

import struct
import zlib
from functools import cache
from typing import NamedTuple

from ringback.domain.facts import Trouble
from tests.readers import making as m


class Hostile(NamedTuple):
    """`troubles`: any of them is an honest end; None is a file that is read and does nothing."""

    name: str
    content: bytes
    troubles: tuple[Trouble | None, ...]


_NOUGHTS = 200 * 1024 * 1024
_ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a><creator>&c;</creator></a>"""
_OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><creator>&x;</creator></a>'
_LAUNCH = b"<< /Type /Action /S /Launch /F (calc.exe) >>"
_SCRIPT = b"<< /Type /Action /S /JavaScript /JS (app.launchURL\\('https://evil.example'\\)) >>"


@cache
def corpus() -> tuple[Hostile, ...]:
    return (*_archives(), *_papers(), *_pictures(), *_mails(), *_programs())


def _archives() -> tuple[Hostile, ...]:
    bomb = m.archive({"[Content_Types].xml": b"<T/>", "word/document.xml": bytes(_NOUGHTS)})
    lying = bytearray(m.docx())
    place = lying.rfind(b"PK\x01\x02")
    lying[place + 24 : place + 28] = struct.pack("<I", 0x7FFFFFFF)
    nested = m.docx(more={"word/media/a.docx": m.archive({"b.zip": bomb})})
    deep = b"<a>" * 400_000
    return (
        Hostile("bomb.docx", bomb, (Trouble.UNPACKS_TOO_FAR,)),
        Hostile("core-bomb.docx", m.docx(core=bytes(_NOUGHTS)), (Trouble.UNPACKS_TOO_FAR,)),
        Hostile("nested.docx", nested, (None,)),
        Hostile("many.zip", m.archive({f"{n}.txt": b"" for n in range(4_000)}), (Trouble.UNPACKS_TOO_FAR,)),
        Hostile("entities.docx", m.docx(core=_ENTITIES), (Trouble.HIDDEN_INSTRUCTIONS,)),
        Hostile("outside.docx", m.docx(core=_OUTSIDE), (Trouble.HIDDEN_INSTRUCTIONS,)),
        Hostile("deep.docx", m.docx(core=deep), (Trouble.BROKEN, Trouble.STOPPED, Trouble.TOO_MUCH_MEMORY)),
        Hostile("gigabyte-field.docx", bytes(lying), (Trouble.BROKEN, None)),
        Hostile("cut.docx", m.docx()[:-40], (Trouble.BROKEN,)),
        Hostile("macro.docx", m.docx(more={"word/vbaProject.bin": b"x"}), (Trouble.CAN_RUN,)),
        Hostile("program.zip", m.archive({"cv.pdf.exe": b"MZ"}), (Trouble.CAN_RUN,)),
        Hostile("cut.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), (Trouble.BROKEN,)),
        Hostile("circle.msg", _circle(), (Trouble.BROKEN, Trouble.NOT_A_SORT_WE_READ)),
    )


def _circle() -> bytes:
    """A container whose chain of sectors leads back to its start."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<IIIIIIIII", 0, 1, 0, 0, 4096, 0, 1, 0xFFFFFFFE, 0)
    head += struct.pack("<109I", 0, *([0xFFFFFFFF] * 108))
    return head + struct.pack("<128I", *([0] * 128)) + bytes(512)


def _papers() -> tuple[Hostile, ...]:
    opened = b"<< /Type /Catalog /Pages 2 0 R /OpenAction 6 0 R >>"
    pages = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")
    parents = (pages[0], b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Page /Parent 3 0 R >>")
    packed = zlib.compress(zlib.compress(bytes(_NOUGHTS), 9), 9)
    twice = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >> stream\n%s\nendstream" % (
        len(packed),
        packed,
    )
    length = b"<< /Length 1073741824 >> stream\nBT ET\nendstream"
    broken_or_not = (Trouble.BROKEN, Trouble.TOO_SLOW, Trouble.TOO_MUCH_MEMORY, None)
    return (
        Hostile("launch.pdf", _replaced(m.pdf(_LAUNCH), opened), (None,)),
        Hostile("script.pdf", _replaced(m.pdf(_SCRIPT), opened), (None,)),
        Hostile("circle.pdf", m.assembled(pages), broken_or_not),
        Hostile("parents.pdf", m.assembled(parents), broken_or_not),
        Hostile("packed-twice.pdf", _with_contents(twice), broken_or_not),
        Hostile("gigabyte-length.pdf", _with_contents(length), broken_or_not),
        Hostile("cut.pdf", m.pdf(words=b"Hello")[:200], broken_or_not),
        Hostile("nothing.pdf", b"%PDF-1.7\n", (Trouble.BROKEN,)),
        Hostile(
            "brackets.pdf", b"%PDF-1.4\ntrailer << /Root " + b"[" * 300_000, (Trouble.BROKEN, Trouble.STOPPED)
        ),
    )


def _replaced(made: bytes, catalog: bytes) -> bytes:
    """Another catalogue of its own length; the table no longer fits, as in many real files."""
    return made.replace(b"<< /Type /Catalog /Pages 2 0 R >>", catalog, 1)


def _with_contents(stream: bytes) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return m.assembled((b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, stream))


def _pictures() -> tuple[Hostile, ...]:
    return (
        Hostile("hundred-megapixel.png", m.png_head(10_000, 10_000), (Trouble.TOO_MANY_DOTS,)),
        Hostile("endless.png", m.png_head(2**31 - 1, 2**31 - 1), (Trouble.TOO_MANY_DOTS, Trouble.BROKEN)),
        Hostile("empty.png", m.png_head(4_000, 4_000), (Trouble.BROKEN,)),
        Hostile("cut.jpg", m.photo()[:9_000], (Trouble.BROKEN,)),
        Hostile("cut.gif", b"GIF89a" + bytes(3), (Trouble.BROKEN,)),
        Hostile("gigabyte-tag.tif", _wide_tag(), (Trouble.BROKEN, Trouble.TOO_MUCH_MEMORY)),
        Hostile("postscript.png", b"%!PS-Adobe-3.0 EPSF-3.0\n(calc) run", (Trouble.NOT_A_SORT_WE_READ,)),
    )


def _wide_tag() -> bytes:
    """A TIFF whose one tag says that it holds a gigabyte."""
    return b"II*\x00\x08\x00\x00\x00" + struct.pack("<HHHII", 1, 0x010E, 2, 2**30, 26) + bytes(8)


def _mails() -> tuple[Hostile, ...]:
    endless = b"From: a@b.example\r\n" + b"X-More: " + b"a" * (8 * 1024 * 1024)
    lines = b"From: a@b.example\r\n" + b"X: y\r\n" * 60_000 + b"\r\n"
    parts = "".join(
        f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(3_000)
    )
    nested = m.mail(parts, Content_Type="multipart/mixed; boundary=b0")
    hidden = m.mail(m.HIDDEN, From=f"{m.HIDDEN} <a{m.HIDDEN}@b.example>", Subject=m.HIDDEN * 500)
    return (
        Hostile("endless.eml", endless, (Trouble.TOO_LARGE,)),
        Hostile("many-headers.eml", lines, (None,)),
        Hostile("nested.eml", nested, (Trouble.BROKEN, None)),
        Hostile("hidden.eml", hidden, (None,)),
        Hostile(
            "brackets.eml", m.mail("x", From="<" * 100_000, Authentication_Results="(" * 100_000), (None,)
        ),
        Hostile(
            "encoded.eml", m.mail("x", From="=?nothing?b?////?= =?utf-8?q?=ED=B2=80?= <a@b.example>"), (None,)
        ),
        Hostile("only-colon.eml", b"::::::\n\n\x00\x00", (None, Trouble.BROKEN)),
    )


def _programs() -> tuple[Hostile, ...]:
    return tuple(
        Hostile(name, content, (Trouble.CAN_RUN,))
        for name, content in (
            ("cv.pdf", b"MZ\x90\x00"),
            ("cv.jpg", b"<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>"),
            ("cv.docx", b"\xef\xbb\xbf <?xml version='1.0'?><!-- x --><svg><script>1</script></svg>"),
            ("cv.txt", b"<!DOCTYPE html><script>1</script>"),
            ("cv.html", b"hello"),
            ("cv.iso", b"\x00" * 64),
            ("cv.pdf.lnk", b"x"),
            ("cv.docm", m.docx()),
            ("cv", b"#!/bin/sh\n"),
        )
    )
