"""The squares of a QR code: one text, small enough for a telephone's camera. Nothing is drawn here."""

Squares = tuple[tuple[bool, ...], ...]
"""Row by row, dark or not; the quiet margin round it is left to whoever draws."""


def squares(text: str) -> Squares:
    from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel  # slow to load

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(text))
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)
