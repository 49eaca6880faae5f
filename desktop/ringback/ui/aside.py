"""A page put aside while another is looked at, exactly as it stands: nothing typed in it is lost."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ringback.ui.page import PageHost


class Aside:
    def __init__(self, host: PageHost) -> None:
        self._host = host
        self._page: QWidget | None = None
        self._focus: QWidget | None = None

    @property
    def page(self) -> QWidget | None:
        return self._page

    def put(self) -> None:
        """Takes the page that is shown out of the host, alive and hidden."""
        page = self._host.currentWidget()
        if page is None or self._page is not None:
            return
        self._page, self._focus = page, page.focusWidget()
        self._host.removeWidget(page)
        page.setVisible(False)

    def bring_back(self) -> QWidget | None:
        page, focus = self._page, self._focus
        self._page = self._focus = None
        if page is None:
            return None
        self._host.clear()
        self._host.addWidget(page)
        self._host.setCurrentWidget(page)
        page.setVisible(True)
        self._host.shown.emit(page)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return page

    def drop(self) -> None:
        """For good: somebody went elsewhere."""
        if self._page is not None:
            self._page.setParent(None)
            self._page.deleteLater()
        self._page = self._focus = None
