"""Every field to type or pick in; what the start needs comes from its own module."""

from ringback.ui.lines import LineEdit, LineField, NumberField
from ringback.ui.notes import NoteField
from ringback.ui.pickers import PickField
from ringback.ui.texts import TextEdit, TextField
from ringback.ui.ticks import Toggle

__all__ = [
    "LineEdit",
    "LineField",
    "NoteField",
    "NumberField",
    "PickField",
    "TextEdit",
    "TextField",
    "Toggle",
]
