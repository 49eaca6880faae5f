"""One line in full: what was seen, why it matters, honest reasons, what to do, and what may be done here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _, ngettext
from ringback.ui.batch.presenter import ShownLine
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner, Tinted
from ringback.ui.form import Voice, plain_label, small
from ringback.ui.theme import Kind
from ringback.usecases.batches import ToldPoint


def summary_of(count: int, of: int) -> Banner:
    """How many lines of the list are to be looked at."""
    if count:
        words = ngettext("{n} line of {of} to look at", "{n} lines of {of} to look at", count)
        return Banner(Kind.CAUTION, words.format(n=count, of=of), _("You decide. Nothing was stopped."))
    fits = ngettext("The line fits", "All {n} lines fit", of).format(n=of)
    return Banner(Kind.OK, fits, _("Each goes to an account that was approved."))


class LineCard(Tinted):
    """`case` opens the case, `paid` writes the line down as a payment."""

    case = Signal()
    paid = Signal()

    def __init__(
        self, line: ShownLine, *, payable: bool, written: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(line.kind, parent, gap=5)
        told = line.told
        head = " · ".join(filter(None, (told.name, told.account, line.word)))
        self.setAccessibleName(head)
        self.add(self.inked(head))
        for point in told.points:
            self._add_point(point)
        self.open = GhostButton(_("Open case {case}").format(case=told.case), self)
        self.open.setVisible(bool(told.case))
        self.open.clicked.connect(self.case)
        self.keep = GhostButton(_("It was paid: write it down"), self)
        self.keep.setVisible(payable and not written)
        self.keep.clicked.connect(self.paid)
        self.add_buttons(self.open, self.keep)
        if written:
            self.add(small(_("This payment is written down in the case."), self))

    def _add_point(self, point: ToldPoint) -> None:
        self.add(plain_label(point.sentence, Voice.BODY, self))
        reasons = " ".join(point.honest_reasons)
        text = [
            point.why,
            _("Honest reasons: {reasons}").format(reasons=reasons) if reasons else "",
            point.do,
        ]
        if any(text):
            self.add(plain_label(" ".join(filter(None, text)), Voice.MUTED, self))
