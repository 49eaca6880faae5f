"""Telephone calls: the number and where it came from, when, and heard against recorded."""

from ringback.domain.facts import Call, Comparison, Contact, Expected, Given, Heard, Referee
from ringback.domain.independence import counts, independent
from ringback.reports.model import Block, Heading, Look, Pairs, Run, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.reports.sections.facts import provenance
from ringback.reports.speaker import clock, joined
from ringback.text import _

_LOOKS = {
    Comparison.SAME: Look.PLAIN,
    Comparison.NEAR: Look.PLAIN,
    Comparison.DIFFERENT: Look.STOP,
}


def calls(scene: Scene) -> Section:
    made = scene.now.of(Call)
    blocks = tuple(block for number, call in enumerate(made, 1) for block in _call(scene, number, call))
    return Section(_("Calls"), blocks or (words(_("No calls were made.")),))


def _call(scene: Scene, number: int, call: Call) -> tuple[Block, ...]:
    purpose = scene.speaker.label_of(call.purpose)
    title = _("Call {number}: {purpose}").format(number=number, purpose=purpose)
    heading = Heading(joined(title, scene.who(call.about)))
    heard = (_heard(scene, call),) if call.heard else ()
    said = (words(scene.speaker.text(call.words)),) if call.words.strip() else ()
    return (heading, _facts(scene, call), *heard, *said)


def _facts(scene: Scene, call: Call) -> Pairs:
    contact, text = scene.now.get(Contact, call.contact), scene.speaker.text
    log = _("with call log") if call.call_log else _("own statement")
    by_clock = call.id in scene.now.witnessed and not call.times_why
    whose = _("this computer's clock") if by_clock else _("as stated")
    return Pairs(
        (
            (_("Number"), text(contact.value) if contact else ""),
            (_("Where it came from"), provenance(scene, contact) if contact else ""),
            (_("Start"), joined(text(clock(call.started)), whose) if call.started else ""),
            (_("End"), text(clock(call.ended))),
            *_put_right(scene, call),
            (_("Result"), joined(scene.speaker.label_of(call.outcome), text(call.spoke_to))),
            (_("Record"), joined(log, scene.mark(call))),
            (_("Counts as a callback"), _counts(scene, call, contact)),
        )
    )


def _put_right(scene: Scene, call: Call) -> tuple[tuple[str, str], ...]:
    """Times set by hand say so, with the reason and what the clock had."""
    if not call.times_why:
        return ()
    text = scene.speaker.text
    had = " – ".join(text(clock(one)) for one in (call.clock_started, call.clock_ended) if one)
    return (_("Times edited, because"), text(call.times_why)), (_("The clock had"), had)


def _counts(scene: Scene, call: Call, contact: Contact | None) -> str:
    if not call.purpose.needs_independence:
        return _("not meant as one")
    if contact is None or not independent(contact, scene.index):
        return _("no: the number came from the contractor")
    return _("yes") if counts(call, scene.now, scene.index) else _("no: nobody was reached")


def _heard(scene: Scene, call: Call) -> Table:
    heads = (_("Asked"), _("Heard"), _("What they had told us"), _("Compared"), _("Written down"))
    rows = tuple(_line(scene, call, heard) for heard in call.heard)
    return Table(heads, rows, (18, 28, 24, 12, 18))


def _line(scene: Scene, call: Call, heard: Heard) -> tuple[Run, ...]:
    label, text = scene.speaker.label_of, scene.speaker.text
    compared = Run(label(heard.compared), _LOOKS[heard.compared]) if heard.compared else Run("")
    said = text(heard.words) or label(heard.how)
    told = text(_expected(scene, call, heard))
    return row(label(heard.fact), said, told, compared, _written(scene, call, heard))


def _written(scene: Scene, call: Call, heard: Heard) -> str:
    """Only a call that ran in a journal shows what was written first; of any other it is a statement."""
    shown = call.id in scene.now.witnessed or heard.given is Given.NOT_KNOWN
    return joined(scene.speaker.label_of(heard.given), "" if shown else _("as stated"))


def _expected(scene: Scene, call: Call, heard: Heard) -> str:
    referee = scene.now.get(Referee, call.about)
    known: tuple[Expected, ...] = referee.expected if referee else ()
    return next((one.words for one in known if one.fact is heard.fact), "")
