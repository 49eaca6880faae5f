"""Where everything points, beside the place they gave."""

from ringback.reports.model import Look, Section, Table, row, words
from ringback.reports.pointing import pointing_lines
from ringback.reports.scene import Scene
from ringback.text import _


def places(scene: Scene) -> Section:
    title = _("Where everything points")
    year = scene.dated.day().year
    lines = pointing_lines(scene.now, scene.assessment_now, year, scene.index, scene.speaker)
    if not lines:
        return Section(title, (words(_("Nobody was written down.")),))
    heads = (_("What"), _("Where it points"), _("Where it came from"), _("Beside the place they gave"))
    rows = tuple(row(one.what, one.where, one.source, one.beside) for one in lines)
    note = _(
        "A document says who issued it, not where somebody lives: it is not compared. "
        "A phone number and a clock are notes, never more."
    )
    return Section(title, (Table(heads, rows, (22, 28, 28, 22)), words(note, Look.QUIET)))
