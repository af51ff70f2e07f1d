"""Parse the body of a response into the result of the call, or into the error that it raises."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, TypeVar, cast

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from .. import _model
from .._method.endpoint import Endpoint
from .._model.base import FlickrModel, SparseModel
from .._model.containers import CONTENT, NoneIsEmptyList, Wrapped
from .._model.page import Page
from .._model.wire_schema import WireField, schema_of, wire_field
from .._utils.redaction import excerpt
from .._utils.stack_level import library_stack_level
from .._wire import json
from .._wire.given_values import items_field
from .._wire.text_repair import EXPECTED
from .._wire.tolerant_parser import TolerantParser
from ..config import DriftHook
from ..errors.base import FlickrError
from ..errors.response_errors import ApiError, MalformedResponse, SchemaDrift, SchemaDriftWarning
from .status_errors import error_class, name_permission
from .unexpected_values import note_drifts

if TYPE_CHECKING:
    from .._wire import xml
    from .._wire.fast_parser import FastPageParser

T = TypeVar("T")
Format = Literal["json", "xml"]
_warned: set[tuple[str, str]] = set()
"""The methods and paths whose drift has been warned of."""


class ListResponse(list[T]):
    """A list that is the result of a call, with the unknown keys of the response."""

    def __init__(self, items: list[T], model_extra: dict[str, Any]) -> None:
        super().__init__(items)
        self.model_extra = model_extra


class TextResponse(str):
    """A string that is the result of a call, with the unknown keys of the response."""

    model_extra: dict[str, Any]

    # Pickle and copy call this with the string alone, and set the attribute afterwards.
    def __new__(cls, text: str, model_extra: dict[str, Any] | None = None) -> Self:
        made = super().__new__(cls, text)
        made.model_extra = {} if model_extra is None else model_extra
        return made


class _Envelope(BaseModel):
    model_config = ConfigDict(extra="allow", arbitrary_types_allowed=True)

    stat: Literal["ok"] = "ok"


def payload_type(endpoint: Endpoint[Any]) -> Any:
    """Return the annotated type of an endpoint's payload, for pydantic. The endpoint's response must have a type."""
    response = endpoint.response
    assert response is not None
    one = getattr(_model, response.type, None)
    if one is None:
        assert endpoint.models is not None
        one = getattr(endpoint.models(), response.type)
    if response.items is None:
        return one | None if response.optional else one
    several: Any = list.__class_getitem__(one)
    return Annotated[several, Wrapped(response.items) if response.items else NoneIsEmptyList()]


@cache
def payload_field(endpoint: Endpoint[Any]) -> WireField:
    """Return the field of an endpoint's payload. Its key is empty if the whole response is the payload."""
    response = endpoint.response
    assert response is not None
    return wire_field("payload", (response.root or "",), payload_type(endpoint), required=not response.optional)


@cache
def _envelope(endpoint: Endpoint[Any]) -> type[_Envelope]:
    """Create the model that parses envelope and payload in one pass of pydantic-core."""
    response = endpoint.response
    assert response is not None
    fields: dict[str, Any] = {"payload": (payload_field(endpoint).annotation, Field(alias=response.root))}
    return create_model("Envelope", __base__=_Envelope, **fields)


@cache
def _fast_parser(endpoint: Endpoint[Any]) -> FastPageParser | None:
    """Create the parser for pages whose items have few of their model's many fields."""
    field = payload_field(endpoint)
    if field.is_list or field.model is None or not issubclass(field.model, Page):
        return None
    from .._wire.fast_parser import FastPageParser  # not for the first response of other methods

    items = schema_of(field.model).fields[0]
    return FastPageParser(field.keys[0], items, items.model) if items.model and issubclass(items.model, SparseModel) else None


def prepare(endpoint: Endpoint[Any]) -> None:
    """Create the parsers of an endpoint's responses, which the first response would create."""
    response = endpoint.response
    if response is not None and response.type and response.root is not None:
        _fast_parser(endpoint)
        _envelope(endpoint)


def parse_body(
    endpoint: Endpoint[T],
    body: bytes,
    *,
    format: Format = "json",
    strict: bool,
    on_drift: DriftHook | None = None,
    check_deadline: Callable[[], None] = lambda: None,
) -> T:
    """Parse the body of a response into a model, a list, a string or `None`; see `parse_response` for arguments and errors."""
    parser = TolerantParser(endpoint.method, check_deadline)
    try:
        result = cast("T", _parse(parser, endpoint, body, format))
        _report(parser, strict, on_drift)
    except FlickrError as error:
        error.body = excerpt(endpoint.method, body)
        raise
    return result


def _parse(parser: TolerantParser, endpoint: Endpoint[Any], body: bytes, format: Format) -> Any:
    response = endpoint.response
    if format == "json":
        body = json.strip_jsonp(body)
    has_root = response is not None and response.type and response.root is not None
    # pydantic-core stops at the first syntax error.
    if format == "json" and has_root and not json.is_oversized(body, json.VALUE_MARKS):
        fast = _fast_parser(endpoint)
        value = fast.parse(body) if fast else None
        if value is not None:
            return _parse_tolerantly(parser, endpoint, value)
        if items_field(payload_field(endpoint).model) is None:
            try:
                envelope: Any = _envelope(endpoint).model_validate_json(body)
            except ValidationError:
                pass
            else:
                return _with_siblings(parser, envelope.payload, envelope.model_extra)
    return _parse_tolerantly(parser, endpoint, _read(parser, endpoint, body, format))


def _with_siblings(parser: TolerantParser, payload: Any, siblings: dict[str, Any]) -> Any:
    """Keep the keys beside the payload: in fields of its model, or else as unknown keys."""
    if not siblings:
        return payload
    if isinstance(payload, FlickrModel):
        extra = dict(payload.__pydantic_extra__ or {})
        fields = schema_of(type(payload)).by_key
        for key, value in siblings.items():
            field = fields.get(key)
            if field is not None and field.name not in payload.__pydantic_fields_set__:
                vars(payload)[field.name] = parser.parse_field(field, value, key, key, extra)
                payload.__pydantic_fields_set__.add(field.name)
            else:
                # A key with the Python name of a field would hide the field in a dump.
                extra[f"{key}_" if key in type(payload).model_fields else key] = value
        payload.__pydantic_extra__ = extra
        return payload
    if isinstance(payload, str):
        return TextResponse(payload, siblings)
    return ListResponse(payload, siblings) if isinstance(payload, list) else payload


def _parse_tolerantly(parser: TolerantParser, endpoint: Endpoint[Any], value: dict[str, Any]) -> Any:
    stat = value.pop("stat", None)
    if stat == "fail":
        raise api_error(endpoint, value)
    if stat != "ok":
        problem = "the response has no stat" if stat is None else f"the response's stat is {stat!r}"
        raise MalformedResponse(endpoint.method, f"{problem}; check that it is the response of an API method")
    response = endpoint.response
    if response is None:
        return value
    if not response.type:
        if response.optional or not value:
            return value or None
        for key, one in value.items():
            parser.report(key, one, "nothing: this method has no documented response")
        return None
    field = payload_field(endpoint)
    if response.root is not None and response.root not in value:
        if response.optional:
            nothing: list[Any] | None = [] if field.is_list else None
            return _with_siblings(parser, nothing, value)
        problem = f"the response has no {response.root!r}; check that it is a response of this method"
        raise MalformedResponse(endpoint.method, problem)
    return _payload(parser, field, value, response.root)


def _payload(parser: TolerantParser, field: WireField, value: dict[str, Any], root: str | None) -> Any:
    if root is None:
        assert field.model is not None
        try:
            return field.adapter.validate_python(value)
        except ValidationError:
            return parser.parse_model(field.model, value, "")
    extra: dict[str, Any] = {}
    inside = value.pop(root)
    payload = parser.parse_field(field, inside, root, root, extra)
    return _with_siblings(parser, payload, {**extra, **value})


def _report(parser: TolerantParser, strict: bool, on_drift: DriftHook | None) -> None:
    if parser.drifts:
        note_drifts(parser.drifts)
    for drift in parser.drifts:
        parser.check_deadline()
        if on_drift is not None:
            on_drift(drift)
        error = SchemaDrift(drift.method, drift.path, drift.value, drift.expected, missing=drift.missing)
        if strict:
            raise error
        place = (drift.method, re.sub(r"\[\d+\]", "[]", drift.path))
        if on_drift is None and place not in _warned:
            _warned.add(place)
            warnings.warn(str(error), SchemaDriftWarning, stacklevel=library_stack_level())


def _read(parser: TolerantParser, endpoint: Endpoint[Any], body: bytes, format: Format) -> dict[str, Any]:
    """Decode the body into an object that includes `stat`."""

    def on_repair(path: str, text: str) -> None:
        parser.report(path, text, EXPECTED)

    try:
        if format == "json":
            return dict(json.loads(body, on_repair))
        from .._wire import xml, xml_page  # not for JSON

        response = endpoint.response
        page = _fast_parser(endpoint) if response is not None and response.type and response.root is not None else None
        value = xml_page.load_page(body, page.root, page.key, page.item_schema) if page else None
        return value if value is not None else dict(xml.load(body, partial(_convert_xml, endpoint), on_repair))
    except json.WireError as error:
        raise MalformedResponse(endpoint.method, _looks_like(body, format) or str(error)) from error


def _looks_like(body: bytes, format: Format) -> str:
    """Describe a body that has another format; empty if that is not obvious."""
    start = body.lstrip()[:200].lower()
    if not start:
        return "the response is empty; retry later, or check the proxy and base_url"
    if start.startswith((b"<!doctype html", b"<html")):
        return "the response is an HTML page; check the proxy and base_url"
    if format == "json" and start.startswith(b"<"):
        return 'the response is XML (parse a stored one with format="xml")'
    if format == "xml" and start.startswith(b"{"):
        return 'the response is JSON (parse a stored one with format="json")'
    return ""


def _convert_xml(endpoint: Endpoint[Any], rsp: xml.Element) -> dict[str, Any]:
    from .._wire import xml

    if rsp.name != "rsp":
        raise json.WireError(f"the response's root is <{rsp.name}>, not <rsp>")
    if rsp.attributes.get("stat") == "fail":
        for err in rsp.children:
            if err.name == "err":
                return {"stat": "fail", "code": err.attributes.get("code"), "message": err.attributes.get("msg", "")}
        return {"stat": "fail"}
    response = endpoint.response
    if response is None or not response.type:
        return xml.to_object(rsp, None)
    field = payload_field(endpoint)
    if response.root is None:
        assert field.model is not None
        return xml.to_object(rsp, schema_of(field.model))
    beside = dict(schema_of(field.model).by_key) if field.model and not field.is_list else {}
    beside.pop(CONTENT, None)
    return xml.to_object(rsp, None, {**beside, response.root: field})


def api_error(endpoint: Endpoint[Any], value: Mapping[str, object]) -> ApiError:
    """Return the error of a response with `stat="fail"`, given its `code` and `message`."""
    message = str(value.get("message") or "no message")
    try:
        code = int(str(value.get("code")))
    except ValueError:
        return ApiError(endpoint.method, 0, message, "the response has no error code")
    explanation = (endpoint.errors or {}).get(code)
    return name_permission(error_class(code, endpoint.method)(endpoint.method, code, message, explanation), endpoint.permission)
