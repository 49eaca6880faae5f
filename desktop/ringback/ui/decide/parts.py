"""The cards of the page, what is folded out, and the draft of what is being written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from ringback.domain.verdict import Outcome
from ringback.text import _, worded
from ringback.ui import reading
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Banner
from ringback.ui.case.drafting import Drafting
from ringback.ui.columns import Columns
from ringback.ui.decide.choosing import ChoosingCard
from ringback.ui.decide.decided import DecidedCard, SavingCard, SealedCard
from ringback.ui.decide.extras import Extras
from ringback.ui.decide.filed import FiledPlace
from ringback.ui.decide.filing import Reports
from ringback.ui.decide.found import ClaimsCard, PointsCard
from ringback.ui.decide.gestures import DRAFT, Gestures, softer_words
from ringback.ui.decide.presenter import DecideView
from ringback.ui.decide.reply import ReplyCard
from ringback.ui.decide.seat import Seat
from ringback.ui.decide.seconding import Seconding
from ringback.ui.payee.second import SecondCard
from ringback.ui.places import CaseFinding, LookForSecond, Place
from ringback.ui.theme import Kind
from ringback.usecases.decisions import Choice


class Parts(QObject):
    def __init__(self, seat: Seat, gestures: Gestures, reports: Reports, extras: Extras) -> None:
        super().__init__(seat)
        self._seat, self._gestures = seat, gestures
        self._reports, self._extras = reports, extras
        self.deciding = False
        self.points: PointsCard | None = None
        self.choosing: ChoosingCard | None = None
        self.reply: ReplyCard | None = None
        self.decided: DecidedCard | None = None
        self.saving: SavingCard | None = None
        self.filed = FiledPlace(seat, reports)
        self.seconding = Seconding(seat, gestures)
        self.seconding.signed.connect(self._signed_twice)
        self._drafting = Drafting(seat.desk, seat.case_id, DRAFT, seat)
        self._drafting.kept.connect(seat.note_saved)
        self._drafting.failed.connect(seat.refuse)

    # building

    def render(self, view: DecideView) -> None:
        seat = self._seat
        self._drafting.flush()
        self.seconding.forget()
        self.choosing = self.decided = self.reply = None
        self.points = None
        self.saving = None
        self.filed.forget()
        self._extras.forget()
        if view.blind:
            seat.put(Banner(Kind.NOTE, _("A call is running. Stop the clock first.")))
            return
        if view.ended:
            seat.put(Banner(Kind.NOTE, _("This check has ended"), view.ended))
        seat.put(Banner(view.kind, view.banner, view.sentence))
        self._render_decided(view)
        self.points = PointsCard(view)
        self.points.chosen.connect(self._look_at)
        seat.put(Columns(ClaimsCard(view.claims), self.points, (2, 3)))
        if view.looking:
            self.seconding.put_look(view, self._options())
        if view.ended or view.looking:
            return
        self.reply = seat.put(ReplyCard(view.reply))
        self.reply.put.connect(self._put)
        self.reply.answered.connect(self._answered)
        self.reply.typed.connect(self._typed)
        if view.decided is None or self.deciding:
            self._render_choosing(view)
        self._render_last()

    def _render_decided(self, view: DecideView) -> None:
        if view.decided is None:
            return
        seat = self._seat
        self.decided = seat.put(DecidedCard(view.decided))
        self.decided.again.connect(self._again)
        self.decided.look.connect(self._look_for_second)
        self.decided.revise.setVisible(not self.deciding and not view.ended)
        self.seconding.put_card(view)
        self.say_report()

    def _render_choosing(self, view: DecideView) -> None:
        seat, options = self._seat, self._options()
        self.choosing = seat.put(
            ChoosingCard(
                options, view.me, recommended=view.recommendation, revising=view.revising, safe=view.safe
            )
        )
        restored = self._drafting.restored()
        if restored:
            self.choosing.restore(restored)
            seat.footer.say(_("What you typed is back"))
        if self.reply is not None and self.reply.answer is not None and restored.get("reply"):
            self.reply.answer.set_value(restored["reply"])
        self.choosing.typed.connect(self._typed)
        self._say_needed()

    def _options(self) -> tuple[tuple[Outcome, str], ...]:
        words = self._seat.desk.playbook.tasks.outcome
        return tuple((one, worded(words[one].title)) for one in Outcome)

    def _render_last(self) -> None:
        seat, reports = self._seat, self._reports
        self.saving = seat.put(SavingCard(reports.folder, letter=reports.letter))
        self.saving.folder_wanted.connect(self._folder)
        self.saving.paper_chosen.connect(reports.choose_paper)
        self.saving.preview_wanted.connect(reports.make)
        if self.decided is None:
            self.say_report()
        self.end_button = GhostButton(_("It ends without a decision"))
        self.end_button.clicked.connect(self._extras.show_ending)
        seat.cards.addWidget(self.end_button, 0, Qt.AlignmentFlag.AlignLeft)  # as wide as its words
        self.end_button.setVisible(True)

    # the report

    def say_report(self) -> None:
        """Below the decision, or at the foot while there is none."""
        self.filed.show(below=self.second or self.decided or self.saving)

    # focus

    @property
    def second(self) -> SecondCard | None:
        return self.seconding.card

    @property
    def sealed(self) -> SealedCard | None:
        return self.filed.card if isinstance(self.filed.card, SealedCard) else None

    def first_focus(self, foot: QWidget) -> QWidget | None:
        if self.second is not None:
            return self._second_focus()
        if self.seconding.look is not None:
            return self._open_point() or self.seconding.look.first()
        if self.choosing is not None:
            return self._open_point() or self.choosing.first()
        return foot

    def _open_point(self) -> QWidget | None:
        """The first point to be read before anything is chosen."""
        chosen = self.choosing is not None and self.choosing.choice() is not None
        waits = self.points is not None and bool(self._seat.view.first) and not chosen
        return reading.first_focus(self.points) if waits and self.points is not None else None

    def focus_second(self) -> None:
        if self.second is None:
            return
        wanted = self._second_focus()
        waits = self.decided is not None and wanted is not None and self.decided.isAncestorOf(wanted)
        shown = self.decided if waits and self.decided is not None else self.second
        self._seat.show_part(shown, wanted)

    def _second_focus(self) -> QWidget | None:
        """While only days are waited for there is nothing to do but decide again."""
        decided = reading.first_focus(self.decided) if self.decided is not None else None
        return (reading.first_focus(self.second) if self.second is not None else None) or decided

    # what is chosen

    def choice(self) -> Choice | None:
        return self.choosing.choice() if self.choosing is not None else None

    def ask_for_choice(self) -> None:
        if self.choosing is not None:
            self.choosing.outcome.show_error(_("Choose one of the four first."))
            self.choosing.first().setFocus(Qt.FocusReason.OtherFocusReason)
            self.choosing.outcome.see()

    def refused(self, reason: str, words: str) -> bool:
        return self.choosing is not None and self.choosing.show_error(reason, words)

    def leave(self) -> None:
        self._drafting.flush()
        self.seconding.flush()

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
        choosing = self.choosing
        choice = choosing.choice()
        laxer = choice is not None and choice.outcome.laxer_than(self._seat.view.recommendation)
        needed = self._gestures.needed(choice)
        words = _("Before you sign: {needed}").format(needed=needed) if needed else ""
        choosing.say(words, softer_words(choice, laxer=laxer))
        used = QApplication.focusWidget()
        if used is not None and choosing.outcome.isAncestorOf(used):
            self._seat.see(choosing.softer)

    # gestures of the cards

    def _look_at(self, key: str) -> None:
        self._go(CaseFinding(self._seat.case_id, key))

    def _look_for_second(self) -> None:
        self._go(LookForSecond(self._seat.case_id))

    def _go(self, place: Place) -> None:
        self._seat.go(place)

    def _put(self, channel: str) -> None:
        if self._gestures.put(channel):
            self._seat.again()

    def _answered(self, words: str) -> None:
        if self._gestures.answered(words):
            self._drafting.typed({**(self.choosing.values() if self.choosing else {}), "reply": ""})
            self._drafting.flush()
            self._seat.again()

    def _signed_twice(self) -> None:
        self._seat.again()
        self._reports.make()

    def _again(self) -> None:
        self.deciding = True
        self._seat.render_now()
        if self.choosing is not None:
            self._seat.show_part(self.choosing, self.choosing.first())

    def _folder(self) -> None:
        self._reports.choose_folder()
        if self.saving is not None:
            self.saving.say_folder(self._reports.folder)
