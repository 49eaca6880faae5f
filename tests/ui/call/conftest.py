"""The desk of the use cases' tests, and a case whose referee has no number yet."""

from collections.abc import Iterator

import pytest

from ringback.domain.facts import Purpose
from ringback.ui.places import CallPlace
from tests.ui.call.driving import close_pages
from tests.usecases.conftest import Office, office, playbook

__all__ = ["office", "playbook"]


@pytest.fixture(autouse=True)
def pages_go_first(office: Office) -> Iterator[None]:
    """A page ticks on until it is closed; the register goes after it."""
    yield
    close_pages()


@pytest.fixture
def place(office: Office) -> CallPlace:
    return CallPlace(office.take_in("b04-1-awkward"), "ref-tea", Purpose.REFERENCE)
