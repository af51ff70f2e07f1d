"""Error messages, which may quote a response, have a limited length and one line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flickr_sdk import AsyncFlickr, Flickr, FlickrError, MaybeDelivered

from ..support.request_kinds import KINDS, send
from ..support.socket_server import reply, server

pytestmark = pytest.mark.once

LONG = b"x" * 60_000
MAX_MESSAGE = 3000

RESPONSES = {
    "problem": (b"401 Unauthorized", b"", b"oauth_problem=" + LONG),
    "problem of 19 KB": (b"401 Unauthorized", b"", b"oauth_problem=" + LONG[:19_000]),
    "absent parameters": (b"400 Bad Request", b"", b"oauth_problem=parameter_absent&oauth_parameters_absent=" + b"a%26" * 4000),
    "lines": (b"401 Unauthorized", b"", b"oauth_problem=" + b"a%0Ab" * 3000),
    "JSON error": (b"200 OK", b"", b'{"stat":"fail","code":1,"message":"%s"}' % LONG),
    "XML error": (b"200 OK", b"", b'<rsp stat="fail"><err code="1" msg="%s"/></rsp>' % LONG),
    "JSON stat": (b"200 OK", b"", b'{"stat":"%s","code":1,"message":"a"}' % LONG),
    "XML root": (b"200 OK", b"", b'<%s stat="ok"></%s>' % (LONG, LONG)),
    "XML error number": (b"200 OK", b"", b'<rsp stat="fail"><err code="%s" msg="a"/></rsp>' % LONG),
    "content type": (b"200 OK", b"Content-Type: image/" + LONG[:8000] + b"(", b"x"),
    "location": (b"302 Found", b"Location: http://%s.example/" % LONG[:8000], b""),
    "encoding": (b"200 OK", b"Content-Encoding: " + LONG[:8000], b"x"),
    "range": (b"416 Range Not Satisfiable", b"Content-Range: " + LONG[:8000], b"x"),
    "reason": (b"500 " + LONG[:8000], b"", b"x"),
}


def is_short(error: BaseException) -> bool:
    text = str(error)
    return len(text) <= MAX_MESSAGE and "\n" not in text


@pytest.mark.parametrize("response", RESPONSES)
@pytest.mark.parametrize(("kind", "name"), KINDS, ids=[f"{kind.__name__} {name}" for kind, name in KINDS])
def test_message_of_an_error_is_short(kind: type[Flickr | AsyncFlickr], name: str, response: str, tmp_path: Path) -> None:
    error: BaseException | None = None
    result: Any = None
    with server(reply(*RESPONSES[response])) as url:
        try:
            result = send(kind, name, url, tmp_path, retries=0)
        except FlickrError as failure:
            error = failure
    if error is None:
        assert result is not None
        return
    assert is_short(error), f"{type(error).__name__} of {len(str(error))} characters: {str(error)[:300]!r}"
    if isinstance(error, MaybeDelivered) and error.__cause__ is not None:
        assert is_short(error.__cause__)
