"""Two languages stand beside each other in a wide card, and one below the other in a narrow one."""

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from ringback.ui.form import PlainLabel
from ringback.ui.quotes import QuoteCard
from ringback.usecases.scripts import Line, said
from tests.ui.accessibility import show

SAID = (
    *said("Which firm is this, please, and who am I speaking to?", "JP"),
    *said("Could you put me through, please?", "JP"),
)


def labels(card: QuoteCard, size: QSize) -> list[PlainLabel]:
    show(card, size)
    return [one for one in card.findChildren(PlainLabel) if one.text().startswith(("“", "「"))]


@pytest.mark.parametrize("width", [360, 420, 639])
def test_below_each_other_where_it_is_narrow(qtbot: QtBot, width: int) -> None:
    card = QuoteCard("Say this", SAID)
    qtbot.addWidget(card)
    tops = [one.mapTo(card, one.rect().topLeft()) for one in labels(card, QSize(width, 400))]
    assert len({at.x() for at in tops}) == 1
    assert [at.y() for at in tops] == sorted({at.y() for at in tops})


@pytest.mark.parametrize("width", [640, 900, 1200])
def test_beside_each_other_where_there_is_room(qtbot: QtBot, width: int) -> None:
    card = QuoteCard("Say this", SAID)
    qtbot.addWidget(card)
    ours, theirs, *_next = (one.mapTo(card, one.rect().topLeft()) for one in labels(card, QSize(width, 400)))
    assert ours.y() == theirs.y()
    assert theirs.x() > width / 2 - 10


def test_nothing_is_cut_off_when_it_is_made_narrow(qtbot: QtBot) -> None:
    card = QuoteCard("Say this", SAID)
    qtbot.addWidget(card)
    for width in (900, 420, 900):
        for label in labels(card, QSize(width, 500)):
            assert label.height() >= label.heightForWidth(label.width())


def test_a_sentence_in_one_language_has_the_whole_width(qtbot: QtBot) -> None:
    card = QuoteCard("Say this", (Line("Which firm is this?", "en"),))
    qtbot.addWidget(card)
    [label] = labels(card, QSize(900, 300))
    assert label.width() > 800
