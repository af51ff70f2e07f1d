"""Call an API method, and return the response with its result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from .._utils.http_headers import HttpHeaders
from ..errors.response_errors import SchemaDrift
from ..types import RawResponse
from . import parser_loading
from .api_call import encode_call, parse_body_of, send_call
from .retry import annotate

if TYPE_CHECKING:
    from .._method.endpoint import Endpoint
    from .call import Call, ClientConfig
    from .commands import Flow

T = TypeVar("T")


def call_raw(
    config: ClientConfig, endpoint: Endpoint[T], arguments: Mapping[str, object], *, warn_unknown: bool = False
) -> Flow[RawResponse[T]]:
    """Call a method like `call_method`, and return the response. `SchemaDrift` is raised later, by `parse`."""
    encoded, params = yield from encode_call(config, endpoint, arguments, warn_unknown=warn_unknown)
    calls: list[Call] = []

    def read(body: bytes, check_deadline: Callable[[], None]) -> tuple[T | None, SchemaDrift | None]:
        try:
            return parse_body_of(config, endpoint, body, check_deadline), None
        except SchemaDrift as error:
            return None, error

    loading = parser_loading.loading_of(endpoint)
    result, error = yield from send_call(config, endpoint, encoded, params, read, loading, on_call=calls.append)
    call = calls[0]
    if error is not None:
        annotate(call, error)
        error.__traceback__ = None
    response = call.response
    # The body of a cached or shared response belongs to a request of another call. That of a repeated write may be empty.
    received = response is not None and response.body is call.body
    return RawResponse(
        endpoint.method,
        200,  # others raise an error
        HttpHeaders(response.headers if received and response is not None else {}),
        call.body,
        call.attempts,
        call.deadline.elapsed,
        result,
        error,
    )
