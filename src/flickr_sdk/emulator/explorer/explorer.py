"""The routes of the Explorer and their handlers."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

from ..accounts import Accounts
from ..allowed_hosts import is_cross_site
from ..catalog import Catalog
from ..dispatcher import Dispatcher
from ..messages import Request, Response
from ..response_formats import FORMATS
from ..routes import Routes
from .api_caller import ApiCaller
from .coverage_page import coverage_page
from .faults_page import FAULTS, faults_page
from .home_page import home_page, search_page
from .markup import HEADERS, asset, join, tag
from .method_info import Method, MethodIndex
from .method_page import AS, CALL, FORMAT, MORE, TOKEN, UNAUTHENTICATED, FormState, method_page
from .page_data import IMAGE_PATH, PageData
from .page_layout import EXPLORE, PageLayout
from .photo_pages import gallery_page, photo_page
from .requests_page import request_rows, requests_page

__all__ = ["Explorer"]

ASSETS: Final[Mapping[str, str]] = {
    "explorer.css": "text/css; charset=utf-8",
    "explorer.js": "text/javascript; charset=utf-8",
    "explorer.svg": "image/svg+xml",
}
HOME_PAGE_PHOTOS: Final = 12
COVERAGE: Final = "/_explorer/coverage"
REQUESTS: Final = "/_explorer/requests"
JSON: Final = {"format": "json", "nojsoncallback": "1"}
EXPIRED_FORM: Final = "the form is from another site or from an earlier emulator. Load the page again."


class Explorer:
    """The web pages of the emulator. Requests for pages are not logged, and no faults apply to them.

    Args:
        dispatcher: Receives the API calls that the pages make.
        accounts: The users who can call methods.
        catalog: The API.
        coverage: The data source of each method: `state` or `sample`.
    """

    def __init__(self, dispatcher: Dispatcher, accounts: Accounts, catalog: Catalog, coverage: Mapping[str, str]) -> None:
        self._dispatcher = dispatcher
        self._accounts = accounts
        self._coverage = coverage
        self._methods = MethodIndex(catalog)
        self._calls = ApiCaller(dispatcher, accounts)
        self._data = PageData(self._calls, accounts)
        self._layout = PageLayout(self._methods)
        self._token = secrets.token_urlsafe(16)

    def add_routes(self, routes: Routes) -> None:
        """Register the routes of the pages.

        Args:
            routes: The routing table.
        """
        for path, handler, verbs in (
            ("/", self._home, ("GET",)),
            (EXPLORE, self._find, ("GET",)),
            (re.compile(re.escape(EXPLORE) + r"[^/]+"), self._method, ("GET", "POST")),
            ("/photos/", self._photos, ("GET",)),
            (re.compile(r"/photos/[^/]+/?"), self._photos, ("GET",)),
            (re.compile(r"/photos/[^/]+/\d+/?"), self._photo, ("GET",)),
            (re.compile(re.escape(IMAGE_PATH) + r"\d+/[^/]+"), self._image, ("GET",)),
            (REQUESTS, self._log, ("GET",)),
            (f"{REQUESTS}/rows", self._rows, ("GET",)),
            (FAULTS, self._faults, ("GET", "POST")),
            (COVERAGE, self._coverage_page, ("GET",)),
        ):
            routes.add(path, handler, verbs=verbs, quiet=True)
        for name, kind in ASSETS.items():
            routes.add(f"/_explorer/{name}", _file(name, kind), verbs=("GET",), quiet=True)

    # Methods

    def _home(self, request: Request) -> Response:
        key, secret = next(iter(self._accounts.keys.items()))
        thumbnails, _, _ = self._data.thumbnails(None, per_page=HOME_PAGE_PHOTOS)
        people, count = self._data.people, len(self._methods.by_name)
        main = home_page(_origin(request), key, secret, people, thumbnails[:HOME_PAGE_PHOTOS], count)
        return self._layout.page("Explorer", main, here="/", method="")

    def _find(self, request: Request) -> Response:
        words = request.arguments.get("q", "").strip()
        return self._layout.page("Methods", search_page(words, self._methods.search(words)), here="/", search=words, method="")

    def _method(self, request: Request) -> Response:
        name = unquote(request.path.removeprefix(EXPLORE))
        method = self._methods.by_name.get(name)
        if method is None:
            near = self._methods.search(name.rpartition(".")[2])
            main = search_page("", near, f"Unknown method {name}.")
            return self._layout.page("Unknown method", main, here="/", method="", status=404)
        form = self._read_form(method, request)
        sent = _sent(method, form)
        called, notice, status = None, "", 200
        if request.verb == "POST" and not self._has_form_token(request):
            notice, status = (
                "The call was not made: the form is from another site or from an earlier emulator. Load the page again.",
                403,
            )
        elif request.verb == "POST" or (request.arguments.get(CALL) and not method.changes and not is_cross_site(request)):
            user = self._data.person(form.user)
            wanted = JSON if form.format == "json" else {"format": form.format}
            called = self._calls.call(method, user, {**sent, **wanted}, _origin(request))
        caller = self._data.person(form.user)
        suggestions = {one.name: self._data.suggestions(one.name, caller) for one in method.arguments}
        kind = self._coverage[name]
        main = method_page(method, form, suggestions, self._data.people, self._token, sent, called, kind, notice)
        return self._layout.page(method.name, main, here="/", method=name, status=status)

    def _read_form(self, method: Method, request: Request) -> FormState:
        """Read the form, or fill it with an example if the request has no arguments."""
        pairs = (*request.query, *request.form)
        values: dict[str, str] = {}
        for argument in method.arguments:
            given = [value.strip() for name, value in pairs if name == argument.name and value.strip()]
            # The values of a list come from its text field and its checkboxes.
            parts = [part.strip() for value in given for part in value.split(",")] if argument.several else given[-1:]
            values[argument.name] = ",".join(dict.fromkeys(parts))
        people = self._data.people
        caller = request.arguments.get(AS, people[0].nsid if people and method.permission != "none" else UNAUTHENTICATED)
        if not pairs:
            for argument in method.arguments:
                offered = self._data.suggestions(argument.name, self._data.person(caller)) if argument.required else []
                values[argument.name] = offered[0][0] if offered else ""
        wanted = request.arguments.get(FORMAT, "json")
        return FormState(values, request.arguments.get(MORE, ""), caller, wanted if wanted in FORMATS else "json")

    # Photos

    def _photos(self, request: Request) -> Response:
        who = unquote(request.path.removeprefix("/photos").strip("/"))
        owner = self._data.person(who) if who else None
        if who and owner is None:
            return self._not_found(f"Unknown user {who}.")
        wanted = request.arguments.get("page", "")
        number = max(1, int(wanted)) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 1
        thumbnails, pages, total = self._data.thumbnails(owner, number)
        main = gallery_page(owner, self._data.people, thumbnails, number, pages, total)
        return self._layout.page(f"Photos of {owner}" if owner else "Photos", main, here="/photos/")

    def _photo(self, request: Request) -> Response:
        who, photo_id = unquote(request.path.removeprefix("/photos").strip("/")).split("/", 1)
        owner = self._data.person(who)
        info, sizes, comments = self._data.photo(photo_id, owner)
        if not info:
            return self._not_found("Unknown photo.")
        main = photo_page(info, sizes, comments, owner)
        return self._layout.page(f"Photo {photo_id}", main, here="/photos/")

    def _image(self, request: Request) -> Response:
        """Serve an image from the route that clients use, without logging the request."""
        path = "/" + request.path.removeprefix(IMAGE_PATH)
        return self._dispatcher.routes.find(path).handler(Request("GET", _origin(request) + path, headers=request.headers))

    def _not_found(self, text: str) -> Response:
        main = join((tag("h1", "Not found"), tag("p", text), tag("p", tag("a", "All photos", href="/photos/"))))
        return self._layout.page("Not found", main, here="/photos/", status=404)

    # Requests and faults

    def _log(self, _: Request) -> Response:
        main = requests_page(self._dispatcher.log, self._data.people)
        return self._layout.page("Requests", main, here=REQUESTS)

    def _rows(self, request: Request) -> Response:
        """Return the requests since the last update, for the script of the page."""
        known = request.arguments.get("after", "")
        after = int(known) if known.isascii() and known.isdigit() and len(known) < 12 else 0
        body, total = request_rows(self._dispatcher.log, self._data.people, after)
        return Response(body.encode(), "text/html; charset=utf-8", headers=(*HEADERS, ("X-Total", str(total))))

    def _faults(self, request: Request) -> Response:
        notice, status = "", 200
        if request.verb == "POST":
            if not self._has_form_token(request):
                notice, status = (
                    "Nothing was changed: the form is from another site or from an earlier emulator. Load the page again.",
                    403,
                )
            else:
                notice = self._change_faults(request.arguments)
                status = 400 if notice else 200
                if not notice:
                    return Response(b"", "text/plain; charset=utf-8", 303, (("Location", FAULTS), *HEADERS))
        main = faults_page(self._dispatcher.faults, self._methods.by_name, self._token, notice)
        return self._layout.page("Faults", main, here=FAULTS, status=status)

    def _change_faults(self, given: Mapping[str, str]) -> str:
        """Add or remove a fault as the form says. Return the error message, or an empty string."""
        faults = self._dispatcher.faults
        if given.get("do") == "remove":
            for one in faults.added:
                if str(one.number) == given.get("number"):
                    one.remove()
            return ""
        times = given.get("times", "").strip() or "1"
        if not (times.isascii() and times.isdigit()):
            return f"Number of requests: {times!r} is not a number."
        try:
            faults.add(given.get("kind", ""), method=given.get("method", "").strip() or None, times=int(times))  # type: ignore[arg-type]  # checked there
        except ValueError as error:
            return str(error)
        return ""

    def _coverage_page(self, _: Request) -> Response:
        main = coverage_page(self._coverage, self._methods.by_namespace)
        return self._layout.page("Coverage", main, here=COVERAGE)

    def _has_form_token(self, request: Request) -> bool:
        """Return whether a form was submitted from one of these pages, not from another site."""
        given = request.arguments.get(TOKEN, "")
        return not is_cross_site(request) and hmac.compare_digest(given.encode(), self._token.encode())


def _file(name: str, kind: str) -> Callable[[Request], Response]:
    def serve(_: Request) -> Response:
        return Response(asset(name), kind, headers=(("Cache-Control", "no-cache"), *HEADERS[1:]))

    return serve


def _origin(request: Request) -> str:
    parts = urlsplit(request.url)
    return f"{parts.scheme}://{parts.netloc}"


def _sent(method: Method, form: FormState) -> dict[str, str]:
    """Return the arguments to send: the form fields that are not empty."""
    sent = {name: value for name, value in form.values.items() if value}
    for line in form.more.splitlines():
        name, equals, value = line.partition("=")
        if equals and name.strip():
            sent[name.strip()] = value.strip()
    return sent
