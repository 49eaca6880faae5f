"""A QR code has its three finders, its timing lines, and other squares for another text."""

from ringback.reports.square import Squares, squares

FINDER = ("1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111")


def corner(code: Squares, down: int, across: int) -> tuple[str, ...]:
    rows = code[down : down + 7]
    return tuple("".join("1" if dark else "0" for dark in row[across : across + 7]) for row in rows)


def test_finders_and_timing_stand_where_a_camera_looks() -> None:
    code = squares("tel:+81663452210")
    assert (len(code), {len(row) for row in code}) == (25, {25})
    assert corner(code, 0, 0) == corner(code, 0, 18) == corner(code, 18, 0) == FINDER
    assert [code[6][at] for at in range(8, 17)] == [at % 2 == 0 for at in range(8, 17)]


def test_another_text_gives_another_code() -> None:
    assert squares("tel:+81663452210") != squares("tel:+81663452211")
