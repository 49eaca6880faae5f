"""Bitcoin's bech32 and bech32m addresses, as BIP-173 and BIP-350 describe them."""

_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_BECH32, _BECH32M = 1, 0x2BC830A3


def segwit_fits(address: str, prefix: str = "bc") -> bool:
    """Version 0 with bech32, 1 to 16 with bech32m, and a program of a permitted length. Never raises."""
    if address not in (address.lower(), address.upper()) or len(address) > 90:
        return False
    before, _, after = address.lower().rpartition("1")
    if before != prefix or len(after) < 8 or any(sign not in _SIGNS for sign in after):
        return False
    values = [_SIGNS.index(sign) for sign in after]
    version, rest = values[0], _remainder(before, values)
    program = _octets(values[1:-6])
    if program is None or not 2 <= len(program) <= 40 or version > 16:
        return False
    if version == 0:
        return rest == _BECH32 and len(program) in (20, 32)
    return rest == _BECH32M


def _remainder(prefix: str, values: list[int]) -> int:
    spread = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    rest = 1
    for value in spread + values:
        top = rest >> 25
        rest = (rest & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate(_STEPS):
            rest ^= step if (top >> bit) & 1 else 0
    return rest


def _octets(values: list[int]) -> bytes | None:
    """Five-bit values as bytes; None where the padding is too long or not zero."""
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare > 4 or number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(len(values) * 5 // 8, "big")
