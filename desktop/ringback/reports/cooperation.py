"""The page for the contractor, to print or to send: it holds nothing about anybody."""

from ringback.domain.cleanliness import cleaned
from ringback.domain.moment import Moment
from ringback.playbook import Cooperation
from ringback.reports.model import Look, Pairs, Report, Section, words
from ringback.reports.speaker import joined
from ringback.text import _, language, worded


def cooperation_sheet(sheet: Cooperation, now: Moment, *, firm: str = "", contact: str = "") -> Report:
    """The same for everybody; only the firm and whom to ask for are filled in, or left open for a pen."""
    title = worded(sheet.title)
    parts = tuple(
        Section(worded(part.title), tuple(words(f"–  {worded(line)}") for line in part.lines))
        for part in sheet.part
    )
    open_line = "____________________"
    who = ((_("Firm"), cleaned(firm) or open_line), (_("Ask for"), cleaned(contact) or open_line))
    return Report(
        title=title,
        subtitle=joined(cleaned(firm), now.day().isoformat()),
        label=_("for everybody"),
        language=language(),
        revision=1,
        draft=False,
        practice=False,
        sealed_at=0,
        dated=now,
        foot=joined(title, _("the same page for everybody")),
        front=(
            Section("", (words(worded(sheet.lead), Look.STRONG), Pairs(who))),
            *parts,
        ),
        sections=(),
    )
