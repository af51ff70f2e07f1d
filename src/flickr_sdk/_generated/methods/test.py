"""flickr.test: Methods for testing the connection and the authentication."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import test as endpoints

if TYPE_CHECKING:
    from ..models import Echo, User


class TestNamespace(Namespace):
    """Methods for testing the connection and the authentication."""

    _path: ClassVar[str] = "test"

    def echo(self) -> Echo:
        """Return the parameters of the request.

        The response includes the API key.

        Returns:
            All parameters of the request, by name.

        https://www.flickr.com/services/api/flickr.test.echo.html
        """
        return self._client._call(
            endpoints.ECHO,
            {},
        )

    def login(self) -> User:
        """Get the authenticated user.

        Requires a token with `read` permission.

        Returns:
            The calling user's NSID and screen name.

        https://www.flickr.com/services/api/flickr.test.login.html
        """
        return self._client._call(
            endpoints.LOGIN,
            {},
        )

    def null(self) -> None:
        """Make an authenticated call without any effect.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.test.null.html
        """
        return self._client._call(
            endpoints.NULL,
            {},
        )
