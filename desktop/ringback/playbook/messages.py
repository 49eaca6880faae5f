"""Words to send to the contractor, ready to paste."""

from ringback.playbook.base import Words


class Letter(Words, frozen=True, kw_only=True):
    """`ja` is the same in Japanese, for somebody who lives there."""

    text: str
    ja: str


class Message(Letter, frozen=True, kw_only=True):
    id: str
    title: str


class Messages(Words, frozen=True, kw_only=True):
    """``messages.toml``. In the letter round the questions, `{name}` and `{questions}` are filled in."""

    message: tuple[Message, ...]
    questions: Letter
