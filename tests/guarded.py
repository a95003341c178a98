"""``python -m tests.guarded ARTICLES OUT``: every command, in a process that guards its borders.

Python itself reports what is tried (audit events, PEP 578): a name looked up or an address called, a program
started, a file opened to be written that is not below OUT, another process's memory. Any of it ends the
process with a message. What is compiled is named by its text, so that no word of an article can be evaluated.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

FORBIDDEN = (
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto",
    "urllib.Request", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork",
)  # fmt: skip
#: On import it tries whether a socket of this machine can be had; spaCy imports it.
TRIED_BY_URLLIB3 = (("::1", 0),)
#: Words of the sample articles that no source text of a program has.
MARKER = "EVALUATEDWORD"


def guard(out: Path) -> None:
    """From now on end the process at whatever a closed program never does."""
    allowed = (str(out), "/dev/", str(Path(os.environ["TMPDIR"]).resolve()))

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        wrong = event in FORBIDDEN and arguments[1:] != TRIED_BY_URLLIB3
        if event == "open" and isinstance(arguments[0], str | bytes) and arguments[2] is not None:
            writes = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            path = os.path.realpath(os.fsdecode(arguments[0]))
            wrong = bool(writes) and not path.startswith(allowed) and "__pycache__" not in path
        if event == "compile" and MARKER in str(arguments[0]):
            wrong = True
        if wrong:
            os.write(2, f"not allowed: {event} {arguments!r:.500}\n".encode())
            os._exit(70)

    sys.addaudithook(audit)


def main(articles: str, out: Path) -> None:
    """Extract, cross-check, report, show and export; the first command that fails ends the process."""
    from extractor.cli import app

    claims = str(out / "claims.jsonl")
    commands = [
        ["extract", articles, "-o", claims],
        ["crosscheck", claims, "-o", str(out)],
        ["report", str(out), "--articles", articles],
        *(["export", claims, "--to", to, "-o", str(out / to), "--articles", articles] for to in EXPORTS),
        ["show", claims],
    ]
    for words in commands:
        result = CliRunner().invoke(app, words)
        if result.exit_code:
            sys.exit(f"{words}: {result.output} {result.exception!r}")


EXPORTS = ("csv", "parquet", "xlsx", "schema.org", "web-annotation", "label-studio", "inception", "gold")

if __name__ == "__main__":
    folder = Path(sys.argv[2]).resolve()
    guard(folder)
    main(sys.argv[1], folder)
