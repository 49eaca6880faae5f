"""The check digit once more, written another way, so that the tests do not ask the code about itself."""


def digit(text: str) -> str:
    total = 0
    for place, char in enumerate(text):
        value = 0 if char == "<" else int(char, 36)
        total += value * {0: 7, 1: 3, 2: 1}[place % 3]
    return str(total)[-1]
