"""What was typed off a document and can't be read: its lines, its number. What was typed is not repeated."""

from ringback.text import _


def typed(reason: str) -> str | None:
    match reason:
        case "lines_empty":
            return _("There are no lines yet. Type the two or three lines at the foot of the document.")
        case "lines_too_long":
            return _("This is too long to be the lines of a document. Nothing was kept. Type only those.")
        case "lines_character":
            return _(
                "Line {line}, character {column} can't stand there ({character}). Use A to Z, 0 to 9 and <."
            )
        case "lines_shape":
            return _("These lines have the length of no document. Nothing was kept. Look for a missing sign.")
        case "lines_national":
            return _("This card's lines follow its country's own rules. They can't be checked here.")
        case "number_empty":
            return _("There is no number yet. Type it as it stands on the document.")
        case "number_too_long":
            return _("This is too long to be such a number. Nothing was kept. Type only the number.")
        case "number_character":
            return _("Sign {column} can't stand in such a number. Use A to Z and 0 to 9.")
        case "number_sort":
            return _("This kind of number is not known. Nothing was kept. Choose another kind.")
        case "number_sort_unknown":
            return _("Say which number it is. Kinds known for this country: {named}.")
        case _:
            return None
