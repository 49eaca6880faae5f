"""The desk of the use cases' tests, and somebody nobody has met on video yet."""

from collections.abc import Iterator

import pytest

from ringback.domain.facts import VideoPurpose
from ringback.ui.places import VideoPlace
from tests.ui.call.driving import close_pages
from tests.usecases.conftest import Office, office, playbook

__all__ = ["office", "playbook"]


@pytest.fixture(autouse=True)
def pages_go_first(office: Office) -> Iterator[None]:
    """A page ticks on until it is closed; the register goes after it."""
    yield
    close_pages()


@pytest.fixture
def place(office: Office) -> VideoPlace:
    return VideoPlace(office.take_in("b04-1-awkward"), "party", VideoPurpose.MAIN)
