"""Whether a file is of a type that can run, by its ending or by how it begins."""

_LISTED = """
    ade apk app appimage application bash bat chm class cmd com command cpl csh deb desktop dll dmg docm
    dotm dylib ear exe gadget hta htm html img iqy iso jar jnlp js jse ksh lnk mht mhtml msc msi msix msp pif
    pkg potm ppam ppsm pptm ps1 ps1xml psm1 py pyw rb reg rpm run scf scr sh sldm slk so svg svgz sys
    url vb vbe vbs vhd vhdx war workflow wsc wsf wsh xhtml xlam xll xlsb xlsm xltm zsh
"""
_ENDINGS = frozenset(_LISTED.split())
"""What an office computer runs or interprets on a double click, documents with macros and pages included."""
_BEGINNINGS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
    b"ITSF",
)
"""Windows, Linux, scripts, Java and universal, macOS in four byte orders, Windows shortcut and help."""
_PAGES = (
    b"<!doctype html",
    b"<html",
    b"<svg",
    b"<script",
    b"<hta:",
    b"<job",
    b"<package",
    b"[internetshortcut]",
)
"""How a page, a drawing or a script written as text begins, in small letters."""
_XML = (b"<?xml", b"<!--", b"<!doctype svg")
START = 1024
"""Bytes of a file's beginning that are enough for `can_run`."""


def can_run(name: str, start: bytes) -> bool:
    """`start`: the first `START` bytes, or all. Trailing dots and spaces do not hide an ending."""
    ending = name.rstrip(" .").rpartition(".")[2].lower()
    return ending in _ENDINGS or start.startswith(_BEGINNINGS) or _is_page(start)


def _is_page(start: bytes) -> bool:
    """A page behind another ending: space, a byte order mark or a comment may stand before it."""
    text = start.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n").lower()
    return text.startswith(_PAGES) or (text.startswith(_XML) and any(page in text for page in _PAGES))
