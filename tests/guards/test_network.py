"""The tests themselves cannot reach the internet; this computer they can."""

import socket
from collections.abc import Callable

import pytest

ATTEMPTS: dict[str, Callable[[], object]] = {
    "connect": lambda: _socket().connect(("192.0.2.1", 80)),
    "connect_ex": lambda: _socket().connect_ex(("192.0.2.1", 80)),
    "a name": lambda: socket.create_connection(("example.com", 80), timeout=1),
    "look-up": lambda: socket.getaddrinfo("example.com", 80),
    "datagram": lambda: _socket(socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53)),
    "ipv6": lambda: _socket(family=socket.AF_INET6).connect(("2001:db8::1", 80)),
}


def _socket(kind: int = socket.SOCK_STREAM, family: int = socket.AF_INET) -> socket.socket:
    made = socket.socket(family, kind)
    made.settimeout(1)
    made.close()  # nothing could leave even if the guard were gone
    return made


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_the_internet_is_refused(attempt: Callable[[], object]) -> None:
    with pytest.raises(AssertionError, match="a test tried to reach"):
        attempt()


def test_requests_is_refused_too() -> None:
    requests = pytest.importorskip("requests")
    with pytest.raises(AssertionError, match="a test tried to reach"):
        requests.get("http://192.0.2.1/", timeout=1)


def test_this_computer_answers() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as client,
    ):
        assert client.getpeername() == server.getsockname()
