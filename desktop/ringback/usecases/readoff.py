"""What is typed off a document (its lines, its number): what that says, in words, and what may be kept of it.

The text itself goes no further than here: what is kept are the last three characters and, where there is a
register, a print made with its key.
"""

from collections.abc import Callable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ringback.domain.errors import InputProblem
from ringback.domain.facts import LinePart, LinesRead, NumberRead, NumberResult
from ringback.playbook import Playbook, load
from ringback.rules.mrz import Reading, Slip, country_of_code, read_lines
from ringback.rules.mrz.places import SAMPLE, special_code
from ringback.rules.numbers import KINDS, Checked, Holder, Kind, Wrong, check_number, kinds_of
from ringback.text import _, country_name, worded
from ringback.usecases.days import text_of_day

Printer = Callable[[str, str], str]
"""Country and plain number to the print of it: `Register.print_of`."""
_SAME = str.maketrans("OI", "01")


class ToldLines(Struct, frozen=True, kw_only=True):
    """`kept` is all that may be recorded; `slips` and `words` are for the person who types."""

    holds: bool
    words: tuple[str, ...]
    slips: tuple[Slip, ...]
    kept: LinesRead


class ToldNumber(Struct, frozen=True, kw_only=True):
    """`kept` is None for a number that nobody may ask for."""

    holds: bool
    refused: bool
    words: tuple[str, ...]
    kept: NumberRead | None


def tell_lines(  # one gesture
    text: str,
    today: date,
    playbook: Playbook | None = None,
    printer: Printer | None = None,
    first: LinesRead | None = None,
) -> ToldLines:
    """What the lines say. `first` is what came out the first time, if they are typed again.

    Raises InputProblem as `read_lines` does.
    """
    read, playbook = read_lines(text, today), playbook or load()
    kept = LinesRead(
        form=read.form,
        failing=read.failing,
        name=read.name,
        country=read.issuer if read.issuer.isalpha() else "",
        born=read.born,
        expires=read.expires,
        last_three=read.number[-3:],
        number_print=_print(printer, country_of_code(read.issuer) or read.issuer, read.number),
    )
    again = first is not None and replace(first, again=False) == kept
    words = (
        *_said(read, playbook),
        *_checked(read, playbook),
        *_twice(first, again=again),
        *_dated(read, today),
    )
    return ToldLines(holds=not read.slips, words=words, slips=read.slips, kept=replace(kept, again=again))


def tell_number(
    sort: str, text: str, playbook: Playbook | None = None, printer: Printer | None = None
) -> ToldNumber:
    """Raises InputProblem as `check_number` does; a refused number is not even read."""
    told, playbook = check_number(sort, text), playbook or load()
    if told.result is None:
        words = playbook.numbers.kind[sort]
        said = (worded(words.refused), worded(words.instead))
        return ToldNumber(holds=False, refused=True, words=said, kept=None)
    kept = NumberRead(
        sort=sort,
        result=told.result,
        born=told.born,
        last_three=told.plain[-3:],
        number_print=_print(printer if KINDS[sort].tells_a_person else None, KINDS[sort].country, told.plain),
    )
    holds = told.result is not NumberResult.DOES_NOT_HOLD
    return ToldNumber(holds=holds, refused=False, words=_of_number(told, playbook), kept=kept)


def lines_kept(kept: LinesRead, playbook: Playbook) -> tuple[str, ...]:
    """What is still known of lines that were typed before."""
    parts = ", ".join(worded(playbook.label(part)) for part in kept.failing)
    held = _("These did not hold: {parts}.").format(parts=parts) if parts else _("All check digits hold.")
    words = _("Read before: {form}, {name}, number ends in {last}. The lines themselves are not kept.")
    form = worded(playbook.label(kept.form))
    return words.format(form=form, name=kept.name, last=kept.last_three), held


def number_kept(kept: NumberRead, playbook: Playbook) -> tuple[str, ...]:
    """What is still known of a number that was typed before."""
    words = _("Read before: {name}, ends in {last}. The number itself is not kept.")
    named = playbook.numbers.kind.get(kept.sort)
    name = worded(named.name) if named else kept.sort
    return words.format(name=name, last=kept.last_three), worded(playbook.label(kept.result)) + "."


def sorts_for(country: str) -> tuple[Kind, ...]:
    """The kinds that can stand on a person's document: the country's, or all of them."""
    kinds = kinds_of(country) or tuple(KINDS.values())
    return tuple(kind for kind in kinds if kind.holder is not Holder.COMPANY)


def sort_named(country: str, name: str) -> str:
    """`sg.nric` from SG and nric. Raises InputProblem `number_sort_unknown` with those there are."""
    known = kinds_of(country.upper())
    found = [kind.sort for kind in known if kind.sort.endswith(f".{name.lower()}")]
    if len(found) != 1:
        names = ", ".join(kind.sort.partition(".")[2] for kind in known) or "-"
        raise InputProblem("number_sort_unknown", where="--kind", named=names)
    return found[0]


def sort_label(kind: Kind, playbook: Playbook) -> str:
    words = playbook.numbers.kind[kind.sort]
    place = _("European Union") if kind.country == "EU" else country_name(kind.country)
    return _("{place}: {number}").format(place=place, number=worded(words.name))


def sort_asked(sort: str, playbook: Playbook) -> tuple[str, ...]:
    """How the number looks and of whom it may be asked; common knowledge, so "check this" stands with it."""
    words = playbook.numbers.kind[sort]
    look = _("It has {look}.").format(look=worded(words.look))
    return look, _("{asked} (Common knowledge; check this.)").format(asked=worded(words.asked))


def _print(printer: Printer | None, country: str, number: str) -> str:
    """O and 0, I and 1 make one print: people type one for the other."""
    return printer(country, number.translate(_SAME)) if printer and number else ""


def _said(read: Reading, playbook: Playbook) -> list[str]:
    form = worded(playbook.label(read.form))
    where = country_of_code(read.issuer)
    issued = country_name(where) if where else read.issuer
    words = [_("{form}, {country}: {name}.").format(form=form, country=issued, name=read.name)]
    if read.issuer == SAMPLE:
        words.append(_("UTO is the code of samples; no country has it."))
    elif special_code(read.issuer):
        words.append(_("This code is no country's. The UN, the EU and refugees' papers have such codes."))
    days = [
        _("born {day}").format(day=text_of_day(read.born, date.min)) if read.born else "",
        _("valid until {day}").format(day=text_of_day(read.expires, date.min)) if read.expires else "",
        _("number ends in {last}").format(last=read.number[-3:]) if read.number else "",
    ]
    told = ", ".join(filter(None, days))
    return [*words, _("It says: {told}.").format(told=told)] if told else words


def _checked(read: Reading, playbook: Playbook) -> list[str]:
    if not read.slips:
        return [_("All check digits hold.")]
    single = [slip for slip in read.slips if slip.part is not LinePart.WHOLE]
    words = [line for slip in single or read.slips for line in _of_slip(slip, playbook)]
    return [*words, _("Look at that place once more. Most often it is a slip of typing.")]


def _of_slip(slip: Slip, playbook: Playbook) -> list[str]:
    part = worded(playbook.label(slip.part))
    said = _(
        "{part}: characters {first} to {last} give {wanted}. Line {line}, character {column} is {written}."
    )
    words = [
        said.format(
            part=part,
            first=slip.first,
            last=slip.last,
            wanted=slip.wanted,
            line=slip.line,
            column=slip.column,
            written=slip.written,
        )
    ]
    maybe = _("Line {line}, character {column}: is it {other} and not {written}?")
    for line, column, written, other in slip.suspects:
        words.append(maybe.format(line=line, column=column, written=written, other=other))
    return words


def _twice(first: LinesRead | None, *, again: bool) -> list[str]:
    if first is None:
        return []
    if again:
        return [_("You typed it twice, and the same came out.")]
    return [_("This is not what you typed first. The new one counts.")]


def _dated(read: Reading, today: date) -> list[str]:
    ran_out = read.expires and LinePart.EXPIRES not in read.failing and read.expires < today.isoformat()
    return [_("It has run out.")] if ran_out else []


def _of_number(told: Checked, playbook: Playbook) -> tuple[str, ...]:
    words = playbook.numbers.kind[told.sort]
    name, look = worded(words.name), worded(words.look)
    match told.result:
        case NumberResult.HOLDS:
            said = _(
                "{name}: the form is right and the check digit fits. Whose it is, only a register tells."
            )
        case NumberResult.FORM_ONLY:
            said = _("{name}: the form is right. It has no check digit, so more can't be told.")
        case NumberResult.UNVERIFIABLE:
            said = _(
                "{name}: the check digit does not fit, but some true ones do not either. Ask for a paper."
            )
        case _ if told.wrong is Wrong.FORM:
            said = _("{name}: this is not its form. It has {look}.")
        case _:
            said = _("{name}: the check digit does not fit. Most often one letter or digit was mistyped.")
    born = (
        _("It holds the birth date {day}.").format(day=text_of_day(told.born, date.min)) if told.born else ""
    )
    return tuple(filter(None, (said.format(name=name, look=look), born)))
