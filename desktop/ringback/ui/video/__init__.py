"""Live video: prompts drawn once the call runs, in a small window beside it."""

from PySide6.QtWidgets import QWidget

from ringback.ui.places import VideoPlace
from ringback.ui.video.page import VideoPage
from ringback.usecases.desk import Desk


def make(place: VideoPlace, desk: Desk, parent: QWidget) -> VideoPage:
    return VideoPage(place, desk, parent)
