"""The last page: keys, how to check the report, and what it does not prove."""

from ringback.reports.model import Heading, Look, Pairs, Run, Section, Table, Words, row, words
from ringback.reports.scene import Scene
from ringback.reports.speaker import joined, time
from ringback.text import _


def seal(scene: Scene) -> Section:
    return Section(
        _("Seal"),
        (
            _words(scene),
            Pairs(_key(scene)),
            Heading(_("Who has a key")),
            _people(scene),
            Heading(_("How to check this report")),
            *(words(step) for step in _how()),
            Heading(_("What this does not prove")),
            *(words(limit) for limit in _limits()),
        ),
    )


def _words(scene: Scene) -> Words:
    if scene.draft:
        return words(_("This is a draft: no decision is signed in it."))
    return Words((Run(_("Sealed with the key of these eight words: ")), Run(scene.key.words, Look.STRONG)))


def _key(scene: Scene) -> tuple[tuple[str, str], ...]:
    return (
        (_("Key made"), time(scene.key.made)),
        (_("On the computer"), scene.speaker.text(scene.key.made_on)),
        (_("Case"), joined(scene.now.label, scene.case_id)),
        (_("Newest entry"), _("{number}, {time}").format(number=scene.now.head, time=time(scene.dated))),
    )


def _people(scene: Scene) -> Table:
    """Everybody who made an entry of this case or approved something in it."""
    speaker = scene.speaker
    known = sorted({entry.by for entry in scene.entries} & set(speaker.people))
    rows = []
    for person in (speaker.people[one] for one in known):
        added = speaker.person(person.added_by) if person.added_by else _("with the register")
        made = joined(time(person.made), speaker.text(person.made_on))
        rows.append(row(speaker.text(person.name), speaker.label_of(person.role), made, added, person.id))
    heads = (_("Name"), _("Role"), _("Key made, on which computer"), _("Added by"), _("Key"))
    return Table(heads, tuple(rows), (18, 18, 26, 14, 24))


def _how() -> tuple[str, ...]:
    return (
        _("1. Open this file in any copy of Ringback, or run: ringback verify FILE."),
        _(
            "2. It says “unchanged since sealed by key”, with eight words. Or it names the page, the "
            "attachment or the journal entry that differs."
        ),
        _(
            "3. Compare the eight words with those you were sent at the time, by e-mail or on paper. Words "
            "that you only read in this file prove nothing."
        ),
    )


def _limits() -> tuple[str, ...]:
    return (
        _("A seal shows that the file did not change. It does not show that what was written is true."),
        _("Times come from the clock of the computer that made each entry."),
        _("Whoever holds the key could have rebuilt the history before they sent the eight words."),
        _("An owner could add a second person who does not exist: see when and where each key was made."),
        _("Checks that went well prove little by themselves: papers are lent, and so are accounts."),
        _("Calls marked “own statement” rest on the word of the person who made them."),
    )
