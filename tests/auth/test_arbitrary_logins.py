"""A login with arbitrary responses and codes succeeds or raises a `FlickrError`."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, urlencode

import httpx
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from flickr_sdk import Flickr, FlickrError
from flickr_sdk.auth import FileStore

KEY, SECRET = "0123456789abcdef0123456789abcdef", "fedcba9876543210"

many = settings(
    max_examples=80,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
STRINGS = st.one_of(
    st.text(max_size=12), st.sampled_from(["", "\0", "\u2028", "a\r\nb", "../x", "é", "9" * 5000, "1@N01", "%zz", "nul"])
)
NAMES = st.sampled_from(["user_nsid", "username", "fullname", "oauth_problem", "oauth_parameters_absent", "debug_sbs", "x"])
FIELDS = st.dictionaries(NAMES, STRINGS, max_size=4)


@many
@given(token=STRINGS, secret=STRINGS, fields=FIELDS, status=st.sampled_from([200, 200, 200, 401]), code=STRINGS)
@example("t", "s", {"username": "../../x", "user_nsid": "\0"}, 200, "123-456-789")
@example("é\r\n", "\u2028", {}, 200, "123-456-789")
@example("t", "s", {"oauth_problem": "signature_invalid", "debug_sbs": "GET&%zz&\0"}, 401, "123-456-789")
def test_login_with_any_responses_and_code(
    tmp_path: Path, token: str, secret: str, fields: dict[str, str], status: int, code: str
) -> None:
    body = urlencode({"oauth_token": token, "oauth_token_secret": secret, **fields})
    started = urlencode({"oauth_token": token or "t", "oauth_token_secret": secret or "s"})

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/request_token"):
            return httpx.Response(200, text=started)
        return httpx.Response(status, text=body if "/oauth/" in request.url.path else '{"stat":"ok"}')

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        flickr = Flickr(KEY, SECRET, retries=0, http_client=http, token_store=FileStore(tmp_path / "tokens.json"))
        state = flickr.start_login("oob").state
        callback = f"https://app.example/?oauth_token={quote(token or 't', safe='')}&oauth_verifier={quote(code, safe='')}"
        for answer in (code, callback, "123-456-789"):
            with suppress(FlickrError):
                flickr.finish_login(state, answer)
                flickr.test.echo()


@many
@given(frob=STRINGS, extra=STRINGS)
def test_legacy_login_with_any_frob_and_response(frob: str, extra: str) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(
            200, json={"stat": "ok", "auth": {"token": {"_content": extra}, "perms": extra, "user": {"nsid": extra}}}
        )

    with httpx.Client(transport=httpx.MockTransport(respond)) as http, suppress(FlickrError):
        flickr = Flickr(KEY, SECRET, retries=0, http_client=http, on_drift=lambda drift: None)
        flickr.auth.get_token(frob=frob)
