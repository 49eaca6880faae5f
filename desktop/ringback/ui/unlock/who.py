"""Who sits here: one of a few names side by side, or of a list."""

from ringback.domain.people import Person
from ringback.text import _
from ringback.ui.choices import ChoiceRow
from ringback.ui.fields import PickField

SIDE_BY_SIDE = 4


def who_field(people: tuple[Person, ...]) -> ChoiceRow | PickField:
    """The value is the person's id; the only person there is is chosen already."""
    options = tuple((person.id, person.name) for person in people)
    field = (
        ChoiceRow(_("Who are you?"), options)
        if len(options) <= SIDE_BY_SIDE
        else PickField(_("Who are you?"), options, example=_("Choose your name"))
    )
    if options:
        field.set_value(options[0][0])
    return field
