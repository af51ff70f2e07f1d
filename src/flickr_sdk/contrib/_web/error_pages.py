"""The pages that users see if a login or a logout fails."""

from __future__ import annotations

from typing import Final

from ...errors import (
    FlickrError,
    LoginError,
    MaybeDelivered,
    OAuthProblem,
    RateLimited,
    ResponseError,
    ServiceUnavailable,
    TokenStoreError,
    TransportError,
)

CONTENT_TYPE: Final = "text/plain; charset=utf-8"
"""Plain text, because parts of a message may come from the URL."""
NO_LOGIN: Final = "No login is in progress in this browser."
FOREIGN_ORIGIN: Final = "The form was sent by another site."
NO_STORE: Final = {"Cache-Control": "no-store"}
"""The headers of redirects and pages that belong to one user."""

_PAGES: Final[tuple[tuple[type[FlickrError], str, int], ...]] = (
    (LoginError, "The login failed: {error}.", 403),
    (OAuthProblem, "Flickr rejected the login ({error.problem}). Sign in again.", 403),
    (MaybeDelivered, "Flickr is unreachable. Try again later.", 504),
    (TransportError, "Flickr is unreachable. Try again later.", 504),
    (ServiceUnavailable, "Flickr is temporarily unavailable. Try again later.", 503),
    (RateLimited, "Flickr is temporarily unavailable. Try again later.", 503),
    (ResponseError, "Flickr returned an invalid response. Try again later.", 502),
    (TokenStoreError, "Your login cannot be read or stored. Try again later.", 500),
)
"""The message and the status of each error. The first matching class applies."""


def error_page(error: FlickrError) -> tuple[str, int] | None:
    """Return the message for the user and the status; `None` for errors of the application, such as a missing API key."""
    for kind, text, status in _PAGES:
        if isinstance(error, kind):
            return text.format(error=error), status
    return None


def is_cross_site(fetch_site: str | None, origin: str | None, host: str) -> bool:
    """Whether another site has sent a form. Programs other than browsers send neither header.

    Args:
        fetch_site: The header `Sec-Fetch-Site`, which current browsers send.
        origin: The header `Origin`, which older browsers send.
        host: The host and port of the application.
    """
    if fetch_site is not None:
        return fetch_site not in ("same-origin", "none")
    # The value is not parsed as a URL: a program may send anything.
    return origin is not None and origin.partition("://")[2].lower() != host.lower()
