"""Pages that explain the threat, and three invented cases to try oneself on."""

from ringback.playbook.base import Words


class ThreatPage(Words, frozen=True, kw_only=True):
    """One tactic, or several of a kind; `drawing` in the words of ``ui/learn/drawing.py``."""

    id: str
    title: str
    what: str
    looks: tuple[str, ...]
    helps: tuple[str, ...]
    honest: str
    sources: tuple[str, ...]
    tactics: tuple[str, ...]
    drawing: tuple[str, ...]


class Threat(Words, frozen=True, kw_only=True):
    """``threat.toml``."""

    page: tuple[ThreatPage, ...]


class DrillChoice(Words, frozen=True, kw_only=True):
    say: str
    helps: bool = False


class DrillQuestion(Words, frozen=True, kw_only=True):
    story: str
    ask: str
    choice: tuple[DrillChoice, ...]
    why: str


class DrillCase(Words, frozen=True, kw_only=True):
    practice: str
    """The practice case it is about, as in ``resources/practice``."""
    title: str
    question: tuple[DrillQuestion, ...]


class Drill(Words, frozen=True, kw_only=True):
    """``drill.toml``."""

    case: tuple[DrillCase, ...]
