"""Parse stored responses: `parse_response`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..config import DriftHook


def parse_response(
    method: str,
    body: bytes | str,
    *,
    format: Literal["json", "xml"] = "json",
    strict: bool = False,
    on_drift: DriftHook | None = None,
) -> object:
    """Parse a stored response into the result of the call.

    Args:
        method: The method that returned the response, such as `flickr.photos.getInfo`.
        body: The response body. JSON may be wrapped in a JavaScript call.
        format: The format of the body, `json` or `xml`.
        strict: Whether a value that does not fit its documented type raises `SchemaDrift`.
        on_drift: A callback that receives each `Drift` in place of a `SchemaDriftWarning`.

    Returns:
        The result of the typed method; for an unknown method, a dict.

    Raises:
        ApiError: The response has `stat="fail"`.
        MalformedResponse: The body is not a response of this method.
        SchemaDrift: In strict mode, a value does not fit.
        UsageError: An argument has the wrong type.
    """
    from .._utils.short_traceback import ShortTracebacks

    with ShortTracebacks():
        return _parse(method, body, format, strict, on_drift)


def _parse(method: str, body: bytes | str, format: Literal["json", "xml"], strict: bool, on_drift: DriftHook | None) -> object:
    from .._generated import catalog
    from .._pipeline.method_lookup import find_endpoint
    from .._pipeline.response_parser import parse_body
    from ..errors.base import UsageError

    if not isinstance(method, str) or not isinstance(body, (bytes, str)):
        raise UsageError("parse_response: method must be a string, and body bytes or a string")
    if format not in ("json", "xml"):
        raise UsageError(f"parse_response: format is {format!r}; pass 'json' or 'xml'")
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    endpoint = find_endpoint(catalog, method if method.startswith("flickr.") else f"flickr.{method}")
    return parse_body(endpoint, data, format=format, strict=strict, on_drift=on_drift)
