"""Iterators over the paginated methods of flickr.machinetags."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk.walk.namespace import Walks

from ..endpoints import machinetags as endpoints

if TYPE_CHECKING:
    from flickr_sdk.walk import Walker, WalkProgressCallback

    from ..models import MachineTagNamespace, MachineTagPair, MachineTagPredicate, MachineTagValue


class MachinetagsWalks(Walks):
    """Machine tags by namespace, predicate and value."""

    _path: ClassVar[str] = "machinetags"

    def get_namespaces(
        self,
        *,
        predicate: str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[MachineTagNamespace]:
        """List machine tag namespaces, sorted by name.

        `usage` is an approximate measure.

        Args:
            predicate: Return only namespaces that are used with this predicate.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.machinetags.getNamespaces.html
        """
        return self._client._walk(
            endpoints.GET_NAMESPACES,
            {"predicate": predicate},
            per_page,
            prefetch,
            progress,
        )

    def get_pairs(
        self,
        *,
        namespace: str | None = None,
        predicate: str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[MachineTagPair]:
        """List pairs of machine tag namespace and predicate, sorted by name.

        Args:
            namespace: Return only pairs with this namespace.
            predicate: Return only pairs with this predicate.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.machinetags.getPairs.html
        """
        return self._client._walk(
            endpoints.GET_PAIRS,
            {"namespace": namespace, "predicate": predicate},
            per_page,
            prefetch,
            progress,
        )

    def get_predicates(
        self,
        *,
        namespace: str | None = None,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[MachineTagPredicate]:
        """List machine tag predicates.

        Args:
            namespace: Return only predicates that are used with this namespace.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.machinetags.getPredicates.html
        """
        return self._client._walk(
            endpoints.GET_PREDICATES,
            {"namespace": namespace},
            per_page,
            prefetch,
            progress,
        )

    def get_values(
        self,
        namespace: str,
        predicate: str,
        *,
        per_page: int | None = None,
        prefetch: int = 0,
        progress: WalkProgressCallback | None = None,
    ) -> Walker[MachineTagValue]:
        """List the machine tag values of a namespace and predicate.

        Args:
            namespace: The namespace of the values.
            predicate: The predicate of the values.
            per_page: The number of items per page. Defaults to the maximum page size.
            prefetch: The number of pages to prefetch concurrently. Defaults to 0, which fetches each page on
                demand.
            progress: A callback that is called with a `WalkReport` after each page.

        Returns:
            An iterable of all items, without duplicates. Pages are fetched on demand.

        https://www.flickr.com/services/api/flickr.machinetags.getValues.html
        """
        return self._client._walk(
            endpoints.GET_VALUES,
            {"namespace": namespace, "predicate": predicate},
            per_page,
            prefetch,
            progress,
        )
