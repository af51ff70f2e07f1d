"""The sides of the benchmarks of calls: their names, and the commands that run them."""

from __future__ import annotations

from pathlib import Path

from .environments import SIDES, Environments

FLOOR = "httpx, json.loads (unsigned)"
FLOOR_ASYNC = "httpx, json.loads, async (unsigned)"
OURS = "flickr-sdk"
OURS_ASYNC = "flickr-sdk, async"
PEER = "flickrapi, etree"

ENVIRONMENTS = {
    FLOOR: ("floor", "httpx"),
    "httpx, json.loads, oauthlib": ("floor", "httpx_oauthlib"),
    "httpx, pydantic (unsigned)": ("floor", "httpx_pydantic"),
    OURS: ("sdk", "flickr_sdk"),
    PEER: ("flickrapi", "flickrapi"),
    "flickrapi, parsed-json": ("flickrapi", "flickrapi_json"),
    "flickr_api": ("flickr_api", "flickr_api"),
}
ASYNC_ENVIRONMENTS = {FLOOR_ASYNC: ("floor", "httpx_async"), OURS_ASYNC: ("sdk", "flickr_sdk_async")}
NODE = "flickr-sdk (npm)"
VERSIONS = ["sdk", "flickrapi", "flickr_api", "floor"]


def trusting(authority: Path | None) -> dict[str, str]:
    """Return the environment variables that make every side trust a certificate authority."""
    if authority is None:
        return {}
    return dict.fromkeys(("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"), str(authority))


def commands(environments: Environments, script: str, base_url: str, call: str, *more: str) -> dict[str, list[str | Path]]:
    """Return the command of each side.

    Args:
        environments: The environments.
        script: The name of a script in `sides`, without its extension.
        base_url: The URL of the server.
        call: The call: `login` or `info`.
        *more: Further arguments, of the script that repeats a call. It has sides for async calls too.
    """
    sides: dict[str, list[str | Path]] = {
        name: [environments.python(environment), SIDES / f"{script}.py", function, base_url, call, *more]
        for name, (environment, function) in {**ENVIRONMENTS, **(ASYNC_ENVIRONMENTS if more else {})}.items()
    }
    if environments.node_modules is not None:
        sides[NODE] = ["node", SIDES / "calls.mjs", environments.node_modules, base_url, call, *(more or ("1",))]
    return sides
