"""The desk as a program: one port of this machine, and the address to open."""

from __future__ import annotations

import socket
from collections.abc import Callable

from waitress.server import create_server

from extractor.desk.access import HOST, Access
from extractor.desk.app import MAX_FORM, App
from extractor.desk.desk import Desk

THREADS = 4


def serve(desk: Desk, port: int, tell: Callable[[str], None]) -> None:
    """Serve the desk until the program is interrupted; ``tell`` gets its address. Port 0 is any free one.

    Raises OSError if the port is taken.
    """
    listening = socket.create_server((HOST, port))
    access = Access(listening.getsockname()[1])
    server = create_server(
        App(desk, access).wsgi, sockets=[listening], threads=THREADS, ident=None,
        max_request_body_size=2 * MAX_FORM,
    )  # fmt: skip
    tell(access.address)
    server.run()
