"""Know the threat: every tactic has its page and its drawing, and three cases ask what one would do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ringback.playbook import load_drill, load_threat
from ringback.ui.learn.drawing import BOARD, SHAPES, TALL, Drawing
from ringback.ui.learn.drill import DrillPage
from ringback.ui.learn.page import ContentsPage, LessonPage
from ringback.ui.rail import RailButton
from ringback.usecases.learning import lessons, questions
from ringback.usecases.practice import practice_cases
from tests.playbook.test_coverage import TACTICS
from tests.ui.accessibility import show
from tests.ui.opened import open_app, page_of, press

NUMBERS = {"arrow": 4, "dash": 4}


def test_every_tactic_has_a_page() -> None:
    assert {tactic for page in load_threat() for tactic in page.tactics} == TACTICS
    assert 8 <= len(load_threat()) <= 12


@pytest.mark.parametrize("lesson", lessons(), ids=lambda lesson: lesson.id)
def test_each_drawing_is_drawn_on_its_board(qtbot: QtBot, lesson: object) -> None:
    lines: tuple[str, ...] = getattr(lesson, "drawing", ())
    for line in lines:
        shape, *numbers = line.split()
        assert shape in SHAPES
        assert len(numbers) == NUMBERS.get(shape, 2)
        sizes = (BOARD.width(), BOARD.height()) * 2
        assert all(0 <= float(number) <= most for number, most in zip(numbers, sizes, strict=False))
    drawing = Drawing(lines)
    qtbot.addWidget(drawing)
    drawing.resize(330, TALL)
    picture = drawing.grab().toImage()
    ground = picture.pixelColor(0, 0)
    assert sum(_inked(picture.pixelColor(x, 66), ground) for x in range(330)) > 3


def _inked(colour: QColor, ground: QColor) -> bool:
    return colour != ground


def test_one_answer_of_each_question_helps_and_each_case_can_be_opened() -> None:
    cases = load_drill()
    assert len(cases) == 3
    assert {case.practice for case in cases} <= {case.name for case in practice_cases()}
    for case in cases:
        assert 3 <= len(case.question) <= 4
        for question in case.question:
            assert [choice.helps for choice in question.choice].count(True) == 1
            assert len(question.choice) in {2, 3}
    places = {question.helps for question in questions()}
    assert len(places) > 1, "the answer that helps is not always in one place"


def test_by_keys_before_any_passphrase(qtbot: QtBot, qapp: QApplication) -> None:
    app = open_app(qtbot, qapp)
    button = next(one for one in app.window.findChildren(RailButton) if one.text() == "Know the threat")
    button.setFocus()
    press(app, Qt.Key.Key_Return)
    contents = page_of(app, ContentsPage)
    assert app.window.focusWidget() is contents.ways[0]
    press(app, Qt.Key.Key_Return)
    for lesson in lessons():
        assert page_of(app, LessonPage).title.text() == lesson.title
        press(app, Qt.Key.Key_Return)
    drill = page_of(app, DrillPage)
    for question in questions():
        assert drill.ask.text() == question.ask
        for _step in range(question.helps):
            press(app, Qt.Key.Key_Tab)
        press(app, Qt.Key.Key_Return)
        assert drill.answer is not None
        assert app.window.focusWidget() is drill.next
        press(app, Qt.Key.Key_Return)
    page_of(app, ContentsPage)
    app.close()


def test_an_answer_that_does_not_help_shows_the_one_that_does(qtbot: QtBot) -> None:
    page = DrillPage()
    qtbot.addWidget(page)
    show(page)
    asked = page.question
    assert not page.next.isVisibleTo(page)
    page.save()
    assert page.question == asked, "not on before it is answered"
    wrong = next(choice for choice in page.choices if choice.at != asked.helps)
    wrong.click()
    assert page.answer is not None
    said = " ".join(label.text() for label in page.answer.findChildren(type(page.where)))
    assert asked.choices[asked.helps] in said
    assert asked.why in said
