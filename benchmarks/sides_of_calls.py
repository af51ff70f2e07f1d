"""The sides that make calls: their names in the figures, and how one is run."""

from __future__ import annotations

from pathlib import Path

from .lab import SIDES, Lab

FLOOR = "httpx, json.loads (unsigned)"
OURS = "flickr-sdk"
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
NODE = "flickr-sdk (npm)"
VERSIONS = ["sdk", "flickrapi", "flickr_api", "floor"]


def trusting(authority: Path | None) -> dict[str, str]:
    """Give the environment in which every side trusts a certificate authority, and no other where that is how it is."""
    if authority is None:
        return {}
    return dict.fromkeys(("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"), str(authority))


def commands(lab: Lab, script: str, base_url: str, what: str, *more: str) -> dict[str, list[str | Path]]:
    """Give the command that runs a script of `sides`, for each side.

    Args:
        lab: The environments.
        script: The script's name without its ending.
        base_url: The server's address.
        what: What is asked for.
        *more: Further arguments.
    """
    sides: dict[str, list[str | Path]] = {
        name: [lab.python(environment), SIDES / f"{script}.py", function, base_url, what, *more]
        for name, (environment, function) in ENVIRONMENTS.items()
    }
    if lab.node_modules is not None:
        sides[NODE] = ["node", SIDES / "calls.mjs", lab.node_modules, base_url, what, *(more or ("1",))]
    return sides
