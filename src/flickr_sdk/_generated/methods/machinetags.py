"""flickr.machinetags: Machine tags by namespace, predicate and value."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import machinetags as endpoints

if TYPE_CHECKING:
    from datetime import datetime

    from ..models import (
        MachineTagNamespacePage,
        MachineTagPairPage,
        MachineTagPredicatePage,
        MachineTagValuePage,
        RecentMachineTagValuePage,
    )


class MachinetagsNamespace(Namespace):
    """Machine tags by namespace, predicate and value."""

    _path: ClassVar[str] = "machinetags"

    def get_namespaces(
        self, *, predicate: str | None = None, per_page: int | None = None, page: int | None = None
    ) -> MachineTagNamespacePage:
        """List machine tag namespaces, sorted by name.

        `usage` is an approximate measure.

        Args:
            predicate: Return only namespaces that are used with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of namespaces, each with its usage and its number of predicates.

        Raises:
            ApiError: With one of these codes:
                1: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getNamespaces.html
        """
        return self._client._call(
            endpoints.GET_NAMESPACES,
            {"predicate": predicate, "per_page": per_page, "page": page},
        )

    def get_pairs(
        self,
        *,
        namespace: str | None = None,
        predicate: str | None = None,
        per_page: int | None = None,
        page: int | None = None,
    ) -> MachineTagPairPage:
        """List pairs of machine tag namespace and predicate, sorted by name.

        Args:
            namespace: Return only pairs with this namespace.
            predicate: Return only pairs with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of pairs, each with its usage.

        Raises:
            ApiError: With one of these codes:
                1: `namespace` is empty or malformed.
                2: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPairs.html
        """
        return self._client._call(
            endpoints.GET_PAIRS,
            {"namespace": namespace, "predicate": predicate, "per_page": per_page, "page": page},
        )

    def get_predicates(
        self, *, namespace: str | None = None, per_page: int | None = None, page: int | None = None
    ) -> MachineTagPredicatePage:
        """List machine tag predicates.

        Args:
            namespace: Return only predicates that are used with this namespace.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of predicates, each with its usage and its number of namespaces.

        Raises:
            ApiError: With one of these codes:
                1: `namespace` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPredicates.html
        """
        return self._client._call(
            endpoints.GET_PREDICATES,
            {"namespace": namespace, "per_page": per_page, "page": page},
        )

    def get_recent_values(
        self,
        *,
        namespace: str | None = None,
        predicate: str | None = None,
        added_since: datetime | int | str | None = None,
    ) -> RecentMachineTagValuePage:
        """List recently added machine tag values.

        Args:
            namespace: Return only values that are used with this namespace.
            predicate: Return only values that are used with this predicate.
            added_since: Return only values added after this time, a timezone-aware datetime or a Unix
                timestamp.

        Returns:
            The values, each with its usage and the times of its first and last use.

        https://www.flickr.com/services/api/flickr.machinetags.getRecentValues.html
        """
        return self._client._call(
            endpoints.GET_RECENT_VALUES,
            {"namespace": namespace, "predicate": predicate, "added_since": added_since},
        )

    def get_values(
        self, namespace: str, predicate: str, *, per_page: int | None = None, page: int | None = None
    ) -> MachineTagValuePage:
        """List the machine tag values of a namespace and predicate.

        Args:
            namespace: The namespace of the values.
            predicate: The predicate of the values.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Returns:
            One page of values, each with its usage.

        Raises:
            ApiError: With one of these codes:
                1: `namespace` is missing or malformed.
                2: `predicate` is missing or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getValues.html
        """
        return self._client._call(
            endpoints.GET_VALUES,
            {"namespace": namespace, "predicate": predicate, "per_page": per_page, "page": page},
        )
