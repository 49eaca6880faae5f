"""The access card: one page beside the telephone, in the order in which access is cut."""

from collections.abc import Sequence
from typing import Unpack

from ringback.domain.case import Case
from ringback.domain.cutting import card
from ringback.domain.facts import Access
from ringback.reports.model import Banner, Look, Report, Run, Section, Table, row, words
from ringback.reports.scene import Scene, Sources, scene_of
from ringback.reports.speaker import clock, joined
from ringback.text import _, language

_HAND = "________"
"""Room for a pen."""


def access_card_of(
    case: Case, always: Sequence[str], afterwards: Sequence[str], **sources: Unpack[Sources]
) -> Report:
    scene = scene_of(case, **sources)
    title = _("Access card")
    head = joined(scene.firm.name, _("case {label}").format(label=scene.now.label))
    return Report(
        title=title,
        subtitle=joined(head, scene.speaker.text(scene.now.names())),
        label=scene.now.label,
        language=language(),
        revision=1,
        draft=False,
        practice=scene.now.practice,
        sealed_at=scene.now.head,
        dated=scene.dated,
        foot=joined(title, scene.now.label, _("entry {number}").format(number=scene.now.head)),
        front=(
            Section("", (Banner(_("Cut first, talk second"), Look.STOP, _("From top to bottom.")),)),
            Section(_("What they reach"), (_lines(scene),)),
            Section(_("With every line"), tuple(words(line) for line in always)),
            Section(_("Then"), tuple(words(line) for line in afterwards)),
        ),
        sections=(),
    )


def _lines(scene: Scene) -> Table:
    headings = (_("System"), _("How to cut it"), _("Who"), _("Cut by, when"))
    lines = card(scene.now)
    return Table(headings, tuple(_row(scene, line) for line in lines), (24, 44, 14, 18))


def _row(scene: Scene, line: Access) -> tuple[Run, ...]:
    text = scene.speaker.text
    ended = joined(line.cut_by, clock(line.cut_at or line.ended_on))
    return row(
        Run(text(joined(line.what, scene.speaker.label_of(line.level))), Look.STRONG),
        text(line.how_to_cut),
        text(line.who_cuts),
        text(ended) if line.ended_on else _HAND,
    )
