"""The parts of a report, one module each: from a Scene to a Section of plain text."""
