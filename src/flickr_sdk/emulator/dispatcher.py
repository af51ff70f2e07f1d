"""From a request to what is sent for it, whatever carries the two."""

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
from .messages import OAuthProblem, Pairs, Request, Response, error_page
from .multipart import MalformedForm, read_multipart
from .request_log import LoggedRequest, RequestLog
from .routes import Route, Routes

__all__ = ["Dispatcher", "content_length", "build_request"]

FORM: Final = "application/x-www-form-urlencoded"
MULTIPART: Final = "multipart/form-data"
LARGEST_DIGITS: Final = 12

log: Final = logging.getLogger("flickr_sdk.emulator")


class Refused(Exception):
    """A request whose body is not read, because of its headers."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(status, reason)
        self.answer: Response = error_page(status, reason)


def content_length(headers: Mapping[str, str]) -> int:
    """Read how long a body is.

    Args:
        headers: The headers, by their names in lower case.

    Returns:
        The number of bytes; 0 where the headers do not tell, or make no sense.
    """
    length = headers.get("content-length", "")
    return int(length) if _is_length(length) else 0


def _is_length(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LARGEST_DIGITS


def build_request(verb: str, parts: SplitResult, headers: Mapping[str, str], body: Body) -> Request:
    """Put together what came.

    Args:
        verb: The HTTP method.
        parts: The address; only its path and query where the client wrote no more.
        headers: The headers, by their names in lower case.
        body: The body, not read yet.

    Returns:
        The request, without its form.
    """
    # Through a proxy the whole address arrives, and with it the host that was meant and signed.
    origin = f"{parts.scheme}://{parts.netloc}" if parts.netloc else f"http://{headers.get('host', '')}"
    query = tuple(parse_qsl(parts.query, keep_blank_values=True)) if parts.query else ()
    return Request(verb, origin + parts.path, query, authorization=headers.get("authorization", ""), headers=headers, body=body)


@dataclass
class Dispatcher:
    """Everything between reading a request and sending an answer.

    Attributes:
        routes: What answers at which path.
        clock: Tells the time, in Unix seconds.
        log: What was asked.
        faults: What goes wrong.
    """

    routes: Routes
    clock: Callable[[], float]
    log: RequestLog = field(default_factory=RequestLog)
    faults: Faults = field(default_factory=Faults)

    def deliver(self, request: Request) -> Delivery:
        """Answer a request.

        Args:
            request: The request, its body unread.

        Returns:
            What is to be sent.

        Raises:
            Interrupted: The client went away before its request was complete.
        """
        route = self.routes.find(request.path)
        try:
            request = _with_form(request, route)
        except Refused as refused:
            return Delivery(refused.answer)
        if route.quiet:
            return Delivery(self._answer(request, route))
        entry = LoggedRequest(request.verb, request.path, request.arguments, self.clock())
        request = replace(request, logged=entry)
        begun = time.perf_counter()
        self.log.begin(entry)
        try:
            delivery = self._delivery(request, route)
        except BaseException:
            self.log.end()
            raise
        finally:
            entry.received = request.body.bytes_read
            entry.seconds = time.perf_counter() - begun
        if delivery.response is not None:
            entry.status = delivery.response.status
            entry.sent = len(delivery.response.body) if delivery.cut_after is None else delivery.cut_after
        return replace(delivery, on_sent=self.log.end)

    def _delivery(self, request: Request, route: Route) -> Delivery:
        fault = self.faults.match(request)
        if fault is None:
            return Delivery(self._answer(request, route))
        request.logged.fault = fault.kind
        return replace(fault.deliver(request, lambda: self._answer(request, route)), fault=fault.kind)

    def _answer(self, request: Request, route: Route) -> Response:
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


def _with_form(request: Request, route: Route) -> Request:
    """Read the body unless the route does so itself, which also keeps it out of the next request on this connection."""
    needed = request.verb == "POST"
    length = request.headers.get("content-length", "" if needed or "transfer-encoding" in request.headers else "0")
    if not length or "transfer-encoding" in request.headers:
        raise Refused(411, "Length Required")
    if not (length.isascii() and length.isdigit()):
        raise Refused(400, "Bad Request")
    if not _is_length(length) or int(length) > route.max_body_size:
        raise Refused(413, "Payload Too Large")
    if route.streams or int(length) == 0:
        return request
    content_type = request.headers.get("content-type") or FORM
    kind = content_type.partition(";")[0].strip().lower()
    if needed and kind == MULTIPART:
        return replace(request, form=_parts(request.body, content_type))
    # A body of another kind has no arguments, and no signature covers it.
    if not needed or kind != FORM:
        return request
    text = request.body.read().decode("utf-8", "replace")
    return replace(request, form=tuple(parse_qsl(text, keep_blank_values=True)))


def _parts(body: Body, content_type: str) -> Pairs:
    """Read a form in parts, which some clients send to all services; a file in it is thrown away."""
    try:
        form = read_multipart(body, content_type)
    except MalformedForm:
        return ()
    if form.upload is not None:
        form.upload.file.close()
    return form.pairs
