"""A note about how somebody looks or sounds is met with one sentence: write what they did."""

import re

from ringback.playbook import Playbook
from ringback.text import worded


def fair_hint(playbook: Playbook, note: str) -> str:
    """The sentence, or nothing when the note says what happened."""
    plain = " ".join(note.casefold().split())
    listed = (*playbook.fairness.looks, *playbook.fairness.sound)
    found = any(re.search(rf"\b{re.escape(one.casefold())}\b", plain) for one in listed)
    return worded(playbook.fairness.answer) if found else ""
