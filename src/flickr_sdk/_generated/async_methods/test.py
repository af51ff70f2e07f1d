"""flickr.test: Methods for testing the connection and the authentication."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import test as endpoints

if TYPE_CHECKING:
    from ..models import Echo, User


class AsyncTestNamespace(AsyncNamespace):
    """Methods for testing the connection and the authentication."""

    _path: ClassVar[str] = "test"

    async def echo(self) -> Echo:
        """Return the parameters of the request.

        The response includes the API key.

        Returns:
            All parameters of the request, by name.

        https://www.flickr.com/services/api/flickr.test.echo.html
        """
        return await self._client._call(
            endpoints.ECHO,
            {},
        )

    async def login(self) -> User:
        """Get the authenticated user.

        Requires a token with `read` permission.

        Returns:
            The calling user's NSID and screen name.

        https://www.flickr.com/services/api/flickr.test.login.html
        """
        return await self._client._call(
            endpoints.LOGIN,
            {},
        )

    async def null(self) -> None:
        """Make an authenticated call without any effect.

        Requires a token with `read` permission.

        https://www.flickr.com/services/api/flickr.test.null.html
        """
        return await self._client._call(
            endpoints.NULL,
            {},
        )
