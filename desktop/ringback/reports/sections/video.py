"""Live video as it was observed: prompts and marks, never proof, and never the agreed phrase."""

from ringback.domain.facts import Prompt, PromptMark, VideoSession
from ringback.reports.model import Block, Heading, Look, Pairs, Run, Section, Table, row, words
from ringback.reports.scene import Scene
from ringback.reports.speaker import clock, joined
from ringback.text import _


def video(scene: Scene) -> Section:
    sessions = scene.now.of(VideoSession)
    blocks = tuple(block for one in sessions for block in _session(scene, one))
    limit = _("What was seen is an observation, not a proof: a changed face or a stand-in can pass a call.")
    note = words(limit, Look.QUIET)
    return Section(_("Live video"), (*blocks, note) if blocks else (words(_("No video call was held.")),))


def _session(scene: Scene, one: VideoSession) -> tuple[Block, ...]:
    label, text = scene.speaker.label_of, scene.speaker.text
    minutes = _("{count} min").format(count=one.minutes) if one.minutes else ""
    whose = _("this computer's clock") if one.id in scene.now.witnessed else _("as stated")
    pairs = Pairs(
        (
            (_("Start"), joined(text(clock(one.started)), whose, minutes) if one.started else minutes),
            (_("Recorded"), scene.mark(one)),
            (_("Same person"), label(one.same_person)),
            (_("Agreed phrase"), label(one.phrase)),
            (_("Second observer"), _observer(scene, one)),
            (
                _("A picture may be kept"),
                _("they agreed aloud") if one.picture_agreed else _("not asked for"),
            ),
            (_("Noticed"), _noticed(one)),
        )
    )
    heads = (_("Prompt"), _("Sort"), _("Mark"), _("What happened"))
    rows = tuple(_prompt(scene, prompt) for prompt in one.prompts)
    table = (Table(heads, rows, (26, 20, 18, 36)),) if rows else ()
    said = (words(text(one.words)),) if one.words.strip() else ()
    return (Heading(joined(label(one.purpose), scene.who(one.about))), pairs, *table, *said)


def _observer(scene: Scene, one: VideoSession) -> str:
    says = scene.speaker.label_of(one.second_observer_says) if one.second_observer_says else ""
    return joined(scene.speaker.text(one.second_observer), says)


def _noticed(one: VideoSession) -> str:
    dropped = _("the picture or the line dropped") if one.dropped else ""
    again = _("they took another time") if one.dropped and one.rearranged else ""
    return joined(dropped, again, _("read answers from somewhere") if one.read_answers else "")


def _prompt(scene: Scene, prompt: Prompt) -> tuple[Run, ...]:
    label, text = scene.speaker.label_of, scene.speaker.text
    if prompt.set_aside:
        names = text(prompt.prompt.replace("_", " ")), text(prompt.family.replace("_", " "))
        return row(*names, Run(_("another was drawn")), text(prompt.set_aside))
    marked = label(prompt.mark) if prompt.mark else _("not marked")
    look = Look.WAIT if prompt.mark in {PromptMark.REFUSED, PromptMark.ODD} else Look.PLAIN
    other = _("equal alternative used") if prompt.alternative else ""
    names = text(prompt.prompt.replace("_", " ")), text(prompt.family.replace("_", " "))
    return row(*names, Run(joined(marked, other), look), text(prompt.words))
