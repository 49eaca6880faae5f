"""The link of an entry to those before it, and the mark a person's key leaves on it."""

from collections.abc import Iterable
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import asdict

from ringback.chain.canonical import canonical_object
from ringback.domain.ids import PersonId


class Frame(Struct, frozen=True, kw_only=True):
    """Everything of an entry but its body, which `digest` stands for. It holds no personal words."""

    case: str
    seq: int
    at: int
    offset: int
    by: PersonId
    kind: str
    version: int
    parents: tuple[str, ...]
    digest: str


class Problem(Struct, frozen=True, order=True):
    """What does not fit: `what` is body, link, mark, order, missing, people or format; seq -1: the whole."""

    seq: int
    what: str


def link_of(frame: Frame) -> str:
    """Hexadecimal SHA-256 over the frame as canonical JSON."""
    return sha256(canonical_object(asdict(frame))).hexdigest()


def fingerprint(public: bytes) -> PersonId:
    return PersonId(sha256(public).hexdigest()[:32])


def mark_holds(public: bytes, link: str, mark: bytes) -> bool:
    """Whether the key behind `public` marked this link."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(mark, bytes.fromhex(link))
    except (InvalidSignature, ValueError):
        return False
    return True


def order_problems(frames: Iterable[tuple[Frame, str]]) -> tuple[Problem, ...]:
    """Frames with their links, by seq: none missing, none twice, each after the parents it names."""
    found: list[Problem] = []
    seen: set[str] = set()
    expected = 0
    for frame, link in frames:
        if frame.seq > expected:
            found.extend(Problem(seq, "missing") for seq in range(expected, min(frame.seq, expected + 100)))
        elif frame.seq < expected:
            found.append(Problem(frame.seq, "order"))
        expected = max(expected, frame.seq + 1)
        if bool(frame.parents) != bool(frame.seq) or not seen.issuperset(frame.parents):
            found.append(Problem(frame.seq, "order"))
        seen.add(link)
    return tuple(found)
