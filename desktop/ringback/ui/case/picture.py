"""Keeping one picture of a document or a call: why, until when, and what had to be covered."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ringback.domain.moment import parse_day
from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.base import CasePage
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.evidence import Evidence, accept_files, choose_files, dropped
from ringback.ui.case.rows import text_of
from ringback.ui.dates import DateField
from ringback.ui.fields import LineField, Toggle
from ringback.ui.form import muted, plain_label
from ringback.ui.keys import Key
from ringback.ui.places import KeepPicture
from ringback.usecases.desk import Desk
from ringback.usecases.pictures import Why, keep_picture, picture_of


class PicturePage(CasePage):
    ordered = Signal(object)

    def __init__(self, place: KeepPicture, desk: Desk, parent: QWidget) -> None:
        lead = _("Seen is enough for most cases. Keep one only if you will need it.")
        super().__init__(desk, place.case, _("Keep a picture"), lead, parent)
        self.place = place
        self._of = picture_of(desk, self.case, place.about)
        self.drafting = Drafting(desk, place.case, f"picture:{place.about}", self)
        self._build_card()
        self._build_forbidden()
        self._restore()
        self.primary = self.footer.add(PrimaryButton(_("Choose the picture")))
        self.primary.clicked.connect(self.save)
        self.primary.setEnabled(self._of.allowed)
        self.setAcceptDrops(self._of.allowed)
        keys.install(self, {Key.EVIDENCE: self.save})

    def _build_card(self) -> None:
        card = self.add(Card(_("Why, and until when?")))
        if not self._of.allowed:
            card.add(plain_label(_("They have not agreed aloud to a picture of this call."), parent=card))
        self.purpose = card.add(LineField(_("What you need it for"), hint=_("To know them again next time.")))
        self.until = card.add(DateField(_("Erase it on")))
        self.covered = card.add(Toggle(_("What may not be kept is covered in it")))
        self.covered.setVisible(self._of.document)
        for row in (self.purpose, self.until, self.covered):
            row.changed.connect(self._typed)
            row.setEnabled(self._of.allowed)

    def _build_forbidden(self) -> None:
        """Shown beside the tick; the country's file says how sure it is of the law."""
        if not self._of.document:
            return
        card = self.add(Card(_("Before you take it")))
        lines = (*self._of.forbids, _("Cover the number but its last three, and any code on the back."))
        for line in lines:
            card.add(muted(line, card))

    def _restore(self) -> None:
        kept = self.drafting.restored()
        self.purpose.set_value(kept.get("purpose", ""))
        self.until.set_value(parse_day(kept.get("until", "") or self._of.erase_on))
        self.covered.set_value(kept.get("covered") == "yes")

    def initial_focus(self) -> QWidget | None:
        return self.purpose.edit if self._of.allowed else super().initial_focus()

    def save(self) -> None:
        if self._of.allowed and self._complete():
            choose_files(self, _("Choose the picture"), self.add_files)

    def add_files(self, names: list[str]) -> None:
        """One picture, and what was written about it at this moment."""
        if not self._complete():
            return
        evidence = Evidence(self, partial(keep_picture, why=self._why()))
        evidence.ordered.connect(self.ordered)
        evidence.finished.connect(self._kept)
        evidence.add([Path(name) for name in names[:1]])

    def leave(self) -> None:
        self.drafting.flush()

    def _why(self) -> Why:
        return Why(
            about=self.place.about,
            purpose=self.purpose.value().strip(),
            erase_on=text_of(self.until),
            covered=bool(self.covered.value()),
        )

    def _complete(self) -> bool:
        empty = _("This is still empty. Fill it in to go on.")
        self.purpose.show_error("" if self.purpose.value().strip() else empty)
        self.until.show_error("" if self.until.value() else _("Choose a day after today."))
        uncovered = self._of.document and not self.covered.value()
        self.covered.show_error(_("Cover it first, then tick this.") if uncovered else "")
        wrong = [row for row in (self.purpose, self.until, self.covered) if row.error()]
        if wrong:
            wrong[0].focus()
        return not wrong

    def _typed(self, _value: object) -> None:
        self.drafting.typed(
            {
                "purpose": self.purpose.value(),
                "until": text_of(self.until),
                "covered": text_of(self.covered),
            }
        )

    def _kept(self, _taken: object) -> None:
        self.drafting.forget()
        self.desk.register.drop_draft(self.case_id, self.drafting.field)
        self.back()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if names := dropped(event):
            self.add_files(names)
