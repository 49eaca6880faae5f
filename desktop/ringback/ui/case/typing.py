"""A fact being typed: whom it is about, its pages, and the two buttons that go through them."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from ringback.domain.errors import RingbackError
from ringback.domain.ids import FactId
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import Button, GhostButton
from ringback.ui.cards import Foldout
from ringback.ui.case.base import CasePage
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.factform import FactForm
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import Toggle
from ringback.usecases import asking, cases
from ringback.usecases.desk import Gesture
from ringback.usecases.forms import Values, fact_from
from ringback.usecases.preferences import keep_preferences, preferences_of

WHOM = "about"
SEVERAL = frozenset({"worker", "referee", "profile", "contact", "access", "device", "screening", "statement"})
"""Kinds of which there is often more than one: after one is kept, the next can be written at once."""


class Typing(QObject):
    """Puts its widgets on the page and answers for them; shared by a check and by a fact on its own.

    `again` when one was kept and another of the same kind is wanted.
    """

    again = Signal()

    def __init__(
        self, page: CasePage, drafting: Drafting, kind: str, about: FactId | None, fact: FactId | None
    ) -> None:
        super().__init__(page)
        self._page, self._drafting, self._kind = page, drafting, kind
        known = page.case.facts.get(fact or "")
        about = getattr(known, "about", None) or about or asking.best_about(page.case, kind)
        self.asked = asking.asked(page.desk, page.case, kind, about, fact)
        self._person = page.desk.signer.person.id
        liked = preferences_of(self._person)
        self.form = FactForm(page.desk, self.asked, one_page=liked.one_page)
        self.all = Toggle(_("All on one page"))
        self.all.set_value(liked.one_page)
        self.whom: ChoiceRow | None = None
        self._former: Button | None = None
        self._again: Button | None = None
        self._primary: Button | None = None
        self._last = ""
        self._build()
        self.form.typed.connect(self._typed)
        self.form.cleaned.connect(self._cleaned)
        self.form.moved.connect(self.say_buttons)
        self.form.submitted.connect(page.save)
        self.all.changed.connect(self._all)

    def build_footer(self) -> None:
        """The buttons before the primary one."""
        self._former = self._page.footer.add(GhostButton(_("Back"), main=True))
        self._former.clicked.connect(self._go_back)
        if self._kind in SEVERAL and not self.asked.known:
            self._again = self._page.footer.add(GhostButton(_("Save and add another"), main=True))
            self._again.clicked.connect(self._another)

    def steer(self, primary: Button, last: str) -> None:
        """What the primary button says at the last page."""
        self._primary, self._last = primary, last
        self.say_buttons()

    def values(self) -> Values:
        chosen = {WHOM: str(self.whom.value())} if self.whom and self.whom.value() else {}
        return {**self.form.values(), **chosen}

    def restore(self) -> None:
        values = self._drafting.restored()
        if not values:
            return
        self.form.set_values(values)
        if self.whom is not None and values.get(WHOM):
            self._name_whom(values[WHOM])
            self._other_person(values[WHOM])
        self._page.footer.say(_("What you typed is back"))
        self.say_buttons()

    def kept(self) -> bool:
        """To the next page of the form; at the last one everything is kept, and that is True."""
        if not self.form.at_the_end():
            self.form.next()
            return False
        if not self.form.complete() or not self._page.attempt(self.record, self._drafting.field):
            return False
        self._drafting.forget()
        return True

    def fixed(self) -> Values:
        """What the pages do not ask for."""
        chosen = {WHOM: str(self.whom.value())} if self.whom and self.whom.value() else {}
        return {**self.asked.fixed, **chosen}

    def record(self, gesture: Gesture) -> None:
        fact = fact_from(self._kind, self.asked.fact, self.fixed(), self.asked.pages, self.values())
        cases.record(self._page.desk, gesture, fact)

    def refused(self, error: RingbackError) -> bool:
        """Whether the error could be said beside its field."""
        where = str(error.facts.get("where", "")).removeprefix("fact.")
        return bool(where) and self.form.show_error(where, sentence(error))

    def say_buttons(self) -> None:
        if self._primary is not None:
            self._primary.say(self._last if self.form.at_the_end() else _("Next"))
        if self._former is not None:
            self._former.setVisible(self.form.step > 0 and not self.all.value())
        if self._again is not None:
            self._again.setVisible(self.form.at_the_end())

    def _build(self) -> None:
        people = asking.whom(self._page.case, self._kind)
        if len(people) > 1 and not self.asked.known:
            self._build_whom(dict(people))
        self._page.add(self.form)
        if len(self.asked.pages) > 1:
            self._page.add(self.all)

    def _build_whom(self, people: dict[FactId, str]) -> None:
        """One line with the likeliest person in it; the others fold out."""
        self._people = people
        self.whom = ChoiceRow(_("Whom is it about?"), tuple(people.items()))
        self._about = self._page.add(Foldout("", self.whom, self._page.body))
        self.whom.changed.connect(self._other_person)
        self.whom.changed.connect(self._typed)
        self._name_whom(self.asked.fixed.get(WHOM))

    def _name_whom(self, person: str | None) -> None:
        if self.whom is not None:
            self.whom.set_value(person)
            name = self._people.get(person or "", "")
            self._about.button.say(_("About {name}").format(name=name) if name else _("Whom is it about?"))
            self._about.button.setChecked(not name)

    def _typed(self, _value: object) -> None:
        self._drafting.typed(self.values())
        self.say_buttons()

    def _other_person(self, value: object) -> None:
        self._name_whom(str(value))
        self.form.heed(asking.region_of(self._page.case, str(value)))

    def _another(self) -> None:
        if self.kept():
            self.again.emit()

    def _go_back(self) -> None:
        self.form.go_to(self.form.step - 1)

    def _all(self, one_page: bool) -> None:
        self.form.set_one_page(one_page=one_page)
        keep_preferences(self._person, replace(preferences_of(self._person), one_page=one_page))
        self.say_buttons()

    def _cleaned(self) -> None:
        self._page.footer.say(_("Hidden characters were taken out of what you pasted"))
