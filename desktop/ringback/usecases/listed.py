"""The wallets that a list on this computer names."""

from collections.abc import Mapping
from functools import lru_cache

from ringback.resources import path
from ringback.watchlists.starter import FILE, read_starter


@lru_cache(maxsize=1)
def listed_wallets() -> Mapping[str, str]:
    """List and day, by address. Read once: the file comes with the program and does not change."""
    return read_starter(path(*FILE).read_text(encoding="utf-8")).wallets()
