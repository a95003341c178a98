"""The desk as a web application: who is let in, which page answers, and what is said when something fails."""

from __future__ import annotations

from importlib.resources import files

from filelock import Timeout
from flask import Flask, Response, redirect, request
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException
from werkzeug.wrappers import Response as AnyResponse

from extractor.batch.folder import BusyFolderError
from extractor.desk.access import HEADERS, Access
from extractor.desk.article_pages import ArticlePages
from extractor.desk.claim_pages import ClaimPages
from extractor.desk.desk import Desk
from extractor.desk.frame import Frame, templates
from schemas.jsonl import RecordFileError

MAX_FORM = 100_000  # bytes of a form


class App:
    """The desk as a web application (``wsgi``)."""

    def __init__(self, desk: Desk, access: Access) -> None:
        self.access = access
        self.wsgi = Flask("extractor.desk", static_folder=None, template_folder=None)
        self.wsgi.config["MAX_CONTENT_LENGTH"] = MAX_FORM
        self.wsgi.before_request(self._guard)
        self.wsgi.after_request(_with_headers)
        self.wsgi.register_error_handler(Exception, self._failed)
        frame = Frame(desk, access)
        claims, articles = ClaimPages(frame), ArticlePages(frame)
        for rule, view, method in (
            ("/", claims.queue, "GET"),
            ("/claim/<int:number>", claims.claim, "GET"),
            ("/claim/<int:number>", claims.decide, "POST"),
            ("/undo", claims.undo, "POST"),
            ("/articles", articles.articles, "GET"),
            ("/article/<int:number>", articles.article, "GET"),
            ("/article/<int:number>", articles.add, "POST"),
            ("/check", articles.check, "POST"),
            ("/changes", articles.changes, "GET"),
            ("/desk.css", _style, "GET"),
            ("/desk.js", _script, "GET"),
            ("/favicon.ico", _no_icon, "GET"),
        ):
            self.wsgi.add_url_rule(rule, f"{rule} {method}", view, methods=[method])

    def _guard(self) -> AnyResponse | None:
        """Refuse whoever is not meant; turn the token of the address into a cookie."""
        if not self.access.is_host(request.headers.get("Host")):
            raise BadRequest("This is no address of the desk; open the one that it printed.")
        given = request.args.get("token")
        if request.path == "/" and request.method == "GET" and self.access.is_token(given):
            answer = redirect("/", 303)
            answer.set_cookie(self.access.cookie, self.access.token, httponly=True, samesite="Strict")
            return answer
        if not self.access.is_token(request.cookies.get(self.access.cookie)):
            raise Forbidden("Open the address that the desk printed when it was started, token and all.")
        if request.method not in ("GET", "HEAD") and not self.access.is_own_form(
            request.headers, request.form.get("form_token")
        ):
            raise Forbidden("This form was not sent from a page of the desk; nothing was kept.")
        return None

    def _failed(self, error: Exception) -> tuple[str, int]:
        """Return a page that says what went wrong; a decision that can't be kept is never lost silently."""
        if isinstance(error, HTTPException):
            code, told = error.code or 500, error.description or error.name
        elif isinstance(error, Timeout):
            code, told = 503, "Nothing was kept: another program holds judgements.jsonl. Try again."
        elif isinstance(error, BusyFolderError):
            code, told = 503, f"Nothing was checked: {error}."
        elif isinstance(error, OSError):
            said = (error.strerror or str(error)).lower()
            code, told = 500, f"Nothing was kept: {said}. Mend that and try again."
        elif isinstance(error, RecordFileError):
            code, told = 500, f"Nothing was kept: {error}. Mend that line and try again."
        else:
            self.wsgi.logger.error("the desk failed", exc_info=error)
            code, told = 500, "The desk failed; its terminal says why."
        return templates().get_template("problem.html.jinja").render(told=told), code


def _with_headers(answer: Response) -> Response:
    answer.headers.update(HEADERS)
    return answer


def _style() -> Response:
    text = "".join(
        (files(package) / "templates" / name).read_text(encoding="utf-8")
        for package, name in (("extractor.report", "style.css"), ("extractor.desk", "desk.css"))
    )
    return Response(text, mimetype="text/css")


def _script() -> Response:
    text = (files("extractor.desk") / "templates" / "desk.js").read_text(encoding="utf-8")
    return Response(text, mimetype="text/javascript")


def _no_icon() -> Response:
    return Response(status=204)
