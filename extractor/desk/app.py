"""The pages of the desk, each rendered here and complete without scripts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from filelock import Timeout
from flask import Flask, Request, Response, redirect, request
from jinja2 import ChoiceLoader, Environment, PackageLoader
from werkzeug.exceptions import BadRequest, Forbidden, HTTPException, NotFound
from werkzeug.wrappers import Response as AnyResponse

from extractor.desk import said
from extractor.desk.access import HEADERS, Access
from extractor.desk.correction import CHOICES, SLOTS, CorrectionError, fields_of
from extractor.desk.desk import Desk, StaleError, State
from extractor.desk.queue import REASONS, Item, chosen
from extractor.report.environment import environment
from extractor.report.view import ClaimView
from schemas.jsonl import RecordFileError

PAGE = 50  # claims of the queue on a page
MAX_FORM = 100_000  # bytes of a form
SHOWS = {"open": "open", "all": "all", "done": "decided", **REASONS}


class App:
    """The desk as a web application (``wsgi``)."""

    def __init__(self, desk: Desk, access: Access) -> None:
        self.desk, self.access = desk, access
        self.wsgi = Flask("extractor.desk", static_folder=None, template_folder=None)
        self.wsgi.config["MAX_CONTENT_LENGTH"] = MAX_FORM
        self.wsgi.before_request(self._guard)
        self.wsgi.after_request(_with_headers)
        self.wsgi.register_error_handler(Exception, self._failed)
        for rule, view, methods in (
            ("/", self._queue, ["GET"]),
            ("/claim/<int:number>", self._claim, ["GET"]),
            ("/claim/<int:number>", self._decide, ["POST"]),
            ("/undo", self._undo, ["POST"]),
            ("/desk.css", _style, ["GET"]),
            ("/desk.js", _script, ["GET"]),
            ("/favicon.ico", _no_icon, ["GET"]),
        ):
            self.wsgi.add_url_rule(rule, f"{rule} {methods[0]}", view, methods=methods)

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

    def _queue(self) -> str:
        state = self.desk.state()
        show, find = asked(request)
        items = chosen(self.desk.items, show, find, state.done)
        pages = max(1, -(-len(items) // PAGE))
        page = min(max(request.args.get("page", 1, int), 1), pages)
        shown = [(one, self.desk.read(one.view, state)) for one in items[(page - 1) * PAGE : page * PAGE]]
        return self._page(
            "queue.html.jinja", state, items=shown, found=len(items), page=page, pages=pages,
        )  # fmt: skip

    def _claim(self, number: int) -> str:
        return self._claim_page(self._known(number))

    def _claim_page(self, claim: ClaimView, problem: str = "", typed: dict[str, str] | None = None) -> str:
        state = self.desk.state()
        show, find = asked(request)
        read = self.desk.read(claim, state)
        others, left = self.desk.others(claim)
        order = chosen(self.desk.items, "all" if show in ("open", "done") else show, find, state.done)
        article = self.desk.article(claim, state)
        return self._page(
            "claim.html.jinja", state, claim=read, machine=claim, problem=problem,
            fields=fields_of(read.record) | (typed or {}), article=article,
            numbers={one.record.id: (one.index, self._place(one)) for one in article.claims},
            others=[self.desk.read(one, state) for one in others], left=left,
            history=state.history.get(claim.record.id, []), version=state.version(claim.record.id),
            standing={one.id for one in state.standing}, by_id=self.desk.by_id,
            before=_beside(order, claim, -1), after=_beside(order, claim, 1),
        )  # fmt: skip

    def _decide(self, number: int) -> AnyResponse | tuple[str, int]:
        claim = self._known(number)
        if request.form.get("claim") != claim.record.id:
            raise BadRequest("The claims are no longer those of this page; go back to the queue.")
        decision = request.form.get("decision", "")
        try:
            made = self.desk.decide(claim, decision, request.form)
        except (CorrectionError, StaleError) as error:
            kept = fields_of(claim.record).keys() & request.form.keys()
            typed = {name: request.form[name] for name in kept} if isinstance(error, CorrectionError) else {}
            page = self._claim_page(claim, str(error), typed | {"note": request.form.get("note", "")})
            return page, 409 if isinstance(error, StaleError) else 422
        if made.decision in ("note", "same_event", "not_same"):
            return redirect(self._here(f"/claim/{number}"), 303)
        return redirect(self._here(self._next(claim)), 303)

    def _next(self, claim: ClaimView) -> str:
        """Return the place of the next claim to decide on: after this one in the queue, else the first."""
        show, find = asked(request)
        done = self.desk.state().done
        order = chosen(self.desk.items, "all" if show in ("open", "done") else show, find, done)
        places = [one.number for one in order]
        here = places.index(claim.number) + 1 if claim.number in places else 0
        left = (one for one in (*order[here:], *order[:here]) if one.view.record.id not in done)
        following = next(left, None)
        return f"/claim/{following.number}" if following else "/"

    def _undo(self) -> AnyResponse:
        try:
            made = self.desk.withdraw(request.form.get("id") or None)
        except StaleError as error:
            raise BadRequest(f"{error}.") from error
        claim = self.desk.by_id.get(made.claims[0])
        return redirect(self._here(f"/claim/{claim.number}" if claim else "/"), 303)

    def _known(self, number: int) -> ClaimView:
        try:
            return self.desk.claim(number)
        except LookupError as error:
            raise NotFound(f"{error}.") from error

    def _here(self, path: str, **more: object) -> str:
        """Return a place of the desk that keeps what was asked for."""
        show, find = asked(request)
        query = {"show": show if show != "open" else "", "find": find, **more}
        kept = urlencode({name: value for name, value in query.items() if value})
        return f"{path}?{kept}" if kept else path

    def _place(self, claim: ClaimView) -> str:
        return self._here(f"/claim/{claim.number}")

    def _page(self, template: str, state: State, **more: Any) -> str:
        show, find = asked(request)
        return (
            _templates()
            .get_template(template)
            .render(
                desk=self.desk,
                state=state,
                show=show,
                find=find,
                here=self._here,
                shows=SHOWS,
                reasons=REASONS,
                last=self.desk.last(state),
                form_token=self.access.form_token,
                choices=CHOICES,
                slots=SLOTS,
                **more,
            )
        )

    def _failed(self, error: Exception) -> tuple[str, int]:
        """Return a page that says what went wrong; a decision that can't be kept is never lost silently."""
        if isinstance(error, HTTPException):
            code, told = error.code or 500, error.description or error.name
        elif isinstance(error, Timeout):
            code, told = 503, "Nothing was kept: another program holds judgements.jsonl. Try again."
        elif isinstance(error, OSError):
            code, told = (
                500,
                f"Nothing was kept: {(error.strerror or str(error)).lower()}. Mend that and try again.",
            )
        elif isinstance(error, RecordFileError):
            code, told = 500, f"Nothing was kept: {error}. Mend that line and try again."
        else:
            self.wsgi.logger.error("the desk failed", exc_info=error)
            code, told = 500, "The desk failed; its terminal says why."
        return _templates().get_template("problem.html.jinja").render(told=told), code


def asked(sent: Request) -> tuple[str, str]:
    """Return which claims a request asks for: the kind, and the words to find."""
    show = sent.args.get("show", "open")
    return show if show in SHOWS else "open", sent.args.get("find", "")[:200]


def _beside(order: Any, claim: ClaimView, step: int) -> Item | None:
    places = [one.number for one in order]
    if claim.number not in places:
        return None
    place = places.index(claim.number) + step
    return order[place] if 0 <= place < len(order) else None


@cache
def _templates() -> Environment:
    """Return the report's templates with those of the desk."""
    loaders = [PackageLoader("extractor.desk"), PackageLoader("extractor.report")]
    made = environment().overlay(loader=ChoiceLoader(loaders))
    made.globals = dict(made.globals) | {
        "said_of": said.said_of,
        "changes": said.changes,
        "names": said.NAMES,
    }
    return made


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
