"""Where each field stands in each form of the lines, and what each check digit is reckoned over.

ICAO Doc 9303, eighth edition: part 4 (TD3), part 5 (TD1), part 6 (TD2), part 7 (MRV-A and MRV-B).
"""

from msgspec import Struct

from ringback.domain.facts import LineForm, LinePart


class Span(Struct, frozen=True):
    """Characters `first` to before `end` of a line, all counted from 0."""

    line: int
    first: int
    end: int

    def of(self, lines: tuple[str, ...]) -> str:
        return lines[self.line][self.first : self.end]


class Check(Struct, frozen=True):
    """A check digit at `digit` over `spans`."""

    part: LinePart
    digit: Span
    spans: tuple[Span, ...]


class Layout(Struct, frozen=True, kw_only=True):
    form: LineForm
    lines: int
    width: int
    name: Span
    number: Span
    optional: tuple[Span, ...]
    """Where a number of more than nine characters goes on, then what the issuer likes."""
    issuer: Span
    nationality: Span
    sex: Span
    born: Span
    expires: Span
    checks: tuple[Check, ...]
    """The number's first."""

    @property
    def digits(self) -> tuple[Span, ...]:
        """Fields of digits only."""
        return (self.born, self.expires, *(check.digit for check in self.checks))

    @property
    def letters(self) -> tuple[Span, ...]:
        """Fields without digits: read where they stand, and otherwise left alone."""
        return (self.name, self.issuer, self.nationality, self.sex)


def _two_lines(form: LineForm, width: int, *more: Check, optional_end: int) -> Layout:
    """Passports, two-line cards and visas share the first 28 characters of their second line."""
    number, born, expires = Span(1, 0, 9), Span(1, 13, 19), Span(1, 21, 27)
    return Layout(
        form=form,
        lines=2,
        width=width,
        name=Span(0, 5, width),
        number=number,
        optional=(Span(1, 28, optional_end),),
        issuer=Span(0, 2, 5),
        nationality=Span(1, 10, 13),
        sex=Span(1, 20, 21),
        born=born,
        expires=expires,
        checks=(
            Check(LinePart.NUMBER, Span(1, 9, 10), (number,)),
            Check(LinePart.BORN, Span(1, 19, 20), (born,)),
            Check(LinePart.EXPIRES, Span(1, 27, 28), (expires,)),
            *more,
        ),
    )


def _whole(line: int, at: int, *spans: Span) -> Check:
    return Check(LinePart.WHOLE, Span(line, at, at + 1), spans)


_TD3 = _two_lines(
    LineForm.TD3,
    44,
    Check(LinePart.PERSONAL, Span(1, 42, 43), (Span(1, 28, 42),)),
    _whole(1, 43, Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 43)),
    optional_end=42,
)
_TD2 = _two_lines(
    LineForm.TD2,
    36,
    _whole(1, 35, Span(1, 0, 10), Span(1, 13, 20), Span(1, 21, 35)),
    optional_end=35,
)
_TD1 = Layout(
    form=LineForm.TD1,
    lines=3,
    width=30,
    name=Span(2, 0, 30),
    number=Span(0, 5, 14),
    optional=(Span(0, 15, 30), Span(1, 18, 29)),
    issuer=Span(0, 2, 5),
    nationality=Span(1, 15, 18),
    sex=Span(1, 7, 8),
    born=Span(1, 0, 6),
    expires=Span(1, 8, 14),
    checks=(
        Check(LinePart.NUMBER, Span(0, 14, 15), (Span(0, 5, 14),)),
        Check(LinePart.BORN, Span(1, 6, 7), (Span(1, 0, 6),)),
        Check(LinePart.EXPIRES, Span(1, 14, 15), (Span(1, 8, 14),)),
        _whole(1, 29, Span(0, 5, 30), Span(1, 0, 7), Span(1, 8, 15), Span(1, 18, 29)),
    ),
)

LAYOUTS = {
    layout.form: layout
    for layout in (
        _TD1,
        _TD2,
        _TD3,
        _two_lines(LineForm.MRV_A, 44, optional_end=44),
        _two_lines(LineForm.MRV_B, 36, optional_end=36),
    )
}
CARDS = frozenset({LineForm.TD1, LineForm.TD2})
"""Forms whose number may go on in the optional data, with a filler where its check digit would be."""
