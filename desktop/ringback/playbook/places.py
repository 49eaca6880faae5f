"""Where countries lie and which time they keep: ``resources/places.toml``."""

from collections.abc import Iterator

from ringback.playbook.base import Words

Spot = tuple[float, float, float]
"""Degrees north, degrees east, and the kilometres around it."""


class Places(Words, frozen=True, kw_only=True):
    """`zones`: name of the zone, degrees north and east of its town; `towns`: see the file."""

    edition: str
    around: float
    towns: dict[str, tuple[Spot, ...]]
    zones: dict[str, tuple[tuple[str, float, float], ...]]

    def zones_of(self, country: str) -> tuple[str, ...]:
        return tuple(name for name, _north, _east in self.zones.get(country, ()))

    def spots(self, country: str) -> tuple[Spot, ...]:
        """Circles that hold the whole country; none for a country that is not known."""
        return self.towns.get(country) or tuple(self._of_zones(country))

    def _of_zones(self, country: str) -> Iterator[Spot]:
        for _name, north, east in self.zones.get(country, ()):
            yield north, east, self.around
