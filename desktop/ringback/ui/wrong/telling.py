"""Whom to tell in a country, with the clocks its law may set; each telling is noted with its time."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.domain.errors import RingbackError
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card, Chip
from ringback.ui.fields import PickField
from ringback.ui.form import Voice, plain_label, small, tight
from ringback.ui.theme import Kind
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.usecases.emergencies import ContactWords


class TellCard(Card):
    trouble = Signal(object)
    """RingbackError: what could not be kept."""

    def __init__(self, presenter: WrongPresenter, parent: QWidget | None = None) -> None:
        super().__init__(_("Whom to tell"), parent)
        self._presenter = presenter
        chosen = presenter.view.chosen
        for who in chosen.tell if chosen else ():
            self._row(self.add, TellRow(who, told=who in presenter.view.told))
        self.country = self.add(
            PickField(_("Country of your firm"), presenter.view.countries, example=_("Choose a country"))
        )
        self.country.setMaximumWidth(360)
        self._contacts = self.add(QWidget(self))
        self._column = tight(QVBoxLayout(self._contacts), 10)
        self._choose_own_country()
        self.country.changed.connect(self._country_chosen)

    def _choose_own_country(self) -> None:
        if not self._presenter.view.country:
            self._presenter.choose_country(QLocale.territoryToCode(QLocale.system().territory()))
        self.country.set_value(self._presenter.view.country or None)
        self._render()

    def _country_chosen(self, code: str) -> None:
        self._presenter.choose_country(code)
        self._render()

    def _render(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setVisible(False)
                widget.deleteLater()
        view = self._presenter.view
        for words in view.clocks:
            self._column.addWidget(Clock(words, self._contacts))
        for contact in view.contacts:
            row = ContactRow(contact, told=contact.who in view.told, parent=self._contacts)
            self._row(self._column.addWidget, row)

    def _row(self, put: Callable[["TellRow"], object], row: "TellRow") -> None:
        put(row)
        row.told.connect(self._told)

    def _told(self, who: str) -> None:
        try:
            self._presenter.told(who)
        except RingbackError as error:
            self.trouble.emit(error)
            return
        row = self.sender()
        if isinstance(row, TellRow):
            row.show_told()


class TellRow(QWidget):
    """Somebody to tell, and a button that notes when it was done."""

    told = Signal(object)

    def __init__(self, who: str, *, told: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self.column = tight(QVBoxLayout(self), 2)
        card = tight(QVBoxLayout(), 2)
        self.column.addLayout(card)
        card.addWidget(plain_label(who, Voice.STRONG, self))
        self.details = card
        self.button = GhostButton(_("I told them"), self)
        self.button.setAccessibleName(_("I told them: {who}").format(who=who))
        self.button.clicked.connect(self._clicked)
        self.column.addWidget(self.button)
        self.button.setMaximumWidth(220)
        if told:
            self.show_told()

    def show_told(self) -> None:
        self.button.say(_("Told, and noted"))
        self.button.setEnabled(False)

    def _clicked(self) -> None:
        self.told.emit(self._who)


class ContactRow(TellRow):
    """One office. Its site is text to type, so that nothing is opened by a slip."""

    def __init__(self, contact: ContactWords, *, told: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(contact.who, told=told, parent=parent)
        self.details.addWidget(
            plain_label(" · ".join(filter(None, (contact.value, contact.note))), parent=self)
        )
        self.details.addWidget(small(contact.site, self))
        if contact.check_this:
            self.details.addWidget(Chip(Kind.CAUTION, _("Check this on their site first"), self))


class Clock(QWidget):
    """A clock of the law: never certain enough to rest on."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = tight(QVBoxLayout(self), 2)
        column.addWidget(plain_label(words, Voice.STRONG, self))
        column.addWidget(Chip(Kind.CAUTION, _("Check this: a law may count hours"), self))
