"""The samples printed in ICAO Doc 9303, and lines built for tests with an independent check digit."""

from tests.rules.mrz_oracle import digit

TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
TD1_LONG = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<"
TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
MRV_A = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"
MRV_B = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<"


def passport(
    *,
    name: str = "PHAM<<THI<LINH",
    issuer: str = "VNM",
    number: str = "C1234567",
    born: str = "940506",
    expires: str = "300102",
    personal: str = "",
) -> str:
    """A passport's two lines with check digits that hold."""
    first = f"P<{issuer:<<3}{name}".ljust(44, "<")
    number, personal = number.ljust(9, "<"), personal.ljust(14, "<")
    parts = (
        number + digit(number),
        born + digit(born),
        expires + digit(expires) + personal + digit(personal),
    )
    whole = digit("".join(parts))
    return f"{first}\n{parts[0]}{issuer:<<3}{parts[1]}F{parts[2]}{whole}"
