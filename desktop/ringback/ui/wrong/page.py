"""A calm checklist: what happened, what to do first and in which order, whom to tell, what to keep."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner, Card, Chip
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import PickField, Toggle
from ringback.ui.form import Voice, muted, plain_label, small, tight
from ringback.ui.page import Page
from ringback.ui.places import Back
from ringback.ui.theme import Kind
from ringback.ui.wrong.presenter import WrongPresenter
from ringback.usecases.emergencies import ContactWords, Emergency, keep_words


class WrongPage(Page):
    went = Signal(object)

    def __init__(self, presenter: WrongPresenter, parent: QWidget | None = None) -> None:
        super().__init__(
            _("I think something is wrong"),
            _("Nothing here is saved or sent. What you were doing waits for you."),
            parent,
        )
        self._presenter = presenter
        view = presenter.view
        options = tuple((item.id, item.title) for item in view.situations)
        self.what = self.add(ChoiceRow(_("What happened?"), options))
        self.what.set_value(view.chosen.id if view.chosen else None)
        self.steps = self.add(QWidget())
        self._steps = tight(QVBoxLayout(self.steps), 13)
        self.tell = self.add(Card(_("Whom to tell")))
        self.general = self.tell.add(plain_label(""))
        self.country = self.tell.add(
            PickField(_("Country of your firm"), view.countries, example=_("Choose a country"))
        )
        self.country.setMaximumWidth(360)
        self.contacts = self.tell.add(QWidget())
        self._contacts = tight(QVBoxLayout(self.contacts), 10)
        self.add(_kept())
        back = self.footer.add(GhostButton(_("Back to what I was doing"), main=True))
        self._choose_own_country()
        self._render()
        self.what.changed.connect(self._chosen)
        self.country.changed.connect(self._country_chosen)
        back.clicked.connect(self._back)

    def _choose_own_country(self) -> None:
        own = QLocale.territoryToCode(QLocale.system().territory())
        self._presenter.choose_country(own)
        self.country.set_value(self._presenter.view.country or None)

    def _render(self) -> None:
        view = self._presenter.view
        _empty(self._steps)
        if view.chosen is not None:
            for widget in _first_steps(view.chosen):
                self._steps.addWidget(widget)
            self.general.say(" ".join(view.chosen.tell))
        self.general.setVisible(view.chosen is not None)
        self._render_contacts()

    def _render_contacts(self) -> None:
        _empty(self._contacts)
        for contact in self._presenter.view.contacts:
            self._contacts.addWidget(ContactRow(contact))

    def _chosen(self, situation: str) -> None:
        self._presenter.choose(situation)
        self._render()

    def _country_chosen(self, code: str) -> None:
        self._presenter.choose_country(code)
        self._render_contacts()

    def _back(self) -> None:
        self.went.emit(Back())


class ContactRow(QWidget):
    """One office. Its site is text to type, so that nothing is opened by a slip."""

    def __init__(self, contact: ContactWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = tight(QVBoxLayout(self), 2)
        column.addWidget(plain_label(contact.who, Voice.STRONG, self))
        column.addWidget(plain_label(" · ".join(filter(None, (contact.value, contact.note))), parent=self))
        column.addWidget(small(contact.site, self))
        if contact.check_this:
            column.addWidget(Chip(Kind.CAUTION, _("Check this on their site first"), self))


def _first_steps(situation: Emergency) -> tuple[QWidget, ...]:
    first = Card(_("First, in this order"))
    for number, line in enumerate(situation.first, 1):
        first.add(Toggle(f"{number}  {line}"))
    never = Card(_("Better not"))
    for line in situation.never:
        never.add(plain_label(line))
    opening = Banner(Kind.NOTE, situation.opening, situation.clock)
    return opening, first, never


def _kept() -> Card:
    card = Card(_("What to keep"))
    for line in keep_words():
        card.add(plain_label(line))
    card.add(muted(_("A copy on another device is better than one.")))
    return card


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setVisible(False)
            widget.deleteLater()
