"""The journal extract and the exhibits: what a reader can hold against the attachments."""

from ringback.domain.entry import Entry
from ringback.domain.facts import Exhibit
from ringback.reports.model import Look, Run, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined, time
from ringback.text import _

LINK_SHOWN = 12
"""Hexadecimal digits of a link in the extract: 48 bits, enough to find it in the attached journal."""


def exhibits(scene: Scene) -> Section:
    title = _("Exhibits")
    rows = tuple(_exhibit(scene, number, one) for number, one in enumerate(scene.now.of(Exhibit), 1))
    if not rows:
        return Section(title, (words(_("No files were kept.")),))
    heads = (_("No."), _("File"), _("Bytes"), _("SHA-256"), _("Kept, why, until"))
    return Section(title, (Table(heads, rows, (6, 26, 11, 33, 24)),))


def _exhibit(scene: Scene, number: int, one: Exhibit) -> tuple[Run, ...]:
    text = scene.speaker.text
    kept = _("kept") if one.kept else _("only the hash was taken")
    runs = _("a type that can run: never opened") if one.runs else ""
    until = _("erase on {day}").format(day=one.erase_on) if one.erase_on else ""
    of = _("a picture of a call, agreed aloud") if one.of_call else ""
    covered = _("a picture of a document, what may not be kept covered") if one.of_document else ""
    why = joined(kept, of, covered, text(one.purpose), until, runs, text(one.words), scene.mark(one))
    return row(f"{number}", text(one.name), f"{one.size:,}", one.sha256, why)


def journal(scene: Scene) -> Section:
    title = _("Journal extract")
    if not scene.entries:
        return Section(title, (words(_("This case was read from a document. It has no journal.")),))
    heads = (_("Entry"), _("Time by this computer's clock"), _("Kind"), _("By"), _("Link"))
    table = Table(heads, tuple(_entry(scene, entry) for entry in scene.entries), (8, 26, 26, 20, 20))
    note = _("Each link contains the one before. The attached journal holds them in full.")
    return Section(title, (table, words(note, Look.QUIET)))


def _entry(scene: Scene, entry: Entry) -> tuple[Run, ...]:
    gone = _("erased") if entry.event is None else ""
    undone = _("taken back") if entry.seq in scene.now.withdrawn else ""
    kind = joined(entry.kind, gone, undone, scene.since_mark(entry.seq))
    by = scene.speaker.person(entry.by)
    return row(f"{entry.seq}", time(entry.when), kind, by, entry.link[:LINK_SHOWN])
