"""The checks of `flickr doctor`: everything that a call requires, from the API key to the permissions of files."""

from __future__ import annotations

import os
import platform
import re
import stat
import time
from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple
from urllib.parse import urlsplit

from ..auth import MemoryStore
from ..errors import FlickrError, InsufficientPermissions, InvalidApiKey, OAuthProblem, TransportError
from .config_file import config_path
from .errors import CliError, ExitCode, describe
from .settings import SETTINGS

if TYPE_CHECKING:
    from .context import Cli

__all__ = ["Check", "run_checks"]

Status = Literal["ok", "warning", "failed", "skipped"]
PACKAGES: Final = ("flickr-sdk", "httpx", "httpx2", "pydantic", "typer", "rich", "pillow", "pyarrow")
PROXIES: Final = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")
CHECK_SECRET: Final = "check FLICKR_API_SECRET, or api_secret in the configuration file (keys: flickr.com/services/apps)"
LOGIN_INSTEAD: Final = "unset FLICKR_OAUTH_TOKEN and FLICKR_OAUTH_TOKEN_SECRET, and run flickr login"
CLOCK_TOLERANCE: Final = 60.0
"""The maximum difference from Flickr's clock, in seconds. Flickr rejects timestamps that are minutes off."""


class Check(NamedTuple):
    """The result of a check."""

    id: str
    status: Status
    detail: str
    remedy: str = ""
    exit_code: ExitCode = ExitCode.OTHER


def run_checks(cli: Cli) -> Iterator[Check]:
    """Run all checks. A check that depends on a failed one is skipped."""
    yield _versions()
    yield from _files(cli)
    settings = _settings(cli)
    yield settings
    yield _proxy()
    if settings.status == "failed":
        yield from _skipped("it requires valid settings", "key", "network", "tls", "clock", "secret", "token", "permission")
        return
    key = cli.settings.get("api_key")
    if not key:
        remedy = "set FLICKR_API_KEY, or run flickr config set api_key KEY (keys: flickr.com/services/apps/create)"
        yield Check("key", "failed", "no API key is set", remedy, ExitCode.USAGE)
        yield from _skipped("it requires an API key", "network", "tls", "clock", "secret", "token", "permission")
        return
    reached = list(_network(cli))
    yield from reached
    failed = next((check for check in reached if check.status == "failed"), None)
    if failed is None or failed.id == "clock":
        yield from _account(cli)
    else:
        missing = "it requires a valid API key" if failed.id == "key" else "it requires a response"
        yield from _skipped(missing, "secret", "token", "permission")


def _skipped(reason: str, *names: str) -> Iterator[Check]:
    return (Check(name, "skipped", reason) for name in names)


def _settings(cli: Cli) -> Check:
    """Read the configuration file and the variables."""
    try:
        found = [name for name in SETTINGS if cli.settings.get(name) not in (None, "")]
        if "api_key" in found:
            cli.create_client(token_store=MemoryStore())
    except FlickrError as error:
        failure = describe(error)
        return Check("settings", "failed", failure.message, failure.remedy, failure.exit_code)
    return Check("settings", "ok", f"{', '.join(found) or 'none'} set; see flickr config list")


def _versions() -> Check:
    found = [f"Python {platform.python_version()}", platform.platform(terse=True)]
    for name in PACKAGES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return Check("versions", "ok", ", ".join(found))


def _files(cli: Cli) -> Iterator[Check]:
    for name, path in (("config file", config_path()), ("token file", cli.token_store.path)):
        if not path.exists():
            yield Check(name, "ok", f"{path} does not exist")
        elif not path.is_file():
            yield Check(name, "failed", f"{path} is not a file", f"move {path} away", ExitCode.USAGE)
        elif (mode := _mode(path)) & 0o077 and os.name == "posix":
            yield Check(name, "warning", f"{path} has mode {mode:04o}", f"run chmod 600 {path}")
        else:
            yield Check(name, "ok", str(path))
    import platformdirs

    for name, kind in (("state folder", platformdirs.user_state_dir), ("cache folder", platformdirs.user_cache_dir)):
        folder = Path(kind("flickr-sdk"))
        parent = next(one for one in (folder, *folder.parents) if one.exists())
        if not os.access(parent, os.W_OK):
            yield Check(name, "failed", f"{parent} cannot be written", f"change the permissions of {parent}")
        else:
            yield Check(name, "ok", str(folder))


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _proxies() -> dict[str, str]:
    """Return the variables of proxies with their URLs."""
    return {name: value for name in PROXIES if (value := os.environ.get(name) or os.environ.get(name.lower()))}


def _proxy() -> Check:
    shown = []
    for name, value in _proxies().items():
        try:
            parts = urlsplit(value if "://" in value else f"http://{value}")
            port = f":{parts.port}" if parts.port else ""
        except ValueError:
            remedy = f"set {name} to a URL such as http://proxy.example.org:8080, or unset it"
            return Check("proxy", "failed", f"{name} is not a URL", remedy, ExitCode.USAGE)
        # Without the password that the URL may contain.
        shown.append(f"{name} is {parts.scheme}://{parts.hostname}{port}")
    return Check("proxy", "ok", ", ".join(shown) or "no proxy is set")


def _network(cli: Cli) -> Iterator[Check]:
    origin = cli.settings.get("base_url") or "https://api.flickr.com"
    start = time.monotonic()
    try:
        # Without a token, this call checks only the key.
        client = cli.create_client(token_store=MemoryStore())
        response: Any = client.raw(client.test.echo)()
    except InvalidApiKey as error:
        remedy = "check FLICKR_API_KEY, or api_key in the configuration file (keys: flickr.com/services/apps)"
        yield Check("key", "failed", f"Flickr rejects the API key: {error.message}", remedy, ExitCode.USAGE)
        yield Check("network", "ok", f"{origin} responds in {_milliseconds(start)}")
        yield _tls(origin)
        yield from _skipped("it requires a valid API key", "clock")
        return
    except FlickrError as error:
        failed = _unreachable(cli, error)
        yield from _skipped("it requires a response", *(name for name in ("key", "network", "tls", "clock") if name != failed.id))
        yield failed
        return
    seconds = time.monotonic() - start
    yield Check("key", "ok", "Flickr accepts the API key")
    yield Check("network", "ok", f"{origin} responds in {seconds * 1000:.0f} ms")
    yield _tls(origin)
    yield _clock(response.headers.get("date", ""), seconds)


def _milliseconds(start: float) -> str:
    return f"{(time.monotonic() - start) * 1000:.0f} ms"


def _unreachable(cli: Cli, error: FlickrError) -> Check:
    """Return the check that explains why a call got no response: TLS, the proxy, the rate limit or the network."""
    failed = _failed("network", cli, error)
    if "SSL_CERT" in failed.detail:
        return failed._replace(id="tls")
    if isinstance(error, TransportError) and re.search(r"\bSSL\b|certificate", failed.detail):
        remedy = "check the certificates, the clock, and proxies that decrypt TLS; SSL_CERT_FILE selects other certificates"
        return failed._replace(id="tls", remedy=remedy)
    proxies = _proxies()
    if isinstance(error, TransportError) and proxies and not cli.settings.get("base_url"):
        return failed._replace(remedy=f"check the proxy in {' and '.join(proxies)}, or unset it, and check the network")
    return failed


def _tls(origin: str) -> Check:
    import ssl

    if not origin.startswith("https:"):
        return Check("tls", "ok", "not used for a loopback address")
    given = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")
    return Check("tls", "ok", f"{ssl.OPENSSL_VERSION}" + (f", certificates of {given}" if given else ""))


def _clock(date: str, seconds: float) -> Check:
    try:
        difference = time.time() - seconds / 2 - parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return Check("clock", "skipped", "the response has no date")
    if abs(difference) > CLOCK_TOLERANCE:
        direction = "ahead of" if difference > 0 else "behind"
        return Check(
            "clock", "failed", f"this clock is {abs(difference):.0f} s {direction} Flickr's", "correct this machine's clock"
        )
    return Check("clock", "ok", f"{abs(difference):.0f} s from Flickr's")


def _account(cli: Cli) -> Iterator[Check]:
    if not cli.settings.get("api_secret"):
        remedy = "set FLICKR_API_SECRET, or run flickr config set api_secret -"
        yield Check("secret", "warning", "no API secret is set; only public data can be read", remedy)
        yield Check("token", "skipped", "it requires the API secret")
        yield Check("permission", "skipped", "it requires a token")
        return
    try:
        token = cli.flickr.token
    except FlickrError as error:
        yield _failed("token", cli, error)
        return
    if token is None:
        # The first step of a login is signed with the secret, and changes nothing.
        secret = _call("secret", cli, lambda: cli.flickr.start_login("oob"), "Flickr accepts the signature")
        if "signature_invalid" in secret.detail:
            secret = secret._replace(detail="Flickr rejects the signature, so the API secret is wrong", remedy=CHECK_SECRET)
        yield secret
        yield Check("token", "warning", "no access token is stored or set; only public data can be read", "run flickr login")
        yield Check("permission", "skipped", "it requires a token")
        return
    try:
        checked = cli.flickr.auth.oauth.check_token(token.oauth_token)
    except OAuthProblem as error:
        if error.problem != "signature_invalid":
            yield _failed("token", cli, error)
            return
        yield from _wrong_secret(cli)
        return
    except FlickrError as error:
        yield Check("secret", "ok", "Flickr accepts the signature")
        failed = _failed("token", cli, error)
        yield failed._replace(remedy=LOGIN_INSTEAD) if _environment_has_token() else failed
        yield from _skipped("it requires a valid token", "permission")
        return
    yield Check("secret", "ok", "Flickr accepts the signature")
    yield Check("token", "ok", f"it belongs to {checked.user.username}")
    permission = str(getattr(checked.perms, "value", checked.perms))
    remedy = "run flickr login --perms write to change photos" if permission == "read" else ""
    yield Check("permission", "ok", f"{permission}{f'; {remedy}' if remedy else ''}")


def _wrong_secret(cli: Cli) -> Iterator[Check]:
    """Determine which of the two secrets is wrong. The first step of a login is signed only with the API secret."""
    client = cli.create_client(token_store=MemoryStore())
    secret = _call("secret", cli, lambda: client.start_login("oob"), "Flickr accepts the signature")
    if secret.status == "failed":
        yield secret._replace(detail="Flickr rejects the signature, so the API secret is wrong", remedy=CHECK_SECRET)
        yield from _skipped("it requires the API secret", "token")
    else:
        yield secret
        remedy = f"check FLICKR_OAUTH_TOKEN_SECRET, or {LOGIN_INSTEAD}" if _environment_has_token() else "run flickr login"
        yield Check("token", "failed", "the token secret does not belong to the token", remedy, ExitCode.NOT_SIGNED_IN)
    yield from _skipped("it requires a valid token", "permission")


def _environment_has_token() -> bool:
    return bool(os.environ.get("FLICKR_OAUTH_TOKEN", "").strip())


def _call(name: str, cli: Cli, call: Callable[[], object], detail: str) -> Check:
    try:
        call()
    except FlickrError as error:
        return _failed(name, cli, error)
    return Check(name, "ok", detail)


def _failed(name: str, cli: Cli, error: FlickrError) -> Check:
    failure = describe(error, signed_in=not isinstance(error, (CliError, InsufficientPermissions)) and cli.signed_in)
    return Check(name, "failed", failure.message, failure.remedy, failure.exit_code)
