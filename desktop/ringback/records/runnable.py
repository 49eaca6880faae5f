"""Whether a file is of a type that can run, by its ending or by how it begins."""

_LISTED = """
    ade apk app appimage application bash bat bin chm class cmd com command cpl csh deb desktop dll dmg docm
    dotm dylib ear exe gadget hta htm html img iqy iso jar jnlp js jse ksh lnk mht mhtml msc msi msix msp pif
    pkg potm ppam ppsm pptm ps1 ps1xml psm1 py pyw rb reg rpm run scf scr sh sldm slk so svg sys
    url vb vbe vbs vhd vhdx war workflow wsc wsf wsh xlam xll xlsb xlsm xltm zsh
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
)
"""Windows, Linux, scripts, Java and universal, macOS in four byte orders, Windows shortcut."""


def can_run(name: str, start: bytes) -> bool:
    """`start`: at least the first eight bytes. Trailing dots and spaces do not hide an ending."""
    ending = name.rstrip(" .").rpartition(".")[2].lower()
    return ending in _ENDINGS or start.startswith(_BEGINNINGS)
