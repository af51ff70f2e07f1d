"""flickr.machinetags: Machine tags by namespace, predicate and value."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._namespace import AsyncNamespace

from ..endpoints import machinetags as endpoints

if TYPE_CHECKING:
    from datetime import datetime

    from ..models import MachineTagNamespacePage, MachineTagPairPage, MachineTagPredicatePage, MachineTagValuePage


class AsyncMachinetagsNamespace(AsyncNamespace):
    """Machine tags by namespace, predicate and value."""

    _path: ClassVar[str] = "machinetags"

    async def get_namespaces(
        self, *, predicate: str | None = None, per_page: int | None = None, page: int | None = None
    ) -> MachineTagNamespacePage:
        """List the namespaces of machine tags, sorted by name.

        `usage` is only a rough measure.

        Args:
            predicate: Only namespaces that occur with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of namespaces, each with its usage and its number of predicates.

        Raises:
            ApiError: With a code of the method's own:
                1: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getNamespaces.html
        """
        return await self._client._call(
            endpoints.GET_NAMESPACES,
            {"predicate": predicate, "per_page": per_page, "page": page},
        )

    async def get_pairs(
        self,
        *,
        namespace: str | None = None,
        predicate: str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> MachineTagPairPage:
        """List the namespace and predicate pairs of machine tags, sorted by name.

        Args:
            namespace: Only pairs with this namespace.
            predicate: Only pairs with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of pairs, each with its usage.

        Raises:
            ApiError: With a code of the method's own:
                1: `namespace` is empty or malformed.
                2: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPairs.html
        """
        return await self._client._call(
            endpoints.GET_PAIRS,
            {"namespace": namespace, "predicate": predicate, "per_page": per_page, "page": page},
        )

    async def get_predicates(
        self, *, namespace: str | None = None, per_page: int | None = None, page: int | None = None
    ) -> MachineTagPredicatePage:
        """List the predicates of machine tags.

        Args:
            namespace: Only predicates that occur with this namespace.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of predicates, each with its usage and its number of namespaces.

        Raises:
            ApiError: With a code of the method's own:
                1: `namespace` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPredicates.html
        """
        return await self._client._call(
            endpoints.GET_PREDICATES,
            {"namespace": namespace, "per_page": per_page, "page": page},
        )

    async def get_recent_values(
        self,
        *,
        namespace: str | None = None,
        predicate: str | None = None,
        added_since: datetime | int | str | None = None,
    ) -> MachineTagValuePage:
        """List the values of machine tags that were added lately.

        Args:
            namespace: Only values used with this namespace.
            predicate: Only values used with this predicate.
            added_since: Return only values added after this time, a timezone-aware datetime or a Unix
                timestamp.

        Returns:
            The values, each with its usage and the times of its first and last use.

        https://www.flickr.com/services/api/flickr.machinetags.getRecentValues.html
        """
        return await self._client._call(
            endpoints.GET_RECENT_VALUES,
            {"namespace": namespace, "predicate": predicate, "added_since": added_since},
        )

    async def get_values(
        self, namespace: str, predicate: str, *, per_page: int | None = None, page: int | None = None
    ) -> MachineTagValuePage:
        """List the values of machine tags with a given namespace and predicate.

        Args:
            namespace: The namespace in front of the values.
            predicate: The predicate in front of the values.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Returns:
            One page of values, each with its usage.

        Raises:
            ApiError: With a code of the method's own:
                1: `namespace` is missing or malformed.
                2: `predicate` is missing or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getValues.html
        """
        return await self._client._call(
            endpoints.GET_VALUES,
            {"namespace": namespace, "predicate": predicate, "per_page": per_page, "page": page},
        )
