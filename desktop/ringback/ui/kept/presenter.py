"""What is kept of somebody, until when, and what erasing it leaves."""

from pathlib import Path

from msgspec import Struct

from ringback.domain.errors import RingbackError
from ringback.domain.events import Way
from ringback.domain.ids import CaseId
from ringback.domain.moment import parse_day
from ringback.sentences import sentence
from ringback.text import _, ngettext, worded
from ringback.usecases.days import day_words
from ringback.usecases.desk import Desk
from ringback.usecases.erasing import erase, receipt_name, receipt_text, to_erase
from ringback.usecases.filing import write_whole
from ringback.usecases.inbox import kept_lines


class KeptView(Struct, frozen=True, kw_only=True):
    who: str
    lead: str
    lines: tuple[str, ...]
    goes: str
    late: bool
    whole_case: bool
    """Whether there is more to it than what is shown here."""


class Gone(Struct, frozen=True, kw_only=True):
    """After erasing: the receipt, and where it lies or why it does not."""

    text: str
    note: str


class KeptPresenter:
    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        self._desk, self._case_id = desk, case_id
        self.view = self._view()

    def _view(self) -> KeptView:
        case, gone = self._desk.case(self._case_id), to_erase(self._desk, self._case_id)
        today, day = self._desk.clock().day(), parse_day(gone.until)
        ending = worded(self._desk.playbook.label(case.ended.ending)) if case.ended else ""
        until = _("kept until {day}").format(day=day_words(day, today)) if day else ""
        inbox = case.way is Way.INBOX
        entries = ngettext("{n} entry", "{n} entries", gone.entries).format(n=gone.entries)
        files = ngettext("{n} file", "{n} files", gone.files).format(n=gone.files)
        return KeptView(
            who=gone.who or gone.label,
            lead=" · ".join(filter(None, (ending, gone.label, until))),
            lines=kept_lines(self._desk, case) if inbox else (),
            goes=_("{entries} and {files} go, and what they were matched by.").format(
                entries=entries, files=files
            ),
            late=gone.late,
            whole_case=not inbox,
        )

    def erase(self, why: str, folder: Path) -> Gone:
        """Raises Refused, InputProblem or RecordsProblem, and then nothing is gone."""
        receipt = erase(self._desk, self._case_id, why)
        text = receipt_text(receipt, self._desk.register.firm)
        path = folder / receipt_name(receipt)
        try:
            write_whole(path, text.encode())
        except RingbackError as error:
            return Gone(text=text, note=_("It is erased. {why}").format(why=sentence(error)))
        return Gone(text=text, note=_("Receipt saved: {path}").format(path=str(path)))
