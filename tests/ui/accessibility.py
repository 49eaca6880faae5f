"""What every page must pass: each widget that takes the focus has a name, and Tab goes the way one reads."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from ringback.ui import reading


def show(widget: QWidget, size: QSize | None = None) -> None:
    """On the screen, laid out; wrapped texts find their height in the second round."""
    widget.resize(size or QSize(1280, 720))
    widget.show()
    for _round in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def tab_chain(root: QWidget) -> list[QWidget]:
    """The widgets Tab reaches below `root`, in Tab's order, starting with the one read first."""
    chain: list[QWidget] = []
    widget = root.nextInFocusChain()
    while widget is not None and widget is not root:
        if _reachable(widget, root):
            chain.append(widget)
        widget = widget.nextInFocusChain()
    start = reading.first_focus(root)
    turn = chain.index(start) if start in chain else 0  # the chain is a ring: where it starts is not in it
    return chain[turn:] + chain[:turn]


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(root: QWidget) -> list[str]:
    """The widgets a screen reader would have no word for."""
    return [repr(widget) for widget in tab_chain(root) if not name_of(widget).strip()]


def out_of_order(root: QWidget) -> list[str]:
    """Neighbours in the chain of which the second is read before the first."""
    return [
        f"{name_of(first)!r} -> {name_of(second)!r}"
        for first, second in pairwise(tab_chain(root))
        if _before(*_siblings(first, second))
    ]


def assert_accessible(root: QWidget) -> None:
    """Use it for each page: `show(page)`, then this."""
    assert tab_chain(root), "nothing on this page takes the focus"
    assert not nameless(root)
    assert not out_of_order(root)


def _reachable(widget: QWidget, root: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isEnabled() and root.isAncestorOf(widget) and widget.isVisibleTo(root)


def _siblings(first: QWidget, second: QWidget) -> tuple[QRect, QRect]:
    """Where the two stand inside the nearest widget that holds both."""
    holder = next(widget for widget in _holders(first) if widget.isAncestorOf(second))
    return _place(first, holder), _place(second, holder)


def _holders(widget: QWidget) -> Iterator[QWidget]:
    holder = widget.parentWidget()
    while holder is not None:
        yield holder
        holder = holder.parentWidget()


def _place(widget: QWidget, holder: QWidget) -> QRect:
    part = next(part for part in (widget, *_holders(widget)) if part.parentWidget() is holder)
    return QRect(part.mapTo(holder, QPoint(0, 0)), part.size())


def _before(first: QRect, second: QRect) -> bool:
    """Whether the second one comes first to the eye: wholly above, or on the same line and to the left."""
    above = second.bottom() < first.top()
    same_line = second.top() <= first.bottom() and first.top() <= second.bottom()
    return above or (same_line and second.right() < first.left())
