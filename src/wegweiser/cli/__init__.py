"""The program's words: what stands behind `./run` and `python -m wegweiser`.

`commands` reads the words, `serving` holds the processes together, `preparing` makes the data ready,
`web` answers, `working` does what happens by itself, `delivering` takes mail from a mail server.
Django is imported only where a word needs it, so that the program is there at once.
"""

from .commands import main

__all__ = ["main"]
