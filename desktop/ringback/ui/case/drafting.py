"""What is being typed, kept a second after the last key and when the page is left."""

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from ringback.domain.errors import RingbackError
from ringback.domain.ids import CaseId
from ringback.usecases.desk import Desk
from ringback.usecases.forms import Values

PAUSE_MS = 1000


class Drafting(QObject):
    """One draft of one page. `kept` after it is written, `failed` with the error when it could not be."""

    kept = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, case_id: CaseId, field: str, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self._desk, self._case = desk, case_id
        self._base = desk.case(case_id).head
        self._waiting: Values | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    def restored(self) -> Values:
        """What was typed and never saved, or nothing."""
        draft = self._desk.register.drafts(self._case).get(self.field)
        if draft is None:
            return {}
        try:
            return msgspec.json.decode(draft.text, type=dict[str, str])
        except msgspec.MsgspecError:
            return {}

    def typed(self, values: Values) -> None:
        self._waiting = dict(values)
        self._pause.start()

    def flush(self) -> None:
        self._pause.stop()
        if self._waiting is None:
            return
        text = msgspec.json.encode(self._waiting).decode()
        try:
            self._desk.register.save_draft(self._case, self.field, text, self._base)
        except RingbackError as error:
            self.failed.emit(error)
            return
        self._waiting = None
        self.kept.emit()

    def forget(self) -> None:
        """The answer was saved, and the draft with it."""
        self._pause.stop()
        self._waiting = None
