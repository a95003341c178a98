"""Who may speak to the desk: the browser of the person who started it, and no page of anybody else.

The server listens on 127.0.0.1 alone. The address that it prints has a random token, which the browser keeps
in a cookie that scripts and other sites don't get. The name of the host is checked against DNS rebinding,
origin and form token against forged requests.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from werkzeug.datastructures import Headers

HOST = "127.0.0.1"
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# "no-referrer" would make browsers send forms with the origin "null".
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Access:
    """The secret of one run of the desk, at one port."""

    def __init__(self, port: int, token: str | None = None) -> None:
        self.port = port
        self.token = token or secrets.token_urlsafe(32)
        # Cookies know no ports: two desks on one machine need two names.
        self.cookie = f"clemency-desk-{port}"

    @property
    def address(self) -> str:
        """The address to open, token and all."""
        return f"http://{HOST}:{self.port}/?token={self.token}"

    @property
    def form_token(self) -> str:
        """What every form of ours carries, and no form of another site can know."""
        return hmac.new(self.token.encode(), b"form", hashlib.sha256).hexdigest()

    def is_token(self, given: str | None) -> bool:
        """Whether that is the token, in a time that does not tell how much of it is right."""
        return _same(given, self.token)

    def is_host(self, given: str | None) -> bool:
        """Whether a request was meant for us, and not for a name that somebody made point here."""
        return given in self._hosts

    def is_own_form(self, headers: Headers, form_token: str | None) -> bool:
        """Whether a form was sent by a page of ours."""
        own = headers.get("Origin") == f"http://{headers.get('Host')}" and self.is_host(headers.get("Host"))
        return (
            own
            and headers.get("Sec-Fetch-Site", "same-origin") == "same-origin"
            and _same(form_token, self.form_token)
        )

    @property
    def _hosts(self) -> tuple[str, str]:
        return f"{HOST}:{self.port}", f"localhost:{self.port}"


def _same(given: str | None, secret: str) -> bool:
    return given is not None and hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode())
