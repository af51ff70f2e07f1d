"""Dispatch a request to its route, with logging and faults; independent of how requests are transported."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import SplitResult, parse_qsl

from .body import Body
from .fault_kinds import Delivery
from .faults import Faults
from .messages import OAuthProblem, Pairs, Request, Response, error_page, media_type
from .multipart import MalformedForm, read_multipart
from .request_log import LoggedRequest, RequestLog
from .routes import Route, Routes

__all__ = ["Dispatcher", "content_length", "build_request"]

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"
MAX_LENGTH_DIGITS: Final = 12

log: Final = logging.getLogger("flickr_sdk.emulator")


class _Rejected(Exception):
    """A request that is rejected because of its headers, before its body is read."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.response: Response = error_page(status, reason)


def content_length(headers: Mapping[str, str]) -> int:
    """Return the length of the body in bytes; 0 if the header is missing or invalid. Header names are in lower case."""
    length = headers.get("content-length", "")
    return int(length) if _is_length(length) else 0


def _is_length(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MAX_LENGTH_DIGITS


def build_request(verb: str, parts: SplitResult, headers: Mapping[str, str], body: Body) -> Request:
    """Build a request whose form is not parsed yet.

    Args:
        verb: The HTTP method.
        parts: The request target: an absolute URL, or only path and query.
        headers: The headers, with names in lower case.
        body: The unread body.
    """
    # A client that uses the emulator as a proxy sends an absolute URL, whose host is the one that it signed.
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"http://{headers.get('host', '')}"
    query = tuple(parse_qsl(parts.query, keep_blank_values=True)) if parts.query else ()
    url = origin + parts.path
    authorization, proxied = headers.get("authorization", ""), bool(parts.netloc)
    return Request(verb, url, query, authorization=authorization, headers=headers, body=body, proxied=proxied)


@dataclass
class Dispatcher:
    """Turns requests into responses, logs them and injects faults.

    Attributes:
        routes: The handlers by path.
        clock: Returns the current Unix timestamp.
        log: The request log.
        faults: The faults to inject.
    """

    routes: Routes
    clock: Callable[[], float]
    log: RequestLog = field(default_factory=RequestLog)
    faults: Faults = field(default_factory=Faults)

    def deliver(self, request: Request) -> Delivery:
        """Handle a request whose body is unread and return the response and how to send it.

        Raises:
            Interrupted: The client disconnected before its request was complete.
        """
        route = self.routes.find(request.path)
        try:
            request = _read_form(request, route)
        except _Rejected as error:
            return Delivery(error.response)
        if route.quiet:
            return Delivery(self._respond(request, route))
        entry = LoggedRequest(request.verb, request.path, request.arguments, self.clock())
        request = replace(request, logged=entry)
        started = time.perf_counter()
        self.log.begin(entry)
        try:
            delivery = self._deliver_with_fault(request, route)
        except BaseException:
            self.log.end()
            raise
        finally:
            entry.received = request.body.bytes_read
            entry.seconds = time.perf_counter() - started
        if delivery.response is not None:
            entry.status = delivery.response.status
            entry.sent = len(delivery.response.body) if delivery.cut_after is None else delivery.cut_after
        return replace(delivery, on_sent=self.log.end)

    def _deliver_with_fault(self, request: Request, route: Route) -> Delivery:
        fault = self.faults.match(request)
        if fault is None:
            return Delivery(self._respond(request, route))
        request.logged.fault = fault.kind
        return replace(fault.deliver(request, lambda: self._respond(request, route)), fault=fault.kind)

    def _respond(self, request: Request, route: Route) -> Response:
        verb = "GET" if request.verb == "HEAD" else request.verb
        if verb not in route.verbs:
            return replace(error_page(405, "Method Not Allowed"), headers=(("Allow", ", ".join(sorted(route.verbs))),))
        try:
            if not route.streams:
                request.body.skip()
            return route.handler(request)
        except OAuthProblem as problem:
            return problem.response
        except ConnectionError:
            raise
        except Exception:
            log.exception("%s %s", request.verb, request.path)
            return error_page(500, "Internal Server Error")


def _read_form(request: Request, route: Route) -> Request:
    """Check the length of the body and parse its form, unless the route reads the body itself."""
    is_post = request.verb == "POST"
    length = request.headers.get("content-length", "" if is_post or "transfer-encoding" in request.headers else "0")
    if not length or "transfer-encoding" in request.headers:
        raise _Rejected(411, "Length Required")
    if not (length.isascii() and length.isdigit()):
        raise _Rejected(400, "Bad Request")
    if not _is_length(length) or int(length) > route.max_body_size:
        raise _Rejected(413, "Payload Too Large")
    if route.streams or int(length) == 0:
        return request
    content_type = request.headers.get("content-type") or FORM
    kind = media_type(content_type)
    if is_post and kind == MULTIPART:
        return replace(request, form=_read_multipart_arguments(request.body, content_type))
    # Bodies of other media types have no arguments and are not signed.
    if not is_post or kind != FORM:
        return request
    text = request.body.read().decode("utf-8", "replace")
    return replace(request, form=tuple(parse_qsl(text, keep_blank_values=True)))


def _read_multipart_arguments(body: Body, content_type: str) -> Pairs:
    """Parse a multipart form, which some clients send to every endpoint, and discard its file."""
    try:
        form = read_multipart(body, content_type)
    except MalformedForm:
        return ()
    if form.upload is not None:
        form.upload.file.close()
    return form.pairs
