"""One line of a sign-in export, on its way to being counted; none of it is kept."""

from msgspec import Struct


class SignIn(Struct, frozen=True, kw_only=True):
    """`at`: milliseconds since 1970 in UTC. `country`: two letters, or nothing where the file is silent."""

    at: int
    country: str = ""
    device: str = ""
    address: str = ""
    account: str = ""
    counts: bool = True
    """False for a failed try, a program at work, or a line the system marked as VPN."""
