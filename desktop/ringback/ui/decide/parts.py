"""The cards of the page, what is folded out, and the draft of what is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ringback.domain.verdict import Outcome
from ringback.text import _, worded
from ringback.ui import reading
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner
from ringback.ui.case.drafting import Drafting
from ringback.ui.decide.choosing import ChoosingCard
from ringback.ui.decide.decided import DecidedCard, SavingCard, SealedCard
from ringback.ui.decide.found import ClaimsCard, PointsCard
from ringback.ui.decide.gestures import DRAFT, softer_words
from ringback.ui.decide.presenter import DecideView
from ringback.ui.decide.reply import ReplyCard
from ringback.ui.payee.columns import Columns
from ringback.ui.payee.second import Given, SecondCard
from ringback.ui.places import CaseFinding, Place
from ringback.ui.theme import Kind
from ringback.usecases.decisions import Choice

if TYPE_CHECKING:
    from ringback.ui.decide.page import DecidePage


class Parts(QObject):
    def __init__(self, page: DecidePage) -> None:
        super().__init__(page)
        self._page = page
        self.deciding = False
        self.choosing: ChoosingCard | None = None
        self.reply: ReplyCard | None = None
        self.decided: DecidedCard | None = None
        self.second: SecondCard | None = None
        self.saving: SavingCard | None = None
        self.report: QWidget | None = None
        self._drafting = Drafting(page.desk, page.case_id, DRAFT, page)
        self._drafting.kept.connect(page.note_saved)
        self._drafting.failed.connect(page.refuse)

    # building

    def render(self, view: DecideView) -> None:
        page = self._page
        self._drafting.flush()
        self.choosing = self.decided = self.second = self.reply = None
        self.saving = self.report = None
        page.extras.forget()
        if view.blind:
            page.put(Banner(Kind.NOTE, _("A call is running. Stop the clock first.")))
            return
        if view.ended:
            page.put(Banner(Kind.NOTE, _("This check has ended"), view.ended))
        page.put(Banner(view.kind, view.banner, view.sentence))
        self._render_decided(view)
        points = PointsCard(view)
        points.chosen.connect(self._look_at)
        page.put(Columns(ClaimsCard(view.claims), points, (2, 3)))
        if view.ended:
            return
        self.reply = page.put(ReplyCard(view.reply))
        self.reply.put.connect(self._put)
        self.reply.answered.connect(self._answered)
        self.reply.typed.connect(self._typed)
        if view.decided is None or self.deciding:
            self._render_choosing(view)
        self._render_last()

    def _render_decided(self, view: DecideView) -> None:
        if view.decided is None:
            return
        page = self._page
        self.decided = page.put(DecidedCard(view.decided))
        self.decided.again.connect(self._again)
        self.decided.revise.setVisible(not self.deciding and not view.ended)
        if view.decided.second is not None and not view.ended:
            self.second = page.put(SecondCard(view.decided.second, _("The second signature")))
            self.second.given.connect(self._second)
        self.say_report()

    def _render_choosing(self, view: DecideView) -> None:
        page = self._page
        words = page.desk.playbook.tasks.outcome
        options = tuple((one, worded(words[one].title)) for one in Outcome)
        self.choosing = page.put(ChoosingCard(options, view.me, revising=view.revising))
        restored = self._drafting.restored()
        if restored:
            self.choosing.restore(restored)
            page.footer.say(_("What you typed is back"))
        if self.reply is not None and self.reply.answer is not None and restored.get("reply"):
            self.reply.answer.set_value(restored["reply"])
        self.choosing.typed.connect(self._typed)
        self._say_needed()

    def _render_last(self) -> None:
        page, reports = self._page, self._page.reports
        self.saving = page.put(SavingCard(reports.folder, letter=reports.letter))
        self.saving.folder_wanted.connect(self._folder)
        self.saving.paper_chosen.connect(reports.choose_paper)
        self.saving.preview_wanted.connect(reports.make)
        if self.decided is None:
            self.say_report()
        self.end_button = GhostButton(_("It ends without a decision"))
        self.end_button.clicked.connect(page.extras.show_ending)
        page.put_left(self.end_button)

    # the report

    def say_report(self) -> None:
        """Below the decision, or at the foot while there is none."""
        page, report = self._page, self._page.reports.report
        if self.report is not None:
            self.report.setVisible(False)
            self.report.setParent(None)
            self.report.deleteLater()
            self.report = None
        made: QWidget | None = None
        if report.busy:
            made = Banner(Kind.NOTE, _("The PDF is being made"))
        elif report.trouble:
            made = page.trouble_banner(report.trouble)
        elif report.path is not None and report.words:
            sealed = SealedCard(report.path, report.words, report.message)
            sealed.opened.connect(page.reports.open_it)
            made = sealed
        elif report.path is not None:
            made = Banner(Kind.NOTE, _("The draft is saved"), str(report.path))
        if made is not None:
            self.report = made
            page.put_report(made)

    # focus

    @property
    def sealed(self) -> SealedCard | None:
        return self.report if isinstance(self.report, SealedCard) else None

    def first_focus(self) -> QWidget | None:
        if self.second is not None:
            return reading.first_focus(self.second)
        if self.choosing is not None:
            return reading.first_focus(self.choosing)
        return self._page.primary

    def focus_second(self) -> None:
        if self.second is not None:
            self._page.show_part(self.second, reading.first_focus(self.second))

    # what is chosen

    def choice(self) -> Choice | None:
        return self.choosing.choice() if self.choosing is not None else None

    def ask_for_choice(self) -> None:
        if self.choosing is not None:
            self.choosing.outcome.show_error(_("Choose one of the four first."))
            self.choosing.outcome.focus()

    def refused(self, reason: str, words: str) -> bool:
        return self.choosing is not None and self.choosing.show_error(reason, words)

    def leave(self) -> None:
        self._drafting.flush()

    def signed(self) -> None:
        """What was being written is in the journal now."""
        self._drafting.forget()
        self.deciding = False

    def _typed(self) -> None:
        values = self.choosing.values() if self.choosing is not None else {}
        if self.reply is not None and self.reply.answer is not None:
            values["reply"] = self.reply.answer.value()
        self._drafting.typed(values)
        self._say_needed()

    def _say_needed(self) -> None:
        if self.choosing is None:
            return
        choice = self.choosing.choice()
        laxer = choice is not None and choice.outcome.laxer_than(self._page.view.recommendation)
        needed = self._page.gestures.needed(choice)
        words = _("Before you sign: {needed}").format(needed=needed) if needed else ""
        self.choosing.say(words, softer_words(choice, laxer=laxer))

    # gestures of the cards

    def _look_at(self, key: str) -> None:
        self._go(CaseFinding(self._page.case_id, key))

    def _go(self, place: Place) -> None:
        self._page.go(place)

    def _put(self, channel: str) -> None:
        if self._page.gestures.put(channel):
            self._page.again()

    def _answered(self, words: str) -> None:
        if self._page.gestures.answered(words):
            self._drafting.typed({**(self.choosing.values() if self.choosing else {}), "reply": ""})
            self._drafting.flush()
            self._page.again()

    def _second(self, given: Given) -> None:
        if self.second is not None and self._page.gestures.second(given, self.second):
            self._page.again()
            self._page.reports.make()

    def _again(self) -> None:
        self.deciding = True
        self._page.render_now()
        if self.choosing is not None:
            self._page.show_part(self.choosing, reading.first_focus(self.choosing))

    def _folder(self) -> None:
        self._page.reports.choose_folder()
        if self.saving is not None:
            self.saving.say_folder(self._page.reports.folder)
