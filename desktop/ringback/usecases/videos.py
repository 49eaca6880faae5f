"""A video call: prompts are drawn only once it has started, and every draw is kept."""

import secrets
from collections.abc import Sequence

from ringback.domain import events as ev
from ringback.domain.case import Case
from ringback.domain.facts import Prompt, PromptMark, VideoPurpose, VideoSession
from ringback.domain.ids import FactId
from ringback.domain.permit.video import last_asked
from ringback.playbook import PromptPack, load_prompts
from ringback.usecases.cases import next_id
from ringback.usecases.desk import Desk, Gesture

FAMILIES_DRAWN = 3
"""Out of six (PRODUCT.md, "Live-video prompts"); a hello and later short calls need one."""


def start_video(
    desk: Desk, gesture: Gesture, *, about: FactId, purpose: VideoPurpose, pack: PromptPack
) -> tuple[Case, FactId]:
    case = desk.case(gesture.case)
    session = next_id(case, "video")
    wanted = FAMILIES_DRAWN if purpose is VideoPurpose.MAIN else 1
    prompts = draw(pack, wanted, last_asked(case, about))
    event = ev.PromptsDrawn(session=session, about=about, purpose=purpose, prompts=prompts)
    return desk.append(gesture, event), session


def pack_in_use(desk: Desk) -> PromptPack:
    """The prompts the playbook names, read when a call starts."""
    return load_prompts(desk.playbook.edition.prompts)


def draw(pack: PromptPack, wanted: int, last: frozenset[str]) -> tuple[Prompt, ...]:
    """One prompt each of `wanted` families by the system's secure random source, not those drawn last."""
    chance = secrets.SystemRandom()
    while True:
        families = chance.sample(sorted(pack.family), wanted)
        prompts = tuple(_one_of(pack, family, chance) for family in families)
        if {prompt.prompt for prompt in prompts} != last:
            return prompts


def redraw(desk: Desk, gesture: Gesture, session: VideoSession, prompt: str, why: str) -> Case:
    """Another prompt for one that waits, of a family not asked in this call; the reason is kept."""
    pack = pack_in_use(desk)
    others = {one.family for one in session.asked() if one.prompt != prompt}
    drawn = {one.prompt for one in session.prompts}
    left = [one for one in pack.prompt if one.family not in others and one.id not in drawn]
    chosen = secrets.SystemRandom().choice(left)
    instead = Prompt(prompt=chosen.id, family=chosen.family)
    event = ev.PromptRedrawn(session=session.id, prompt=prompt, instead=instead, why=why)
    return desk.append(gesture, event)


def _one_of(pack: PromptPack, family: str, chance: secrets.SystemRandom) -> Prompt:
    chosen = chance.choice([prompt for prompt in pack.prompt if prompt.family == family])
    return Prompt(prompt=chosen.id, family=family)


def fresh_phrase(words: Sequence[str]) -> str:
    """Four plain words nobody could have prepared."""
    return " ".join(secrets.SystemRandom().sample(list(words), 4))


def fresh_number() -> str:
    """Four digits for a prompt that asks for today's number."""
    return str(secrets.SystemRandom().randrange(1000, 10000))


def mark_prompt(  # one mark
    desk: Desk,
    gesture: Gesture,
    session: FactId,
    prompt: str,
    mark: PromptMark,
    *,
    alternative: bool = False,
    words: str = "",
) -> Case:
    event = ev.PromptMarked(session=session, prompt=prompt, mark=mark, alternative=alternative, words=words)
    return desk.append(gesture, event)


def agree_on_picture(desk: Desk, gesture: Gesture, session: FactId) -> Case:
    """They said aloud that a picture of the call may be kept."""
    return desk.append(gesture, ev.PictureAgreed(session=session))


def end_video(desk: Desk, gesture: Gesture, event: ev.VideoEnded) -> Case:
    return desk.append(gesture, event)


def earlier_calls(case: Case, about: FactId, session: FactId | None = None) -> tuple[VideoSession, ...]:
    """Finished video calls with a person, oldest first, other than the one that runs."""
    return tuple(
        one
        for one in case.of(VideoSession)
        if one.about == about and one.id != session and one.id not in case.running
    )


def phrase_agreed(case: Case, about: FactId, session: FactId | None = None) -> str:
    """The phrase to ask for, or nothing when none was agreed yet."""
    agreed = [one.agreed_phrase for one in earlier_calls(case, about, session) if one.agreed_phrase]
    return agreed[-1] if agreed else ""
