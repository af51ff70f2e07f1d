"""A response that is not the one of its method raises an error that names the method and the problem."""

from __future__ import annotations

import json
from typing import Any

import pytest

from flickr_sdk import parse_response
from flickr_sdk.errors import ApiError, InvalidApiKey, MalformedResponse, PhotoNotFound

METHOD = "flickr.photos.getInfo"
OTHER = "check that it is a response of this method"
PROXY = "check the proxy and base_url"


@pytest.mark.parametrize(
    ("format", "body", "problem"),
    [
        ("json", b"", f"the response is empty; retry later, or {PROXY}"),
        ("json", b" \n", f"the response is empty; retry later, or {PROXY}"),
        ("xml", b"", f"the response is empty; retry later, or {PROXY}"),
        ("json", b"\n<!DOCTYPE html><title>x</title>", f"the response is an HTML page; {PROXY}"),
        ("json", b"<HTML>", f"the response is an HTML page; {PROXY}"),
        ("xml", b"<html><p>", f"the response is an HTML page; {PROXY}"),
        ("json", b'<rsp stat="ok"/>', 'the response is XML (parse a stored one with format="xml")'),
        ("xml", b'{"stat":"ok"}', 'the response is JSON (parse a stored one with format="json")'),
        ("json", b'{"photo":{}}', "the response has no stat; check that it is the response of an API method"),
        ("json", b'{"stat":"maybe"}', "the response's stat is 'maybe'; check that it is the response of an API method"),
        ("json", b'{"stat":7}', "the response's stat is 7; check that it is the response of an API method"),
        ("json", b'{"stat":"ok","person":{}}', f"the response has no 'photo'; {OTHER}"),
        ("json", b'{"stat":"ok"}', f"the response has no 'photo'; {OTHER}"),
        ("xml", b'<rsp stat="ok"><person/></rsp>', f"the response has no 'photo'; {OTHER}"),
        ("xml", b"<photo/>", "the response's root is <photo>, not <rsp>"),
    ],
)
def test_problem_of_a_response_is_named(format: Any, body: bytes, problem: str) -> None:
    with pytest.raises(MalformedResponse) as caught:
        parse_response(METHOD, body, format=format)
    assert (caught.value.method, caught.value.problem) == (METHOD, problem)
    assert caught.value.body == body.decode()[: len(caught.value.body)]


def failure(format: str, code: object, message: object) -> bytes:
    if format == "json":
        return json.dumps({"stat": "fail", "code": code, "message": message}).encode()
    return f'<rsp stat="fail"><other/><err code="{code}" msg="{message}"/></rsp>'.encode()


@pytest.mark.parametrize("format", ["json", "xml"])
@pytest.mark.parametrize(
    ("code", "kind", "message"),
    [(1, PhotoNotFound, "Photo not found"), (100, InvalidApiKey, "Invalid API Key"), (7777, ApiError, "New")],
)
def test_failure_has_its_code_and_message(format: Any, code: int, kind: type[ApiError], message: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_response(METHOD, failure(format, code, message), format=format)
    assert type(caught.value) is kind
    assert (caught.value.method, caught.value.code, caught.value.message) == (METHOD, code, message)
    assert message in caught.value.body
    assert (caught.value.explanation is None) is (code != 1)


@pytest.mark.parametrize(
    ("format", "body", "message"),
    [
        ("json", b'{"stat":"fail"}', "no message"),
        ("json", b'{"stat":"fail","code":"x","message":"odd"}', "odd"),
        ("json", b'{"stat":"fail","code":null,"message":""}', "no message"),
        ("xml", b'<rsp stat="fail"/>', "no message"),
        ("xml", b'<rsp stat="fail"><err/></rsp>', "no message"),
        ("xml", b'<rsp stat="fail"><err msg="odd" code="x"/></rsp>', "odd"),
    ],
)
def test_failure_without_a_code_is_an_api_error(format: Any, body: bytes, message: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_response(METHOD, body, format=format)
    assert type(caught.value) is ApiError
    assert (caught.value.method, caught.value.code, caught.value.message) == (METHOD, 0, message)
    assert caught.value.explanation == "the response has no error code"
