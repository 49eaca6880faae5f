"""What `verify` found, in words for the window and the command line."""

from typing import assert_never

from ringback.reports.verify import Difference, Part, Verified
from ringback.text import _

MOST_NAMED = 8
"""Differences named one by one; of more it is enough to say how many. [our choice]"""


def verdict_words(found: Verified | tuple[Difference, ...]) -> str:
    """One paragraph of plain text; names in it come from the file and are to be escaped."""
    if isinstance(found, Verified):
        same = _("This report is unchanged since it was sealed by key “{words}”.").format(words=found.words)
        return f"{same} {_('Compare these eight words with the words you have.')}"
    first = found[0].part
    match first:
        case Part.EMPTY:
            return _("This file is empty. Ask the sender for the original.")
        case Part.TOO_LARGE:
            return _(
                "This file is too large for a report. Nothing was read. Ask the sender for the original."
            )
        case Part.NOT_A_REPORT:
            return _("This file is not a report of Ringback.")
        case Part.NOT_SEALED:
            return _("This report is not sealed. It is a draft, or its seal was cut off.")
        case Part.PAGE | Part.ATTACHMENT | Part.ENTRY | Part.STRUCTURE:
            return _(
                "This report has changed since it was sealed: {parts}. Ask the sender for the original."
            ).format(parts=_parts(found))
    assert_never(first)


def _parts(found: tuple[Difference, ...]) -> str:
    named = [_part(one) for one in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        named.append(_("and {count} more").format(count=len(found) - MOST_NAMED))
    return ", ".join(named)


def _part(one: Difference) -> str:
    match one.part:
        case Part.PAGE:
            return _("page {number}").format(number=one.name)
        case Part.ATTACHMENT:
            return _("attachment {name}").format(name=one.name)
        case Part.ENTRY:
            return _("journal entry {number}").format(number=one.name)
        case _:
            return _("the file's structure")
