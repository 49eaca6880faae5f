"""Pages put aside while another is looked at, exactly as they stand: nothing typed in them is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ringback.ui.page import PageHost


class Aside:
    """A pile: what was put aside last comes back first."""

    def __init__(self, host: PageHost) -> None:
        self._host = host
        self._pile: list[tuple[QWidget, QWidget | None]] = []

    @property
    def pages(self) -> tuple[QWidget, ...]:
        return tuple(page for page, _focus in self._pile)

    def put(self) -> None:
        """Takes the page that is shown out of the host, alive and hidden."""
        page = self._host.currentWidget()
        if page is None:
            return
        self._pile.append((page, page.focusWidget()))
        self._host.removeWidget(page)
        page.setVisible(False)

    def bring_back(self) -> bool:
        """Whether there was a page to bring back, with the focus where it was."""
        if not self._pile:
            return False
        page, focus = self._pile.pop()
        self._host.clear()
        self._host.addWidget(page)
        self._host.setCurrentWidget(page)
        page.setVisible(True)
        self._host.shown.emit(page)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def drop(self) -> None:
        """For good: somebody went elsewhere."""
        for page, _focus in self._pile:
            page.setParent(None)
            page.deleteLater()
        self._pile.clear()
