"""The addresses of the Explorer, and what happens at each."""

from __future__ import annotations

import hmac
import re
import secrets
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

from ..accounts import Accounts
from ..catalog import Catalog
from ..dispatcher import Dispatcher
from ..messages import Request, Response
from ..response_formats import FORMATS
from ..routes import Routes
from .api_caller import Calls
from .coverage_page import coverage_page
from .faults_page import FAULTS, fault_page
from .home_page import home_page, search_page
from .markup import HEADERS, asset, join, tag
from .method_info import Method, Methods
from .method_page import AS, CALL, FORMAT, MORE, NOBODY, TOKEN, Filled, method_page
from .page_data import PICTURES, Lookup
from .page_layout import EXPLORE, Frame
from .photo_pages import gallery_page, photo_page
from .requests_page import log_page, rows

__all__ = ["Explorer"]

ASSETS: Final[Mapping[str, str]] = {
    "explorer.css": "text/css; charset=utf-8",
    "explorer.js": "text/javascript; charset=utf-8",
    "explorer.svg": "image/svg+xml",
}
ON_FIRST_PAGE: Final = 12
COVERAGE: Final = "/_explorer/coverage"
REQUESTS: Final = "/_explorer/requests"
JSON: Final = {"format": "json", "nojsoncallback": "1"}


class Explorer:
    """The web pages of the emulator. Their own requests are in no log, and no fault meets them.

    Args:
        service: Where calls go.
        accounts: The people, in whose names calls are made.
        catalog: The API.
        coverage: What answers each method: `state` or `sample`.
    """

    def __init__(self, service: Dispatcher, accounts: Accounts, catalog: Catalog, coverage: Mapping[str, str]) -> None:
        self._dispatcher = service
        self._accounts = accounts
        self._coverage = coverage
        self._methods = Methods(catalog)
        self._calls = Calls(service, accounts)
        self._lookup = Lookup(self._calls, accounts)
        self._frame = Frame(self._methods)
        self._token = secrets.token_urlsafe(16)

    def add_routes(self, routes: Routes) -> None:
        """Put the addresses into the table.

        Args:
            routes: The table.
        """
        for path, handler, verbs in (
            ("/", self._home, ("GET",)),
            (EXPLORE, self._find, ("GET",)),
            (re.compile(re.escape(EXPLORE) + r"[^/]+"), self._method, ("GET", "POST")),
            ("/photos/", self._photos, ("GET",)),
            (re.compile(r"/photos/[^/]+/?"), self._photos, ("GET",)),
            (re.compile(r"/photos/[^/]+/\d+/?"), self._photo, ("GET",)),
            (re.compile(re.escape(PICTURES) + r"\d+/[^/]+"), self._picture, ("GET",)),
            (REQUESTS, self._log, ("GET",)),
            (f"{REQUESTS}/rows", self._rows, ("GET",)),
            (FAULTS, self._faults, ("GET", "POST")),
            (COVERAGE, self._covered, ("GET",)),
        ):
            routes.add(path, handler, verbs=verbs, quiet=True)
        for name, kind in ASSETS.items():
            routes.add(f"/_explorer/{name}", _file(name, kind), verbs=("GET",), quiet=True)

    # Methods

    def _home(self, request: Request) -> Response:
        key, secret = next(iter(self._accounts.keys.items()))
        pictures, _, _ = self._lookup.pictures(None, per_page=ON_FIRST_PAGE)
        people, count = self._lookup.people, len(self._methods.by_name)
        main = home_page(_origin(request), key, secret, people, pictures[:ON_FIRST_PAGE], count)
        return self._frame.page("Explorer", main, here="/", method="")

    def _find(self, request: Request) -> Response:
        words = request.arguments.get("q", "").strip()
        return self._frame.page("Methods", search_page(words, self._methods.search(words)), here="/", search=words, method="")

    def _method(self, request: Request) -> Response:
        name = unquote(request.path.removeprefix(EXPLORE))
        method = self._methods.by_name.get(name)
        if method is None:
            near = self._methods.search(name.rpartition(".")[2])
            main = search_page("", near, f"There is no method {name}.")
            return self._frame.page("No such method", main, here="/", method="", status=404)
        filled = self._filled(method, request)
        sent = _sent(method, filled)
        called, notice, status = None, "", 200
        if request.verb == "POST" and not self._is_own(request):
            notice, status = "The call was not made: the form comes from another site, or from an emulator that has ended.", 403
        elif request.verb == "POST" or (request.arguments.get(CALL) and not method.changes and not _is_foreign(request)):
            user = self._lookup.person(filled.user)
            wanted = JSON if filled.format == "json" else {"format": filled.format}
            called = self._calls.call(method, user, {**sent, **wanted}, _origin(request))
        caller = self._lookup.person(filled.user)
        suggestions = {one.name: self._lookup.suggestions(one.name, caller) for one in method.arguments}
        kind = self._coverage[name]
        main = method_page(method, filled, suggestions, self._lookup.people, self._token, sent, called, kind, notice)
        return self._frame.page(method.name, main, here="/", method=name, status=status)

    def _filled(self, method: Method, request: Request) -> Filled:
        """Read the form, or fill it with an example where nothing was sent."""
        pairs = (*request.query, *request.form)
        values: dict[str, str] = {}
        for argument in method.arguments:
            given = [value.strip() for name, value in pairs if name == argument.name and value.strip()]
            # A list comes in one field, and as boxes that were ticked.
            parts = [part.strip() for value in given for part in value.split(",")] if argument.several else given[-1:]
            values[argument.name] = ",".join(dict.fromkeys(parts))
        people = self._lookup.people
        caller = request.arguments.get(AS, people[0].nsid if people and method.permission != "none" else NOBODY)
        if not pairs:
            for argument in method.arguments:
                offered = self._lookup.suggestions(argument.name, self._lookup.person(caller)) if argument.required else []
                values[argument.name] = offered[0][0] if offered else ""
        wanted = request.arguments.get(FORMAT, "json")
        return Filled(values, request.arguments.get(MORE, ""), caller, wanted if wanted in FORMATS else "json")

    # Photos

    def _photos(self, request: Request) -> Response:
        who = unquote(request.path.removeprefix("/photos").strip("/"))
        owner = self._lookup.person(who) if who else None
        if who and owner is None:
            return self._nothing(f"Nobody is called {who} here.")
        wanted = request.arguments.get("page", "")
        number = max(1, int(wanted)) if wanted.isascii() and wanted.isdigit() and len(wanted) < 7 else 1
        pictures, pages, total = self._lookup.pictures(owner, number)
        main = gallery_page(owner, self._lookup.people, pictures, number, pages, total)
        return self._frame.page(f"Photos of {owner}" if owner else "Photos", main, here="/photos/")

    def _photo(self, request: Request) -> Response:
        who, photo_id = unquote(request.path.removeprefix("/photos").strip("/")).split("/", 1)
        owner = self._lookup.person(who)
        info, sizes, comments = self._lookup.photo(photo_id, owner)
        if not info:
            return self._nothing("There is no such photo.")
        main = photo_page(info, sizes, comments, owner)
        return self._frame.page(f"Photo {photo_id}", main, here="/photos/")

    def _picture(self, request: Request) -> Response:
        """Give a picture from where clients get it."""
        path = "/" + request.path.removeprefix(PICTURES)
        return self._dispatcher.routes.find(path).handler(Request("GET", _origin(request) + path, headers=request.headers))

    def _nothing(self, text: str) -> Response:
        main = join((tag("h1", "Not found"), tag("p", text), tag("p", tag("a", "All photos", href="/photos/"))))
        return self._frame.page("Not found", main, here="/photos/", status=404)

    # Requests and faults

    def _log(self, _: Request) -> Response:
        main = log_page(self._dispatcher.log, self._lookup.people)
        return self._frame.page("Requests", main, here=REQUESTS)

    def _rows(self, request: Request) -> Response:
        """Give what has come since, for the script of the page."""
        known = request.arguments.get("after", "")
        after = int(known) if known.isascii() and known.isdigit() and len(known) < 12 else 0
        body, total = rows(self._dispatcher.log, self._lookup.people, after)
        return Response(body.encode(), "text/html; charset=utf-8", headers=(*HEADERS, ("X-Total", str(total))))

    def _faults(self, request: Request) -> Response:
        notice, status = "", 200
        if request.verb == "POST":
            if not self._is_own(request):
                notice, status = "Nothing was done: the form comes from another site, or from an emulator that has ended.", 403
            else:
                notice = self._change_faults(request.arguments)
                status = 400 if notice else 200
                if not notice:
                    return Response(b"", "text/plain; charset=utf-8", 303, (("Location", FAULTS), *HEADERS))
        main = fault_page(self._dispatcher.faults, self._methods.by_name, self._token, notice)
        return self._frame.page("Faults", main, here=FAULTS, status=status)

    def _change_faults(self, given: Mapping[str, str]) -> str:
        """Do what a form orders, and say why where that cannot be done."""
        faults = self._dispatcher.faults
        if given.get("do") == "remove":
            for one in faults.added:
                if str(one.number) == given.get("number"):
                    one.remove()
            return ""
        times = given.get("times", "").strip() or "1"
        if not (times.isascii() and times.isdigit()):
            return f"How many requests: {times!r} is no number."
        try:
            faults.add(given.get("kind", ""), method=given.get("method", "").strip() or None, times=int(times))  # type: ignore[arg-type]  # checked there
        except ValueError as error:
            return str(error)
        return ""

    def _covered(self, _: Request) -> Response:
        main = coverage_page(self._coverage, self._methods.by_namespace)
        return self._frame.page("Coverage", main, here=COVERAGE)

    def _is_own(self, request: Request) -> bool:
        """Tell whether a form is one of these pages', and not one of another site's."""
        given = request.arguments.get(TOKEN, "")
        return not _is_foreign(request) and hmac.compare_digest(given.encode(), self._token.encode())


def _file(name: str, kind: str) -> Callable[[Request], Response]:
    def answer(_: Request) -> Response:
        return Response(asset(name), kind, headers=(("Cache-Control", "no-cache"), *HEADERS[1:]))

    return answer


def _origin(request: Request) -> str:
    parts = urlsplit(request.url)
    return f"{parts.scheme}://{parts.netloc}"


def _is_foreign(request: Request) -> bool:
    """Tell whether a browser says that a page of another site makes it ask."""
    headers = request.headers
    if headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != urlsplit(request.url).netloc


def _sent(method: Method, filled: Filled) -> dict[str, str]:
    """Choose what is sent: what is empty is not."""
    sent = {name: value for name, value in filled.values.items() if value}
    for line in filled.more.splitlines():
        name, equals, value = line.partition("=")
        if equals and name.strip():
            sent[name.strip()] = value.strip()
    return sent
