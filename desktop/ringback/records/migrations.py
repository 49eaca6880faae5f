"""The steps from one version of the file to the next: named functions, each in a transaction of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

    Step = Callable[[Database], None]

APPLICATION_ID = 0x52424B31
"""`RBK1`, in the file's header."""


def make_tables(db: "Database") -> None:
    """0 to 1. All columns but staff display names are counts, tags or sealed bytes."""
    _make(
        db,
        "entries",
        {"chain": str, "seq": int, "parents": str, "frame": bytes},
        ("chain", "seq"),
        body=bytes,
    )
    _make(
        db,
        "blobs",
        {"owner": str, "sort": str, "name": bytes, "place": int, "sealed": bytes},
        ("owner", "sort", "name", "place"),
    )
    _make(db, "summaries", {"chain": str, "sealed": bytes}, "chain")
    _make(
        db,
        "identifiers",
        {"tag": bytes, "chain": str, "mark": bytes, "sealed": bytes},
        ("tag", "chain", "mark"),
    )
    db.table("identifiers").create_index(["chain"])
    person = {"id": str, "name": str, "role": str, "public": bytes, "made": int, "made_offset": int}
    _make(db, "people", {**person, "made_on": str}, "id", added_by=str)
    slot = {"person": str, "memory_kib": int, "passes": int, "lanes": int, "salt": bytes, "sealed": bytes}
    _make(db, "slots", slot, "person")


def _make(
    db: "Database", name: str, needed: dict[str, type], pk: str | tuple[str, ...], **optional: type
) -> None:
    db.table(name).create({**needed, **optional}, pk=pk, not_null=set(needed), strict=True)


MIGRATIONS: "tuple[Step, ...]" = (make_tables,)
"""The file's version is how many of them it has been through."""
