"""Every field for one's own words answers a note about looks or sound; the others say why they do not."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ringback.playbook import load, load_fairness
from ringback.ui.case.rows import make_row
from ringback.ui.fields import NoteField, TextField
from ringback.usecases.fairness import whose_field
from ringback.usecases.whose import Whose

UI = Path(__file__).parents[2] / "desktop" / "ringback" / "ui"
NOT_OWN = {
    "call/hearing.py": "what the other side said",
    "call/paper.py": "what the other side said, typed back from paper",
    "case/paste.py": "what the contractor sent",
    "case/signins.py": "lines of a sign-in list",
    "decide/reply.py": "what the contractor answered",
    "decide/texts.py": "words Ringback wrote, to be copied",
    "inbox/page.py": "what somebody sent",
    "notice.py": "the details of a crash",
    "unlock/recover.py": "the recovery code",
    "video/prompt.py": "the companion's presenter says it beside the field",
    "video/steps.py": "the companion's presenter says it beside the field",
    "case/rows.py": "as the kind of fact says",
}
UNFAIR = "Speaks with a heavy accent"
THEIR_FORM_FIELDS = {
    ("party", "also_known_as"): "names",
    ("statement", "words"): "what the contractor sent",
    ("bank_answer", "words"): "the bank's own words",
    ("reply", "words"): "what the contractor answered",
}
"""Besides `expected.`: what they say a referee will say."""


def _opted_out() -> Iterator[tuple[str, bool]]:
    """Each place that makes a TextField, and whether it says whose words they are."""
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TextField":
                given = any(keyword.arg == "whose" for keyword in node.keywords)
                yield path.relative_to(UI).as_posix(), given


def test_only_the_listed_fields_do_not_answer() -> None:
    made = list(_opted_out())
    assert len(made) > 15
    assert {place for place, given in made if given} == NOT_OWN.keys()


@pytest.mark.parametrize("whose", list(Whose))
def test_a_note_about_sound_is_answered_beside_the_field(qtbot: QtBot, whose: Whose) -> None:
    words = load_fairness()
    field = TextField("Why, in your words", whose=whose)
    qtbot.addWidget(field)
    field.edit.setPlainText(f"Odd {words.sound[0]} on the call")
    said = field.control.accessibleDescription()
    assert (words.answer in said) is (whose is not Whose.THEIRS)
    field.edit.setPlainText("Read from a second screen")
    assert words.answer not in field.control.accessibleDescription()


def test_what_a_form_says_itself_stays(qtbot: QtBot) -> None:
    field = TextField("Words")
    qtbot.addWidget(field)
    field.note("The digits fit.")
    field.edit.setPlainText("They rang back at noon")
    assert "The digits fit." in field.control.accessibleDescription()


def test_every_field_of_every_form_asks_or_is_somebody_elses_words(qtbot: QtBot) -> None:
    silent, asked = set(), 0
    for kind, pages in load().forms.items():
        for field in (one for page in pages for one in page.fields):
            row = make_row(field.input.value, "Words", "", whose=whose_field(kind, field.name))
            qtbot.addWidget(row)
            if isinstance(row, TextField):
                row.edit.setPlainText(UNFAIR)
                asked += bool(row.noted())
                if not row.noted() and not field.name.startswith("expected."):
                    silent.add((kind, field.name))
    assert silent == THEIR_FORM_FIELDS.keys()
    assert asked >= 12


def test_an_error_does_not_hide_the_sentence_from_a_screen_reader(qtbot: QtBot) -> None:
    field = TextField("What you saw", hint="A few words")
    qtbot.addWidget(field)
    field.edit.setPlainText(UNFAIR)
    field.show_error("Choose first.")
    answer = load_fairness().answer
    assert field.edit.accessibleDescription() == f"{field.error()} {answer} A few words"


def test_a_draft_that_comes_back_is_answered_too(qtbot: QtBot) -> None:
    for field in (TextField("What you saw"), NoteField("Why?")):
        qtbot.addWidget(field)
        field.set_value(UNFAIR)
        assert field.noted() == load_fairness().answer
        field.set_value("")
        assert not field.noted()


def test_a_note_on_one_line_is_answered_as_it_is_typed(qtbot: QtBot) -> None:
    line = NoteField("A note (optional)")
    qtbot.addWidget(line)
    QTest.keyClicks(line.edit, UNFAIR)
    assert line.noted() == load_fairness().answer
    line.edit.clear()
    QTest.keyClicks(line.edit, "Moved house")
    assert not line.noted()
