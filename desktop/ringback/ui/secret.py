"""A field for a passphrase: what is typed stays exactly as typed, spaces too, hidden or shown."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ringback.ui.lines import LineField


class SecretField(LineField):
    def __init__(self, label: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, hint=hint, secret=True, parent=parent)

    def value(self) -> str:
        return self.edit.text()

    def reveal(self, shown: object) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def refuse(self, sentence: str) -> None:
        """The sentence beside it; what was typed stays, selected, so that typing again replaces it."""
        self.show_error(sentence)
        self.focus()
        self.edit.selectAll()
