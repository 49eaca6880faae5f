"""A check that ends with a fact of its own, typed on the fact's pages; and such a fact on its own."""

from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.ids import FactId
from ringback.sentences import sentence
from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.base import CasePage
from ringback.ui.case.check import CheckPage
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.factform import FactForm
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import Toggle
from ringback.ui.places import CaseFact, CaseTask
from ringback.usecases import asking, cases
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.forms import Values, fact_from
from ringback.usecases.preferences import Preferences, keep_preferences, preferences_of
from ringback.usecases.standing import task_of_kind

WHOM = "about"


class Typing:
    """The form and what it becomes; shared by a check and by a fact on its own."""

    def __init__(
        self, page: CasePage, drafting: Drafting, kind: str, about: FactId | None, fact: FactId | None
    ) -> None:
        self.page, self.drafting, self.kind = page, drafting, kind
        self.people = asking.whom(page.case, kind)
        known = page.case.facts.get(fact or "")
        about = getattr(known, "about", None) or about or asking.best_about(page.case, kind)
        self.asked = asking.asked(page.desk, page.case, kind, about, fact)
        liked = preferences_of(page.desk.signer.person.id)
        self.form = FactForm(page.desk, self.asked, one_page=liked.one_page)
        self.all = Toggle(_("All on one page"))
        self.all.set_value(liked.one_page)
        self.whom: ChoiceRow | None = None

    def build(self) -> None:
        if len(self.people) > 1 and not self.asked.known:
            card = Card("", self.page.body)
            self.whom = card.add(ChoiceRow(_("Whom is it about?"), self.people))
            self.whom.set_value(self.asked.fixed.get(WHOM))
            self.page.add(card)
        self.page.add(self.form)
        if len(self.asked.pages) > 1:
            self.page.add(self.all)

    def values(self) -> Values:
        chosen = {WHOM: str(self.whom.value())} if self.whom and self.whom.value() else {}
        return {**self.form.values(), **chosen}

    def restore(self, values: Values) -> None:
        self.form.set_values(values)
        if self.whom is not None and values.get(WHOM):
            self.whom.set_value(values[WHOM])

    def record(self, gesture: Gesture) -> None:
        fixed = dict(self.asked.fixed)
        if self.whom is not None and self.whom.value():
            fixed[WHOM] = str(self.whom.value())
        fact = fact_from(self.kind, self.asked.fact, fixed, self.asked.pages, self.values())
        cases.record(self.page.desk, gesture, fact)

    def refused(self, error: RingbackError) -> bool:
        """Whether the error could be said beside its field."""
        where = str(error.facts.get("where", "")).removeprefix("fact.")
        return bool(where) and self.form.show_error(where, sentence(error))

    def keep_liking(self, one_page: bool) -> None:
        self.form.set_one_page(one_page=one_page)
        keep_preferences(self.page.desk.signer.person.id, Preferences(one_page=one_page))


class TypedPage(CheckPage):
    """A check with a fact of its own."""

    def build_answer(self) -> None:
        fact = self.place.fact or asking.unfinished_fact(self.case, self.view.check, self.place.about)
        self.typing = Typing(self, self.drafting, self.view.kind, self.place.about, fact)
        self.typing.build()
        self.typing.form.typed.connect(self.typed)
        self.typing.form.cleaned.connect(self._cleaned)
        self.typing.form.moved.connect(self.say_primary)
        self.typing.all.changed.connect(self._all)

    def build_footer(self) -> None:
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.former.clicked.connect(self._former)
        self.former.setVisible(False)

    def draft_name(self) -> str:
        return f"{super().draft_name()}:{self.place.fact or ''}"

    def restore(self, values: Values) -> None:
        if values:
            self.typing.restore(values)
            self.footer.say(_("What you typed is back"))
        self.say_primary()

    def values(self) -> Values:
        return self.typing.values()

    def save(self) -> None:
        """To the next page of the form, or keep it all at the last one."""
        form = self.typing.form
        if not form.at_the_end():
            form.next()
        elif form.complete() and self.attempt(self.typing.record, self.drafting.field):
            self.onward()

    def say_primary(self) -> None:
        end = self.typing.form.at_the_end()
        self.primary.say(self.primary_words() if end else _("Next"))
        self.former.setVisible(self.typing.form.step > 0 and not self.typing.all.value())

    def refuse(self, error: RingbackError) -> None:
        if not self.typing.refused(error):
            super().refuse(error)

    def typed(self, _value: object = None) -> None:
        super().typed()
        self.say_primary()

    def _former(self) -> None:
        self.typing.form.go_to(self.typing.form.step - 1)

    def _all(self, one_page: bool) -> None:
        self.typing.keep_liking(one_page)
        self.say_primary()

    def _cleaned(self) -> None:
        self.footer.say(_("Hidden characters were taken out of what you pasted"))


class FactPage(CasePage):
    """The pages of one kind of fact: a new one, or an edit."""

    def __init__(self, place: CaseFact, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, place.case, _title(place), "", parent)
        self.place = place
        name = f"fact:{place.kind}:{place.about or ''}:{place.fact or ''}"
        self.drafting = Drafting(desk, place.case, name, self)
        self.drafting.kept.connect(self.note_saved)
        self.drafting.failed.connect(self.refuse)
        self.typing = Typing(self, self.drafting, place.kind, place.about, place.fact)
        self.typing.build()
        self.typing.form.typed.connect(self.typed)
        self.typing.form.cleaned.connect(self._cleaned)
        self.typing.form.moved.connect(self.say_primary)
        self.typing.all.changed.connect(self._all)
        self.former = self.footer.add(GhostButton(_("Back"), main=True))
        self.former.clicked.connect(self._former)
        self.primary = self.footer.add(PrimaryButton(_("Save")))
        self.primary.clicked.connect(self.save)
        restored = self.drafting.restored()
        if restored:
            self.typing.restore(restored)
            self.footer.say(_("What you typed is back"))
        self.say_primary()
        self.offer_undo()

    def typed(self, _value: object = None) -> None:
        self.drafting.typed(self.typing.values())
        self.say_primary()

    def leave(self) -> None:
        self.drafting.flush()

    def save(self) -> None:
        form = self.typing.form
        if not form.at_the_end():
            form.next()
        elif form.complete() and self.attempt(self.typing.record, self.drafting.field):
            self.drafting.forget()
            self.go(CaseTask(self.case_id, task_of_kind(self.place.kind)))

    def refuse(self, error: RingbackError) -> None:
        if not self.typing.refused(error):
            super().refuse(error)

    def say_primary(self) -> None:
        end = self.typing.form.at_the_end()
        self.primary.say(_("Save") if end else _("Next"))
        self.former.setVisible(self.typing.form.step > 0 and not self.typing.all.value())

    def undone(self) -> None:
        self.go(self.place)

    def _former(self) -> None:
        self.typing.form.go_to(self.typing.form.step - 1)

    def _all(self, one_page: bool) -> None:
        self.typing.keep_liking(one_page)
        self.say_primary()

    def _cleaned(self) -> None:
        self.footer.say(_("Hidden characters were taken out of what you pasted"))


def _title(place: CaseFact) -> str:
    return {
        "party": _("Who they are, as they say"),
        "worker": _("A person who does the work"),
        "referee": _("Somebody who knows their work"),
        "contact": _("A way to reach somebody"),
        "profile": _("A profile they showed"),
        "statement": _("What they sent"),
        "evidence": _("What you saw or heard"),
        "reply": _("Their answer"),
        "qualification": _("A degree or certificate"),
        "recheck": _("A re-check"),
    }.get(place.kind, _("Write it down"))
