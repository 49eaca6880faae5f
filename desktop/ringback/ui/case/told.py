"""What they told us: paste it, say whose each number is, answer the first look, name the referees."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ringback.domain.ids import FactId
from ringback.text import _
from ringback.ui import keys, reading
from ringback.ui.buttons import Button, GhostButton, PrimaryButton
from ringback.ui.cards import Card
from ringback.ui.case.drafting import Drafting
from ringback.ui.case.evidence import Evidence, accept_files, choose_files, dropped
from ringback.ui.case.files import FilesCard
from ringback.ui.case.parts import PartRow, WhoCard
from ringback.ui.case.paste import PasteCard
from ringback.ui.case.presenters.told import told_view
from ringback.ui.case.task import TaskPage
from ringback.ui.keys import Key
from ringback.ui.places import CallsToMake, CaseFact, CaseTask
from ringback.usecases import told
from ringback.usecases.desk import Desk, Gesture
from ringback.usecases.evidence import call_ours, keep_taken


class ToldPage(TaskPage):
    """The second task. It ends with the calls to make."""

    ordered = Signal(object)

    def __init__(self, place: CaseTask, desk: Desk, parent: QWidget) -> None:
        self.told = told_view(desk, place.case)
        super().__init__(place, desk, parent)
        self._line: told.FoundLine | None = None
        self._whose: FactId = ""
        self.evidence = Evidence(self, keep_taken)
        self.evidence.ordered.connect(self.ordered)
        self.evidence.finished.connect(self._files_kept)
        self.setAcceptDrops(True)
        keys.install(self, {Key.EVIDENCE: self.choose_files})

    def build_first(self) -> None:
        self.drafting = Drafting(self.desk, self.case_id, "told:paste", self)
        self.drafting.kept.connect(self.note_saved)
        if not self.told.named:
            who = WhoCard(self.body)
            who.chosen.connect(self._who)
            self.add(who)
            return
        self.paste = PasteCard(told.owners(self.case), self.body)
        self.paste.words.set_value(self.drafting.restored().get("words", ""))
        self.paste.typed.connect(self._typed)
        self.paste.paused.connect(self._look)
        self.paste.cleaned.connect(self._cleaned)
        self.paste.kept.connect(self._keep)
        self.paste.left_out.connect(self._tidy)
        self.paste.words_kept.connect(self._keep_words)
        self.add(self.paste)
        self._look()

    def _build_asked(self) -> None:
        if not self.told.named:
            return
        card = Card(_("What else they told you"), self.body)
        self._parts = [PartRow(part, card) for part in self.told.parts]
        for row in self._parts:
            row.chosen.connect(self.go)
            card.add(row)
        self.add(card)

    def _say_parts(self) -> None:
        self.told = told_view(self.desk, self.case_id)
        for row, part in zip(self._parts, self.told.parts, strict=True):
            row.say(part)

    def build_more(self) -> None:
        self.files = FilesCard(self.told.files, self.body)
        self.files.wanted.connect(self.choose_files)
        self.files.called_ours.connect(self._call_ours)
        self.files.read_now.connect(self._read_now)
        self.add(self.files)

    def _build_footer(self) -> None:
        words = _("The calls to make")
        self.onward: Button = PrimaryButton(words) if self.told.named else GhostButton(words, main=True)
        self.footer.add(self.onward)
        self.onward.clicked.connect(self._calls)

    def initial_focus(self) -> QWidget | None:
        return self.paste.words.edit if self.told.named else reading.first_focus(self.body)

    def save(self) -> None:
        if self.told.named:
            self._calls()
        else:
            self._who()

    def leave(self) -> None:
        self.drafting.flush()

    # who, and the calls

    def _who(self) -> None:
        self.go(CaseFact(self.case_id, "party"))

    def _calls(self) -> None:
        self.go(CallsToMake(self.case_id))

    # the paste

    def _typed(self) -> None:
        self.drafting.typed({"words": self.paste.words.value()})

    def _look(self) -> None:
        words = self.paste.words.value()
        found = told.found_in(self.desk, self.case, words)
        self.paste.show_found(found, kept=told.words_are_kept(self.case, words))

    def _cleaned(self) -> None:
        self.footer.say(_("Hidden characters were taken out of what you pasted"))

    def _keep(self, line: told.FoundLine, whose: FactId) -> None:
        if line.pays:
            text = msgspec.json.encode(told.account_values(line)).decode()
            self.desk.register.save_draft(self.case_id, "fact:payee::", text, self.base)
            self.go(CaseFact(self.case_id, "payee"))
            return
        self._line, self._whose = line, whose
        if self.attempt(self._keep_found):
            self.note_saved()
            self._look()
            self._say_parts()
            self._tidy()

    def _keep_found(self, gesture: Gesture) -> None:
        if self._line is not None:
            told.keep_found(self.desk, gesture, self._line, self._whose)

    def _keep_words(self) -> None:
        self._look()
        if self.attempt(self._keep_pasted):
            self._look()
            self.footer.say(_("The words are kept. Now say whose each is."))
            self._tidy()

    def _tidy(self) -> None:
        """Kept words leave the box once somebody said of everything in them whose it is."""
        if self.paste.open_lines() or not told.words_are_kept(self.case, self.paste.words.value()):
            return
        self.drafting.forget()
        self.desk.register.drop_draft(self.case_id, self.drafting.field)
        self.go(self.place)

    def _keep_pasted(self, gesture: Gesture) -> None:
        told.keep_words(self.desk, gesture, self.paste.words.value())

    # files

    def choose_files(self) -> None:
        choose_files(self, _("Choose files they sent"), self.add_files)

    def add_files(self, names: list[str]) -> None:
        self.evidence.add([Path(name) for name in names])

    def _read_now(self, exhibit: FactId) -> None:
        self.evidence.read(exhibit)

    def _files_kept(self, _kept: object) -> None:
        self.go(self.place)

    def _call_ours(self, exhibit: FactId, ours: bool) -> None:  # a signal's value
        self.attempt(partial(self._note_ours, exhibit, ours=ours))

    def _note_ours(self, exhibit: FactId, gesture: Gesture, *, ours: bool) -> None:
        call_ours(self.desk, gesture, exhibit, ours=ours)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if names := dropped(event):
            self.add_files(names)
