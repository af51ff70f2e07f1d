"""flickr.reflection: Descriptions of the API methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import AsyncNamespace

from ..endpoints import reflection as endpoints

if TYPE_CHECKING:
    from ..models import MethodInfo


class AsyncReflectionNamespace(AsyncNamespace):
    """Descriptions of the API methods."""

    _path: ClassVar[str] = "reflection"

    async def get_method_info(self, method_name: str) -> MethodInfo:
        """Get the description of an API method.

        Args:
            method_name: The full name of a method, such as `flickr.test.echo`.

        Returns:
            The method with its arguments, errors and required permission.

        Raises:
            ApiError: With one of these codes:
                1: The method does not exist.

        https://www.flickr.com/services/api/flickr.reflection.getMethodInfo.html
        """
        return await self._client._call(
            endpoints.GET_METHOD_INFO,
            {"method_name": method_name},
        )

    async def get_methods(self) -> list[str]:
        """List the names of all API methods.

        Returns:
            The full method names.

        https://www.flickr.com/services/api/flickr.reflection.getMethods.html
        """
        return await self._client._call(
            endpoints.GET_METHODS,
            {},
        )
