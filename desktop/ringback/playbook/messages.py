"""Words to send to the contractor, ready to paste."""

from ringback.playbook.base import Words


class Message(Words, frozen=True, kw_only=True):
    """`ja` is the same in Japanese, for somebody who lives there."""

    id: str
    title: str
    text: str
    ja: str


class Messages(Words, frozen=True, kw_only=True):
    """``messages.toml``."""

    message: tuple[Message, ...]
