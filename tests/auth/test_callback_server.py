"""The callback server and the interactive login."""

from __future__ import annotations

import asyncio
import socket
import threading
from concurrent.futures import Future
from urllib.parse import urlencode, urlsplit

import pytest

from flickr_sdk import AsyncFlickr, Flickr
from flickr_sdk.auth.callback_server import CallbackServer
from flickr_sdk.auth.interactive_login import open_in_browser, prompt_for_code
from flickr_sdk.emulator import Emulator
from flickr_sdk.errors import LoginError

from ..support.person import visit

BACK = "http://app.example/back"
PHOTO = "52000000101"


def waiting(server: CallbackServer, timeout: float = 10.0) -> Future[str | None]:
    """Wait for the callback of the login of token `a`, in a thread."""
    found: Future[str | None] = Future()
    opened = threading.Event()

    def open_url(_: str) -> bool:
        opened.set()
        return True

    def wait() -> None:
        try:
            found.set_result(server.open_and_wait("http://127.0.0.1/?oauth_token=a&perms=read", open_url, timeout))
        except LoginError as error:
            found.set_exception(error)

    threading.Thread(target=wait, daemon=True).start()
    assert opened.wait(60)
    return found


def test_callback_server_accepts_only_its_path_and_its_login() -> None:
    with CallbackServer() as server:
        assert visit(f"{server.url}?oauth_token=a&oauth_verifier=b").status == 404, "no login has started"
        found = waiting(server)
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(server.url))
        for path in ("/", "/favicon.ico", "/%C3%BC?oauth_verifier=a", "//[", "/?oauth_token=a&oauth_verifier=b"):
            assert visit(f"{origin}{path}").status == 404
        assert visit(server.url).status == 404, "a request without parameters does not end the wait"
        for query in (
            "oauth_verifier=b",
            "oauth_token=&oauth_verifier=b",
            "oauth_token=other&oauth_verifier=b",
            "oauth_token=other&oauth_problem=user_refused",
            "oauth_token=%FF&oauth_verifier=b",
        ):
            assert visit(f"{server.url}?{query}").status == 404, "the callback of another login does not end the wait"
        assert not found.done()
        assert visit(f"{server.url}?oauth_token=a&oauth_verifier=b").status == 200
        assert str(found.result(10)).endswith("?oauth_token=a&oauth_verifier=b")
    with pytest.raises(OSError):  # noqa: PT011 - refused or reset
        visit(server.url)


@pytest.mark.parametrize("query", ["oauth_token=a&oauth_problem=user_refused", "oauth_problem=user_refused"])
def test_refusal_ends_the_wait_with_and_without_a_token(query: str) -> None:
    with CallbackServer() as server:
        found = waiting(server)
        assert "Not authorized" in visit(f"{server.url}?{query}").text
        assert str(found.result(10)).endswith(query)


def test_unused_browser_connections_do_not_block_the_callback() -> None:
    with CallbackServer() as server:
        found = waiting(server)
        parts = urlsplit(server.url)
        with socket.create_connection((parts.hostname, parts.port), timeout=10):
            assert visit(f"{server.url}?oauth_token=a&oauth_verifier=v").status == 200
            assert found.result(10)
            server.close()


def test_canceled_login_releases_its_thread_and_its_port(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    servers: list[CallbackServer] = []

    def noted() -> CallbackServer:
        servers.append(CallbackServer())
        return servers[0]

    async def give_up() -> None:
        opened = asyncio.Event()
        loop = asyncio.get_running_loop()

        def open_url(_: str) -> bool:
            loop.call_soon_threadsafe(opened.set)
            return True

        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            task = asyncio.create_task(client.login(keep=False, open_url=open_url))
            await opened.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    monkeypatch.setattr("flickr_sdk.auth.interactive_login.CallbackServer", noted)
    asyncio.run(give_up())
    (server,) = servers
    server._server.thread.join(60)
    assert not server._server.thread.is_alive()
    with pytest.raises(OSError):  # noqa: PT011 - refused or reset
        visit(server.url)


def test_canceled_login_does_not_wait_for_the_prompt(emulator: Emulator) -> None:
    asked, let_go, typed = threading.Event(), threading.Event(), threading.Event()

    def ask(_: str) -> str:
        asked.set()
        let_go.wait(60)
        typed.set()
        return "123-456-789"

    async def give_up() -> None:
        async with AsyncFlickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as client:
            task = asyncio.create_task(client.login(headless=True, keep=False, ask=ask))
            await asyncio.to_thread(asked.wait, 60)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    try:
        asyncio.run(give_up())  # would wait for the threads of the event loop
        assert asked.is_set()
        assert not typed.is_set()
    finally:
        let_go.set()
    assert typed.wait(60), "the thread ends without an error after the input"


def test_open_in_browser_returns_false_without_a_browser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import webbrowser

    def fail(_: str) -> bool:
        raise webbrowser.Error

    for opener in (fail, lambda _: False):
        monkeypatch.setattr(webbrowser, "open", opener)
        assert open_in_browser("http://127.0.0.1/") is False
    assert capsys.readouterr() == ("", ""), "the prompt contains another URL"


def test_url_is_printed_to_stderr_because_an_opened_browser_may_be_invisible(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("webbrowser.open", lambda url: url == "http://127.0.0.1/")
    assert open_in_browser("http://127.0.0.1/") is True
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[-1]) == ("", "http://127.0.0.1/")
    monkeypatch.setattr("sys.stderr", None)  # as in programs without a console
    assert open_in_browser("http://127.0.0.1/") is True


def test_login_without_a_terminal_fails_after_the_prompt(monkeypatch: pytest.MonkeyPatch, emulator: Emulator) -> None:
    def no_terminal(_: str) -> str:
        raise EOFError

    with Flickr(emulator.api_key, emulator.api_secret, base_url=emulator.base_url) as flickr:
        with pytest.raises(LoginError, match="no verification code was entered"):
            flickr.login(headless=True, keep=False, ask=no_terminal)


def test_prompt_contains_the_url() -> None:
    shown: list[str] = []
    address = "http://127.0.0.1/?" + urlencode({"a": "b"})

    def ask(text: str) -> str:
        shown.append(text)
        return " 1-2 "

    assert prompt_for_code(address, ask) == "1-2"
    assert address in shown[0]
