"""A check that ends with a fact of its own, typed on the fact's pages; and such a fact on its own."""

from PySide6.QtWidgets import QWidget

from ringback.domain.errors import RingbackError
from ringback.domain.ids import FactId
from ringback.text import _
from ringback.ui.buttons import PrimaryButton
from ringback.ui.case.base import CasePage
from ringback.ui.case.check import CheckPage
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.typing import Typing
from ringback.ui.places import CaseFact
from ringback.usecases import asking
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values


class TypedPage(CheckPage):
    """A check with a fact of its own."""

    def build_answer(self) -> None:
        fact = self.place.fact or asking.unfinished_fact(self.case, self.view.check, self.place.about)
        self.typing = self.make_typing(fact)
        self.typing.again.connect(self.undone)

    def make_typing(self, fact: FactId | None) -> Typing:
        return Typing(self, self.drafting, self.view.kind, self.place.about, fact)

    def build_footer(self) -> None:
        self.typing.build_footer()

    def draft_name(self) -> str:
        return f"{super().draft_name()}:{self.place.fact or ''}"

    def restore(self, values: Values) -> None:
        self.typing.steer(self.primary, self.primary_words())
        self.typing.restore()

    def initial_focus(self) -> QWidget | None:
        return self.typing.form.first_focus()

    def values(self) -> Values:
        return self.typing.values()

    def save(self) -> None:
        if self.typing.kept():
            self.onward()

    def refuse(self, error: RingbackError) -> None:
        if not self.typing.refused(error):
            super().refuse(error)


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
        self.typing.build_footer()
        primary = self.footer.add(PrimaryButton(_("Save")))
        primary.clicked.connect(self.save)
        self.typing.steer(primary, _("Save"))
        self.typing.again.connect(self.undone)
        self.typing.restore()
        self.offer_undo()

    def initial_focus(self) -> QWidget | None:
        return self.typing.form.first_focus()

    def leave(self) -> None:
        self.drafting.flush()

    def save(self) -> None:
        """Kept, and back to where somebody came from."""
        if self.typing.kept():
            self.back()

    def refuse(self, error: RingbackError) -> None:
        if not self.typing.refused(error):
            super().refuse(error)

    def undone(self) -> None:
        """The same page anew: what was taken back is gone, or another one is wanted."""
        self.go(self.place)


class NeedsFirst(CasePage):
    """Said where a fact has nobody to be about yet, with the way to write that somebody down."""

    def __init__(self, desk: Desk, wanted: CaseFact, parent: QWidget) -> None:
        words = _("This is about somebody. Write down who it is first.")
        if wanted.kind == "payee":
            words = _("This is about an account. Write down the account first.")
        super().__init__(desk, wanted.case, _("One thing first"), words, parent)
        self._wanted = wanted
        primary = self.footer.add(PrimaryButton(_title(wanted)))
        primary.clicked.connect(self.save)

    def save(self) -> None:
        self.go(self._wanted)


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
        "payee": _("Where the money goes"),
    }.get(place.kind, _("Write it down"))
