"""One question from another computer, and the answer that grows: first the look, then the signature."""

from pathlib import Path

from msgspec import Struct

from ringback.domain.errors import Refused
from ringback.domain.verdict import Outcome
from ringback.text import _, worded
from ringback.usecases import elsewhere
from ringback.usecases.desk import Desk
from ringback.usecases.elsewhere import Question
from ringback.usecases.filing import write_whole


class Found(Struct, frozen=True, kw_only=True):
    """What was found, as it stood when they decided; nothing of what was chosen."""

    case: str
    says: str
    points: tuple[str, ...]


class AnsweringPresenter:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._question: Question | None = None
        self._answer = b""

    @property
    def looked(self) -> bool:
        return bool(self._answer)

    @property
    def label(self) -> str:
        return self._question.case.label if self._question else ""

    def options(self) -> tuple[tuple[Outcome, str], ...]:
        words = self._desk.playbook.tasks.outcome
        return tuple((one, worded(words[one].title)) for one in Outcome)

    def read(self, file: str) -> Found:
        """Raises InputProblem, or Refused; then no question is held."""
        self._question, self._answer = None, b""
        question = elsewhere.question_for(self._desk, elsewhere.fetched(Path(file)))
        self._question = question
        told = elsewhere.told_of_question(self._desk, question)
        return Found(
            case=f"{question.case.label} · {question.case.names()}",
            says=_("What was found says: {outcome}").format(outcome=told.recommendation_words),
            points=tuple(one.sentence for one in told.findings),
        )

    def look(self, outcome: Outcome, worries: str) -> None:
        """Raises Refused `worries_needed`."""
        self._answer = elsewhere.answer(self._desk, self._asked(), outcome, worries)

    def chosen(self) -> tuple[str, ...]:
        """What they chose and why: only after one's own look. Raises Refused `look_first`."""
        if not self.looked:
            raise Refused("look_first")
        event = self._asked().decision.event
        outcome = worded(self._desk.playbook.tasks.outcome[event.outcome].title)
        lines = (
            _("They chose: {outcome}").format(outcome=outcome),
            _("Why: {reason}").format(reason=event.reason) if event.reason else "",
            _("Limits: {limits}").format(limits=event.limits) if event.limits else "",
            _("Meanwhile: {words}").format(words=event.meanwhile) if event.meanwhile else "",
        )
        return tuple(line for line in lines if line)

    def confirm(self, passphrase: str) -> None:
        """Raises InputProblem `wrong_passphrase`."""
        self._desk.register.confirm(self._desk.signer, passphrase)

    def save(self, file: str, *, signs: bool) -> None:
        """Writes the look, or the look with the signature after it. Raises InputProblem, RecordsProblem."""
        data = elsewhere.agree(self._desk, self._asked(), self._answer) if signs else self._answer
        write_whole(Path(file), data)

    def _asked(self) -> Question:
        if self._question is None:
            raise Refused("decision_missing")
        return self._question
