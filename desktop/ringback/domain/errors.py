"""The exceptions: they carry facts as fields and no sentence; ``sentences.py`` writes the words.

    RingbackError
    ├── Refused          the product forbids it; `reason` is one of permit's words
    ├── InputProblem     the person can mend it; `where` names the field or the path
    ├── RecordsProblem   disk, lock, damaged file, newer file
    └── ListProblem      a watch-list could not be read or fetched

Everything else is a bug and is never caught. The classes are ordinary ones: a frozen exception breaks
when it is raised again.
"""


class RingbackError(Exception):
    """A known error. `reason` picks the sentence, `facts` fill it."""

    def __init__(self, reason: str, **facts: str | int) -> None:
        super().__init__(reason, facts)
        self.reason = reason
        self.facts = facts


class Refused(RingbackError):
    """The product forbids it; the facts say what would make it possible."""


class InputProblem(RingbackError):
    """What was given can't be used; `facts["where"]` is the field or the path in a document."""


class RecordsProblem(RingbackError):
    """The register can't be opened, read or written."""


class ListProblem(RingbackError):
    """A watch-list could not be read or fetched; the installed one stays."""
