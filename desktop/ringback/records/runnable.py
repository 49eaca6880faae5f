"""Whether a file is of a type that can run, by its ending or by how it begins."""

_ENDINGS = frozenset(
    (
        ".apk.app.appimage.bat.bin.cmd.com.command.cpl.deb.desktop.dll.dmg.exe.gadget.hta.iso.jar.jnlp.js.jse"
        ".lnk.msc.msi.msix.msp.pif.pkg.ps1.ps1xml.psm1.py.pyw.rb.reg.rpm.run.scf.scr.sh.sys.url.vb.vbe.vbs"
        ".wsc.wsf.wsh.xll.docm.dotm.xlsm.xltm.xlam.pptm.potm.ppam.ppsm.sldm.svg.html.htm.mht.mhtml.chm.img"
        ".vhd.vhdx.jnilib.so.dylib.xlsb.slk.iqy.one.application.ear.war.class.zsh.bash.workflow.ksh.csh.ade"
    ).split(".")
) - {""}
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
