"""Read stored answers: `parse_response`."""

from __future__ import annotations

from .._generated import catalog
from .._pipeline.method_lookup import find_endpoint
from .._pipeline.response_parser import Format, parse_body
from ..config import DriftHook
from ..errors.base import UsageError

__all__ = ["parse_response"]


def parse_response(
    method: str,
    body: bytes | str,
    *,
    format: Format = "json",
    strict: bool = False,
    on_drift: DriftHook | None = None,
) -> object:
    """Turn an answer's bytes into what the call would have returned.

    Args:
        method: The method that was called, such as `flickr.photos.getInfo`.
        body: The answer's body; JSON may be wrapped in a JavaScript call.
        format: What the body is in, `json` or `xml`.
        strict: Raise where a value does not fit its documented type, instead of keeping it as it came.
        on_drift: Is told of every such value, instead of a `SchemaDriftWarning`.

    Returns:
        The payload as the method's stub declares it; a plain dict for a method without a stub.

    Raises:
        ApiError: The answer says `stat="fail"`.
        MalformedResponse: The body is no answer of this method.
        SchemaDrift: In strict mode, a value does not fit.
        UsageError: The arguments are not of these types.
    """
    if not isinstance(method, str) or not isinstance(body, (bytes, str)):
        raise UsageError("parse_response takes a method's name and the answer's body, bytes or text")
    if format not in ("json", "xml"):
        raise UsageError(f"parse_response: format is {format!r}; give 'json' or 'xml'")
    data = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    endpoint = find_endpoint(catalog, method if method.startswith("flickr.") else f"flickr.{method}")
    return parse_body(endpoint, data, format=format, strict=strict, on_drift=on_drift)
