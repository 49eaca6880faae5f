"""Small files of every sort, built by code: honest ones, and broken or hostile ones."""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image

LONG = "I built the whole order system of a harbour print shop alone within five very long months."
HIDDEN = "Linh\x00 \u202ePham\u2066 \udc80\ufeff"
"""A null, two that turn the direction, a lone surrogate, and one that is not seen."""
_TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def picture(size: tuple[int, int] = (480, 360)) -> Image.Image:
    return Image.effect_mandelbrot(size, (-2.0, -1.5, 1.0, 1.5), 60).convert("RGB")


def saved(image: Image.Image, sort: str, **more: object) -> bytes:
    out = BytesIO()
    image.save(out, sort, **more)
    return out.getvalue()


def photo() -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131], exif[0x013B] = "Canon", "EOS", "GIMP 2.10", "Linh Pham"
    details, place = exif.get_ifd(0x8769), exif.get_ifd(0x8825)
    details[0x9003], details[0x9011] = "2024:01:02 03:04:05", "+07:00"
    place[1], place[2], place[3], place[4] = "N", (16.0, 27.0, 49.0), "E", (107.0, 35.0, 44.0)
    return saved(picture(), "JPEG", exif=exif)


def archive(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def docx(
    words: str = LONG, author: str = "Linh Pham", more: dict[str, bytes] | None = None, core: bytes = b""
) -> bytes:
    said = f"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">
        <dc:creator>{author}</dc:creator><cp:lastModifiedBy>Tran Van Hung</cp:lastModifiedBy>
        <dcterms:created>2026-02-01T08:00:00Z</dcterms:created></cp:coreProperties>"""
    app = b"<Properties><Application>WPS Office</Application><Company>Harbour</Company></Properties>"
    text = (
        f'<w:document xmlns:w="{_W}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>'
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "docProps/core.xml": core or said.encode(),
        "docProps/app.xml": app,
        "word/document.xml": text.encode(),
    }
    return archive(parts | (more or {}))


def pdf(*objects: bytes, trailer: bytes = b"", words: bytes = b"") -> bytes:
    """One page with `words`; `objects` stand from number 6 on, `trailer` inside the trailer's brackets."""
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources 5 0 R >>"
    shown = b"BT /F1 12 Tf 10 200 Td (" + words + b") Tj ET"
    first = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        b"<< /Length %d >> stream\n%s\nendstream" % (len(shown), shown),
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>",
    )
    return assembled((*first, *objects), trailer)


def assembled(objects: tuple[bytes, ...], trailer: bytes = b"") -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, count = len(out), len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    return out + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (count, trailer, start)


INFO = b"""<< /Author (Linh Pham) /Creator (Writer) /Producer (LibreOffice 7.6)
/CreationDate (D:20260201080000+07'00') /ModDate (D:20260202080000+07'00') >>"""


def mail(body: str = "Please pay to the new account.", **headers: str) -> bytes:
    usual = {
        "Received": "from mail.sender.example by mx.our-firm.example; Mon, 2 Mar 2026 09:00:00 +0000",
        "From": "Harbour Print <billing@harbour-print.example>",
        "Date": "Mon, 2 Mar 2026 16:00:00 +0700",
        "Subject": "Our new bank",
    }
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in (usual | named).items())
    return f"{lines}\r\n{body}\r\n".encode("utf-8", "surrogatepass")


def png_head(width: int, height: int) -> bytes:
    """A PNG that says how large it is and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", head)
        + _chunk(b"IDAT", zlib.compress(b""))
        + _chunk(b"IEND", b"")
    )


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
