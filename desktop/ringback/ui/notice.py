"""The notice of a bug, with its details to copy."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ringback.text import _
from ringback.ui.buttons import GhostButton, PrimaryButton
from ringback.ui.form import heading, plain_label, side_by_side
from ringback.ui.texts import TextField
from ringback.usecases.whose import Whose


class CrashNotice(QDialog):
    """The notice itself; it never blocks what goes on behind it."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something in Ringback broke"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(heading(_("Something in Ringback broke"), self))
        column.addWidget(
            plain_label(
                _(
                    "What you saved is safe. You can go on, or close Ringback and open it again. "
                    "The details below help to mend it; read them before you send them, they can hold names."
                ),
                parent=self,
            )
        )
        self.details = TextField(_("Details"), lines=8, whose=Whose.THEIRS, parent=self)
        self.details.edit.setReadOnly(True)
        self.details.set_value(details)
        column.addWidget(self.details, 1)
        copy, close = GhostButton(_("Copy the details"), self, main=True), PrimaryButton(_("Go on"), self)
        copy.clicked.connect(self.copy)
        close.clicked.connect(self.accept)
        column.addLayout(side_by_side(copy, close))
        self.resize(620, 420)
        close.setFocus()

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.value())
