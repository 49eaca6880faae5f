"""What there is to know, by title; and each of it on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ringback.text import _
from ringback.ui import keys
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.cards import Card, Foldout
from ringback.ui.form import Voice, muted, plain_label, side_by_side
from ringback.ui.keys import Key
from ringback.ui.learn.drawing import Drawing
from ringback.ui.page import Page
from ringback.ui.places import Drill, Learn, Place, Practice
from ringback.usecases.learning import Lesson, lessons


class Way(GhostButton):
    """A button that leads to a place."""

    went = Signal(object)

    def __init__(self, words: str, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(words, parent, main=True)
        self._place = place
        self.clicked.connect(self._clicked)

    def _clicked(self) -> None:
        self.went.emit(self._place)


class ContentsPage(Page):
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Know the threat"),
            _("People behind false names ask small firms for work. Each page takes a minute."),
            parent,
        )
        self.drill = self.footer_way(_("Six minutes: what would you do?"), Drill())
        self.ways = [self._way(lesson.title, Learn(lesson.id)) for lesson in lessons()]
        self.footer_way(_("Practice cases"), Practice())

    def footer_way(self, words: str, place: Place) -> Way:
        way = self.footer.add(Way(words, place))
        way.went.connect(self.went)
        return way

    def _way(self, words: str, place: Place) -> Way:
        way = self.add(Way(words, place, self))
        way.went.connect(self.went)
        return way


class LessonPage(Page):
    """How it goes, how it looks, what helps; the sources fold out."""

    went = Signal(object)

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        everything = lessons()
        at = next((at for at, lesson in enumerate(everything) if lesson.id == page), 0)
        lesson = everything[at]
        super().__init__(lesson.title, "", parent)
        self._next = everything[at + 1].id if at + 1 < len(everything) else ""
        self._build(lesson)
        self.contents = self.footer.add(GhostButton(_("All pages"), main=True))
        self.next = self.footer.add(PrimaryButton(_("Next page") if self._next else _("What would you do?")))
        self.contents.clicked.connect(self._to_contents)
        self.next.clicked.connect(self.save)
        keys.install(self, {Key.SAVE: self.save})

    def initial_focus(self) -> QWidget | None:
        return self.next

    def save(self) -> None:
        self.went.emit(Learn(self._next) if self._next else Drill())

    def _build(self, lesson: Lesson) -> None:
        first = self.add(Card())
        first.add(Drawing(lesson.drawing, first))
        first.add(plain_label(lesson.what, Voice.BODY, first))
        first.add(Foldout(_("Who says so"), "\n".join(lesson.sources), first))
        self.add_layout(
            side_by_side(
                _listed(_("How it looks"), lesson.looks), _listed(_("What helps"), lesson.helps), gap=14
            )
        )
        self.add(muted(_("Ordinary too: {words}").format(words=lesson.honest)))

    def _to_contents(self) -> None:
        self.went.emit(Learn())


def _listed(words: str, lines: tuple[str, ...]) -> Card:
    card = Card(words)
    for line in lines:
        card.add(plain_label(line, Voice.BODY, card))
    return card
