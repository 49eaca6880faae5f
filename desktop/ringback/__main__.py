"""`ringback` opens the window; with a verb it does the same work without one."""

import sys


def main() -> int:
    """The exit code: 0 done, 1 the answer is no, 2 the input can't be used."""
    arguments = sys.argv[1:]
    if not arguments or arguments == ["--practice"]:
        from ringback.app import run  # Qt is only for the window

        return run(practice=bool(arguments))
    from ringback.cli import run_verb  # the verbs are only for the command line

    return run_verb(arguments)


if __name__ == "__main__":
    sys.exit(main())
