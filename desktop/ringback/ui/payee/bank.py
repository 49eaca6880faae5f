"""What the bank said about the name: four answers, and what each of them asks next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.domain.case import Case
from ringback.domain.facts import BankWords
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, NoteField
from ringback.ui.form import muted, plain_label, side_by_side
from ringback.ui.payee.lines import BankView
from ringback.usecases.banks import Said
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values
from ringback.usecases.naming import bank_note

BIG = 52


def _asked(*, by_bank: bool) -> str:
    return _("What did your bank say about the name?") if by_bank else _("Which name were you shown?")


class BankCard(Card):
    """`kept` when the answer is to be saved, `elsewhere` with the check that takes its place."""

    kept = Signal()
    typed = Signal()
    elsewhere = Signal(object)  # the id of a check

    def __init__(self, view: BankView, desk: Desk, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(_asked(by_bank=view.by_bank), parent)
        if view.by_bank:
            steps = _("Type the account into your banking page, as if to pay. Do not pay.")
            self.add(plain_label(steps, parent=self))
        self.page = view.screen
        self._build_market()
        options = tuple((one.key, one.label) for one in self.page.answers)
        self.answer = self.add(ChoiceRow("", options))
        self.answer.segments.setAccessibleName(_("What your bank said"))
        for button in self.answer.segments.buttons():
            button.setMinimumHeight(BIG)
        self.name = self.add(LineField(_("Name the bank showed"), hint=_("Copy it letter by letter.")))
        self._playbook, self._case = desk.playbook, case
        self._build_close()
        self._build_not_shown()
        self.save = PrimaryButton(_("Save the answer"), self, main=False)
        self.save.clicked.connect(self.kept)
        self.add_buttons(self.save)
        self.answer.changed.connect(self._chosen)
        for row in self._texts():
            row.changed.connect(self._typed)
            row.submitted.connect(self.kept)
        self.answer.set_value(self.page.of(view.answer, view.said))
        self.name.set_value(view.name_shown)
        self._show()

    def _build_market(self) -> None:
        """What a bank page in the account's market shows, where that is known."""
        if not self.page.market:
            return
        check = _(" Check this: we did not look it up.") if self.page.check_this else ""
        words = _("{service}: {note}").format(service=self.page.market, note=self.page.note)
        self.add(muted(words + check, self))

    def _build_close(self) -> None:
        self.close_words = self.add(
            plain_label(
                _("A close match is common: trading names, accents. Three short questions settle it."),
                parent=self,
            )
        )
        self.part = LineField(_("Which part differs?"), parent=self)
        self.reason = NoteField(_("Why?"), example=_("They trade under it"), parent=self)
        self.paper = LineField(_("Which paper shows both?"), parent=self)
        self.add_layout(side_by_side(self.part, self.reason, self.paper))

    def _build_not_shown(self) -> None:
        self.none_words = self.add(
            plain_label(_("Many banks show no name. One of these takes its place:"), parent=self)
        )
        self.read_back = GhostButton(_("Let them read the details back"), self, icon="phone")
        self.page_live = GhostButton(_("See their account page live"), self, icon="video")
        self.read_back.clicked.connect(self._read_back)
        self.page_live.clicked.connect(self._page_live)
        self.add_buttons(self.read_back, self.page_live)

    # values

    def values(self) -> Values:
        names = {"answer": str(self.answer.value() or ""), "name_shown": self.name.value()}
        return names | {
            "part": self.part.value(),
            "reason": self.reason.value(),
            "paper": self.paper.value(),
        }

    def restore(self, values: Values) -> None:
        if values.get("answer"):
            self.answer.set_value(values["answer"])
        for row, key in zip(self._texts(), ("name_shown", "part", "reason", "paper"), strict=True):
            row.set_value(values.get(key, row.value()))
        self._show()

    def chosen(self) -> BankWords | None:
        known = self._said()
        return known.means if known else None

    def said(self) -> str:
        """The bank's own word, where its page has one."""
        known = self._said()
        return known.said if known else ""

    def _said(self) -> Said | None:
        return next((one for one in self.page.answers if one.key == self.answer.value()), None)

    def words(self) -> str:
        """The three answers as one text."""
        if self.chosen() is not BankWords.CLOSE:
            return ""
        asked = (
            (_("Which part differs?"), self.part),
            (_("Why?"), self.reason),
            (_("Which paper shows both?"), self.paper),
        )
        return "\n".join(f"{words} {row.value()}" for words, row in asked if row.value())

    def complete(self) -> bool:
        """Says beside the row what is missing."""
        if self.chosen() is None:
            self.answer.show_error(_("Choose what your bank said."))
            self.answer.focus()
            return False
        missing = [row for row in self._needed() if not row.value()]
        for row in missing:
            row.show_error(_("This is still empty. Fill it in to go on."))
        if missing:
            missing[0].focus()
        return not missing

    # inside

    def _needed(self) -> tuple[LineField, ...]:
        answer = self.chosen()
        name = (self.name,) if answer in self.page.name_shown else ()
        three = (self.part, self.reason, self.paper) if answer is BankWords.CLOSE else ()
        return (*name, *three)

    def _texts(self) -> tuple[LineField, ...]:
        return (self.name, self.part, self.reason, self.paper)

    def _chosen(self, _value: object) -> None:
        self.answer.show_error("")
        self._show()
        self.typed.emit()

    def _typed(self, _value: object) -> None:
        for row in self._texts():
            row.show_error("")
        self._compare()
        self.typed.emit()

    def _show(self) -> None:
        answer = self.chosen()
        self._compare()
        self.name.setVisible(answer not in {None, BankWords.NOT_SHOWN})
        close: tuple[QWidget, ...] = (self.close_words, self.part, self.reason, self.paper)
        for widget in close:
            widget.setVisible(answer is BankWords.CLOSE)
        none: tuple[QWidget, ...] = (self.none_words, self.read_back, self.page_live)
        for widget in none:
            widget.setVisible(answer is BankWords.NOT_SHOWN)
        self.save.setEnabled(answer is not None)

    def _compare(self) -> None:
        """How the name shown compares with the payee's, while it is copied."""
        self.name.note(bank_note(self._playbook, self._case, self.name.value()))

    def _read_back(self) -> None:
        self.elsewhere.emit("payee_read_back")

    def _page_live(self) -> None:
        self.elsewhere.emit("account_page_live")
