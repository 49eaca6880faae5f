"""Cuts the font files under resources/fonts from the full Noto Sans families.

Needed only when the fonts change. In an empty folder:

    npm pack @expo-google-fonts/noto-sans @expo-google-fonts/noto-sans-jp \
        @expo-google-fonts/noto-sans-sc @expo-google-fonts/noto-sans-tc @expo-google-fonts/noto-sans-kr
    for f in *.tgz; do mkdir "${f%.tgz}" && tar xzf "$f" -C "${f%.tgz}" --strip-components=1; done

then `python packaging/fonts.py THAT_FOLDER`, and look at SOURCES.txt in the result.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SCOPE = "@expo-google-fonts/"

# Drawn nowhere else, or needed for prices, marks and names: a cut without one of them is refused.
LATIN_MUST = "đễữươ\u0300\u0301\u0302\u0306\u031b\u0323₫₱₩€•–—…“”"
JAPANESE_MUST = "髙﨑𠮷𠮟吉龍鐵あアｱ→✓①㈱"
SIMPLIFIED_MUST = "龙铁龍鐵张王李→✓"
TRADITIONAL_MUST = "龍鐵張陳黃→✓"
KOREAN_MUST = "윤똠김박이최→✓"


@dataclass(frozen=True)
class Cut:
    """One font file to make: where from, which characters, and those it must not lose."""

    name: str
    package: str
    style: str
    wanted: Callable[[Iterable[int]], set[int]]
    must: str


def everything(there: Iterable[int]) -> set[int]:
    return set(there)


def japanese(there: Iterable[int]) -> set[int]:
    return {code for code in there if not _hangul(code)}


def simplified(there: Iterable[int]) -> set[int]:
    """GBK, and what lies outside the basic plane: characters of the official table of names."""
    return _symbols() | _two_bytes("gbk") | {code for code in there if code > 0xFFFF}


def traditional(_there: Iterable[int]) -> set[int]:
    return _symbols() | _two_bytes("big5") | _two_bytes("cp950")


def korean(there: Iterable[int]) -> set[int]:
    return _symbols() | _two_bytes("euc_kr") | {code for code in there if _hangul(code)}


CUTS = (
    Cut("NotoSans-Regular.ttf", "noto-sans", "400Regular", everything, LATIN_MUST),
    Cut("NotoSans-Bold.ttf", "noto-sans", "700Bold", everything, LATIN_MUST),
    Cut("NotoSansJP-Regular.ttf", "noto-sans-jp", "400Regular", japanese, JAPANESE_MUST),
    Cut("NotoSansSC-Regular.ttf", "noto-sans-sc", "400Regular", simplified, SIMPLIFIED_MUST),
    Cut("NotoSansTC-Regular.ttf", "noto-sans-tc", "400Regular", traditional, TRADITIONAL_MUST),
    Cut("NotoSansKR-Regular.ttf", "noto-sans-kr", "400Regular", korean, KOREAN_MUST),
)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__)
        return 2
    unpacked = _packages(Path(arguments[0]))
    TARGET.mkdir(parents=True, exist_ok=True)
    lines = [_make(cut, unpacked[cut.package]) for cut in CUTS]
    (TARGET / "OFL.txt").write_text(_licence(unpacked.values()), "utf-8")
    head = "Made by packaging/fonts.py: file, source package, characters, SHA-256.\n\n"
    (TARGET / "SOURCES.txt").write_text(head + "".join(lines), "utf-8")
    return 0


def _packages(folder: Path) -> dict[str, Path]:
    """The unpacked packages by their short name, whatever their folders are called."""
    found = {_manifest(file)["name"]: file.parent for file in folder.glob("*/package.json")}
    return {cut.package: found[SCOPE + cut.package] for cut in CUTS}


def _licence(packages: Iterable[Path]) -> str:
    """The licence text once, under the copyright lines of all families."""
    texts = [(package / "LICENSE_FONT").read_text("utf-8").partition("\n") for package in packages]
    owners = list(dict.fromkeys(owner for owner, _, _ in texts))
    return "\n".join([*owners, texts[0][2]])


def _manifest(file: Path) -> dict[str, str]:
    content: dict[str, str] = json.loads(file.read_text("utf-8"))
    return content


def _make(cut: Cut, package: Path) -> str:
    [source] = (package / cut.style).glob("*.ttf")
    font = TTFont(source, recalcTimestamp=False)
    there = set(font.getBestCmap())
    kept = cut.wanted(there) & there
    _refuse_losses(cut, kept)
    _subset(font, kept, cjk=cut.package != "noto-sans")
    font.save(TARGET / cut.name)
    content = (TARGET / cut.name).read_bytes()
    version = _manifest(package / "package.json")["version"]
    print(f"{cut.name}: {len(kept)} characters, {len(content) / 1e6:.2f} MB")
    digest = hashlib.sha256(content).hexdigest()
    return f"{cut.name}  {SCOPE}{cut.package} {version} {source.name}  {len(kept)}  {digest}\n"


def _refuse_losses(cut: Cut, kept: set[int]) -> None:
    lost = [character for character in cut.must if ord(character) not in kept]
    if lost:
        sys.exit(f"{cut.name} would lose {' '.join(lost)}; widen its set in packaging/fonts.py")


def _subset(font: TTFont, kept: set[int], *, cjk: bool) -> None:
    """CJK faces keep no layout tables: nothing here is set vertically, and glyph forms are by font."""
    options = Options(hinting=False, notdef_outline=True, name_IDs=["*"], name_languages=["*"])
    options.layout_features = [] if cjk else ["ccmp", "kern", "locl", "mark", "mkmk"]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE"] if cjk else []
    worker = Subsetter(options)
    worker.populate(unicodes=kept)
    worker.subset(font)


def _hangul(code: int) -> bool:
    blocks = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
    return any(first <= code <= last for first, last in blocks)


def _symbols() -> set[int]:
    """Latin, punctuation, arrows, marks, kana and full-width forms: every face sets a mixed line."""
    ranges = ((0x20, 0x24F), (0x2000, 0x27BF), (0x3000, 0x30FF), (0xFF00, 0xFFEF))
    return {code for first, last in ranges for code in range(first, last + 1)}


def _two_bytes(codec: str) -> set[int]:
    return {ord(character) for character in _decoded(codec)}


def _decoded(codec: str) -> Iterator[str]:
    for lead in range(0x81, 0xFF):
        for trail in range(0x30, 0xFF):
            text = bytes([lead, trail]).decode(codec, errors="ignore")
            if len(text) == 1 and ord(text) > 0x7F:
                yield text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
