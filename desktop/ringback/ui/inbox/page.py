"""The applicant's inbox: a name, a paste, a day. Two minutes."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import InputProblem, RingbackError
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui import keys, reading
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Foldout
from ringback.ui.case.rows import clean
from ringback.ui.countries import CountryField
from ringback.ui.dates import DateField
from ringback.ui.fields import LineField, TextField, Toggle
from ringback.ui.form import Row, narrow, side_by_side, tight
from ringback.ui.inbox.found import FoundList
from ringback.ui.keys import Key
from ringback.ui.places import Back, Kept
from ringback.ui.sheet import SheetPage
from ringback.usecases.desk import Desk
from ringback.usecases.inbox import Applicant, found_in_paste, keep_applicant, usual_end
from ringback.usecases.whose import Whose

PAUSE_MS = 400
NARROW = 260


class InboxPage(SheetPage):
    went = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Somebody you did not take on"),
            _("What they gave is kept until a day, so that you notice them under another name."),
            parent,
        )
        self._desk = desk
        self.name = self.card.add(LineField(_("Their name, as they wrote it")))
        hint = _("Their e-mail, CV or chat. Numbers, addresses and accounts in it are found.")
        self.paste = self.card.add(
            TextField(_("Paste what they sent you"), hint=hint, lines=4, whose=Whose.THEIRS)
        )
        self.found = self.card.add(FoundList(self.card))
        self.words = Toggle(
            _("Keep the words too"), hint=_("So that you notice the same CV under another name.")
        )
        self.more = self.card.add(
            Foldout(_("Their words, country, document"), self._more_fields(), self.card)
        )
        hint = _("Six months is our choice. The law where you are may say otherwise.")
        self.until = DateField(_("Keep until, then erase"), hint=hint)
        self.until.set_value(usual_end(desk.clock().day()))
        self.card.add(self.until)
        self.back = self.footer.add(GhostButton(_("Back"), main=True))
        self.primary = self.footer.add(PrimaryButton(_("Keep until then")))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._wire()

    def _more_fields(self) -> QWidget:
        holder = QWidget(self.card)
        column = tight(QVBoxLayout(holder), 10)
        column.addWidget(self.words)
        self.country = CountryField(_("Country they named"), hint=_("Reads local phone numbers."))
        self.work = LineField(_("What they asked to do"))
        self.document = LineField(_("Document they showed"), example=_("Passport"))
        self.last_three = LineField(_("Last three characters of its number"))
        self.last_three.edit.setMaxLength(3)
        self.born = DateField(_("Birth date on it"))
        column.addLayout(side_by_side(self.country, self.work, gap=14))
        column.addLayout(side_by_side(self.document, self.last_three, gap=14))
        column.addLayout(narrow(self.born, NARROW))
        return holder

    def _wire(self) -> None:
        self.paste.changed.connect(self._typed)
        self.country.settled.connect(self._look)
        self._pause.timeout.connect(self._look)
        self.back.clicked.connect(self._go_back)
        self.primary.clicked.connect(self.save)
        self.found.changed.connect(self._left_out)
        self.name.submitted.connect(self.paste.focus)
        keys.install(self, {Key.SAVE: self.save})

    def initial_focus(self) -> QWidget | None:
        return self.name.edit

    # the paste

    def _typed(self, _value: object) -> None:
        if clean(self.paste):
            self.footer.say(_("Hidden characters were taken out of what you pasted"))
        self._pause.start()

    def _look(self, _value: object = None) -> None:
        region = str(self.country.value() or "")
        self.found.show_found(found_in_paste(self._desk, self.paste.value(), region))

    def _left_out(self) -> None:
        first = reading.first_focus(self.found)
        (first or self.paste.edit).setFocus(Qt.FocusReason.OtherFocusReason)

    # keeping

    def save(self) -> None:
        """Ctrl+Enter: kept, or the field says what is missing."""
        self._look()
        for row in (self.name, self.paste, self.until, self.born):
            row.show_error("")
        unread = next((one for one in (self.until, self.born) if one.unreadable()), None)
        if unread is not None:
            self._refuse(unread, _("This day can't be read. Write it as 2026-02-28."))
            return
        until = self.until.value()
        if until is None:
            self._refuse(self.until, _("Say until when their details are kept."))
            return
        try:
            case_id = keep_applicant(self._desk, self._applicant(), until)
        except InputProblem as error:
            self._refuse(self._row_of(error), sentence(error))
            return
        except RingbackError as error:
            self.footer.say(sentence(error))
            return
        self.went.emit(Kept(case_id))

    def _applicant(self) -> Applicant:
        born = self.born.value()
        return Applicant(
            name=self.name.value(),
            country=str(self.country.value() or ""),
            work=self.work.value(),
            found=self.found.kept(),
            document=self.document.value(),
            last_three=self.last_three.value(),
            born=born.isoformat() if born else "",
            words=self.paste.value() if self.words.value() else "",
        )

    def _row_of(self, error: InputProblem) -> Row:
        where = str(error.facts.get("where", ""))
        return {"name": self.name, "until": self.until}.get(where, self.paste)

    def _refuse(self, row: Row, words: str) -> None:
        if row is self.born:
            self.more.button.setChecked(True)
        row.show_error(words)
        row.focus()

    def _go_back(self) -> None:
        self.went.emit(Back())
