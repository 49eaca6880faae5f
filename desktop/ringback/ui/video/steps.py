"""After the prompts: the phrase, whether it is the same person, and how the call ended."""

from ringback.domain.facts import Phrase, SamePerson
from ringback.text import _
from ringback.ui.buttons import GhostButton
from ringback.ui.cards import Card
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import LineField, NumberField, TextField, Toggle
from ringback.ui.form import Voice, muted, plain_label, small
from ringback.ui.video.presenters.draft import Closing
from ringback.ui.video.step import StepPage
from ringback.usecases.whose import Whose


def _told_apart() -> tuple[tuple[object, str], ...]:
    return (
        (SamePerson.SAME, _("The same")),
        (SamePerson.DIFFERENT, _("Somebody else")),
        (SamePerson.COULD_NOT_JUDGE, _("Could not judge")),
    )


class PhraseStep(StepPage):
    """Agree on one the first time; ask for it later, and look it up only after writing what was said."""

    def build(self) -> None:
        card = Card(parent=self)
        self.column.addWidget(card)
        if self.presenter.view.has_phrase:
            self._build_asking(card)
        else:
            self._build_agreeing(card)
        self.rows = {"phrase": self.choice}

    def _build_agreeing(self, card: Card) -> None:
        closing = self.presenter.view.closing
        card.add(plain_label(_("Agree on a phrase for later calls."), Voice.LARGE, card))
        card.add(muted(_("Say it aloud, both of you. Do not send it by chat or e-mail."), card))
        self.agreed = card.add(LineField(_("Your phrase"), hint=_("Drawn just now. Change it as you like.")))
        self.agreed.set_value(closing.agreed)
        self.fresh = GhostButton(_("Another phrase"))
        card.add_buttons(self.fresh)
        options = ((Phrase.AGREED, _("We agreed on it")), (Phrase.NOT_ASKED, _("Not this time")))
        self.choice = card.add(ChoiceRow(_("Did you agree on it?"), options))
        self._fill()
        self.agreed.changed.connect(self._agreed)
        self.fresh.clicked.connect(self._propose)

    def _build_asking(self, card: Card) -> None:
        view = self.presenter.view
        card.add(plain_label(_("Ask: what was the phrase we agreed on?"), Voice.LARGE, card))
        self.heard = card.add(LineField(_("What did they say?"), hint=_("Write it first, then look.")))
        self.heard.set_value(view.closing.heard)
        self.look = GhostButton(_("Show the phrase"))
        card.add_buttons(self.look)
        self.phrase = card.add(plain_label("", Voice.STRONG, card))
        options = (
            (Phrase.REPEATED, _("They gave it")),
            (Phrase.FAILED, _("Not the phrase")),
            (Phrase.NOT_ASKED, _("Not asked")),
        )
        self.choice = card.add(ChoiceRow(_("Did they give the phrase?"), options))
        self._fill()
        self._show()
        self.heard.changed.connect(self._heard)
        self.look.clicked.connect(self._look)

    def pick(self, at: int) -> None:
        if at < len(self.choice.segments.buttons()):
            self.choice.pick(at)

    def _fill(self) -> None:
        self.choice.set_value(self.presenter.view.closing.phrase)
        self.choice.changed.connect(self._choice)

    def _show(self) -> None:
        view = self.presenter.view
        self.look.setEnabled(bool(view.closing.heard.strip()) and not view.agreed)
        self.phrase.say(_("Agreed: {phrase}").format(phrase=view.agreed) if view.agreed else "")
        self.phrase.setVisible(bool(view.agreed))

    def _agreed(self, words: object) -> None:
        self.presenter.close_with(agreed=words)
        self.typed.emit()

    def _propose(self) -> None:
        self.presenter.propose()
        self.agreed.set_value(self.presenter.view.closing.agreed)
        self.typed.emit()

    def _heard(self, words: object) -> None:
        self.presenter.close_with(heard=words)
        self._show()
        self.typed.emit()

    def _look(self) -> None:
        self.presenter.close_with(shown=True)
        self._show()
        self.choice.focus()
        self.typed.emit()

    def _choice(self, phrase: object) -> None:
        self.presenter.close_with(phrase=phrase)
        self.typed.emit()


class PersonStep(StepPage):
    def build(self) -> None:
        view = self.presenter.view
        card = Card(parent=self)
        self.column.addWidget(card)
        self.same: ChoiceRow | None = None
        if view.met_before:
            card.add(plain_label(_("Is it the same person as before?"), Voice.LARGE, card))
            self.same = card.add(ChoiceRow(_("What you saw"), _told_apart()))
            self.same.set_value(view.closing.same_person)
            self.same.changed.connect(self._same)
            self.rows = {"same_person": self.same}
        else:
            card.add(plain_label(_("You meet for the first time."), Voice.LARGE, card))
            card.add(muted(_("Next time you will be asked whether it is the same person."), card))
        self._build_observer()

    def _build_observer(self) -> None:
        closing = self.presenter.view.closing
        card = Card(_("Did somebody else watch?"), self)
        self.column.addWidget(card)
        self.observer = card.add(LineField(_("Their name (optional)")))
        self.says = card.add(
            ChoiceRow(_("What did they say, before you spoke?"), _told_apart(), hint=_("Ask them first."))
        )
        self.observer.set_value(closing.observer)
        self.says.set_value(closing.observer_says)
        self.says.setVisible(bool(closing.observer.strip()))
        self.observer.changed.connect(self._observer)
        self.says.changed.connect(self._says)

    def pick(self, at: int) -> None:
        if self.same is not None and at < len(self.same.segments.buttons()):
            self.same.pick(at)

    def _same(self, value: object) -> None:
        self.presenter.close_with(same_person=value)
        self.typed.emit()

    def _observer(self, name: object) -> None:
        self.presenter.close_with(observer=name)
        self.says.setVisible(bool(str(name).strip()))
        self.typed.emit()

    def _says(self, value: object) -> None:
        self.presenter.close_with(observer_says=value)
        self.typed.emit()


class EndStep(StepPage):
    def build(self) -> None:
        card = Card(parent=self)
        self.column.addWidget(card)
        card.add(plain_label(_("How did the call go?"), Voice.LARGE, card))
        self.dropped = card.add(
            Toggle(
                _("The video broke off, or they switched it off"),
                hint=_("Lines fail. If it happens twice, we note it."),
            )
        )
        self.rearranged = card.add(
            Toggle(
                _("They took another time"),
                hint=_("A storm, a power cut, a weak line: twice counts for nothing."),
            )
        )
        self.read = card.add(Toggle(_("They read whole answers from somewhere"), hint=_("Notes are fine.")))
        self.picture = card.add(
            Toggle(
                _("They agreed aloud that a picture is kept"),
                hint=_("Ask first. You choose the picture after the call."),
            )
        )
        self.minutes = card.add(NumberField(_("Minutes")))
        self.words = card.add(TextField(_("Anything else? (optional)"), lines=2, whose=Whose.THEIRS))
        self.fair = card.add(small("", card))
        self._fill_in(self.presenter.view.closing)
        self._connect()

    def _fill_in(self, closing: Closing) -> None:
        self.dropped.set_value(closing.dropped)
        self.rearranged.set_value(closing.rearranged)
        self.rearranged.setVisible(closing.dropped)
        self.read.set_value(closing.read_answers)
        self.picture.set_value(closing.picture)
        minutes = closing.minutes if closing.minutes is not None else self.presenter.minutes()
        self.minutes.set_value(minutes)
        self.words.set_value(closing.words)
        self._say_fair()

    def _connect(self) -> None:
        self.dropped.changed.connect(self._dropped)
        self.rearranged.changed.connect(self._rearranged)
        self.read.changed.connect(self._read)
        self.picture.changed.connect(self._picture)
        self.minutes.changed.connect(self._minutes)
        self.words.changed.connect(self._words)

    def _dropped(self, on: object) -> None:
        self._give(dropped=on)
        self.rearranged.setVisible(bool(on))

    def _rearranged(self, on: object) -> None:
        self._give(rearranged=on)

    def _read(self, on: object) -> None:
        self._give(read_answers=on)

    def _picture(self, on: object) -> None:
        self._give(picture=on)

    def _minutes(self, minutes: object) -> None:
        self._give(minutes=minutes)

    def _words(self, words: object) -> None:
        self._give(words=words)
        self._say_fair()

    def _give(self, **given: object) -> None:
        self.presenter.close_with(**given)
        self.typed.emit()

    def _say_fair(self) -> None:
        hint = self.presenter.view.fair
        self.fair.say(hint)
        self.fair.setVisible(bool(hint))
