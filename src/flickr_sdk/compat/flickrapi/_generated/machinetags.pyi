"""flickr.machinetags with flickrapi's method names: Machine tags by namespace, predicate and value."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetNamespaces(Generic[Parsed]):
    """List machine tag namespaces, sorted by name."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, predicate: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List machine tag namespaces, sorted by name.

        `usage` is an approximate measure.

        Args:
            predicate: Return only namespaces that are used with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getNamespaces.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPairs(Generic[Parsed]):
    """List pairs of machine tag namespace and predicate, sorted by name."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        namespace: Value = None,
        predicate: Value = None,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List pairs of machine tag namespace and predicate, sorted by name.

        Args:
            namespace: Return only pairs with this namespace.
            predicate: Return only pairs with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `namespace` is empty or malformed.
                2: `predicate` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPairs.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetPredicates(Generic[Parsed]):
    """List machine tag predicates."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, namespace: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List machine tag predicates.

        Args:
            namespace: Return only predicates that are used with this namespace.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `namespace` is empty or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getPredicates.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetRecentValues(Generic[Parsed]):
    """List recently added machine tag values."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        namespace: Value = None,
        predicate: Value = None,
        added_since: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List recently added machine tag values.

        Args:
            namespace: Return only values that are used with this namespace.
            predicate: Return only values that are used with this predicate.
            added_since: Return only values added after this time, a timezone-aware datetime or a Unix
                timestamp.

        https://www.flickr.com/services/api/flickr.machinetags.getRecentValues.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetValues(Generic[Parsed]):
    """List the machine tag values of a namespace and predicate."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        namespace: Value,
        predicate: Value,
        per_page: Value = None,
        page: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the machine tag values of a namespace and predicate.

        Args:
            namespace: The namespace of the values.
            predicate: The predicate of the values.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page number, starting at 1.

        Raises:
            FlickrError: With one of these codes:
                1: `namespace` is missing or malformed.
                2: `predicate` is missing or malformed.

        https://www.flickr.com/services/api/flickr.machinetags.getValues.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class MachinetagsNamespace(Generic[Parsed]):
    """Machine tags by namespace, predicate and value."""

    getNamespaces: GetNamespaces[Parsed]
    getPairs: GetPairs[Parsed]
    getPredicates: GetPredicates[Parsed]
    getRecentValues: GetRecentValues[Parsed]
    getValues: GetValues[Parsed]

class FlatMachinetagsNamespace(Generic[Parsed]):
    """The methods of `flickr.machinetags` in the spelling `flickr.machinetags_...`."""

    machinetags_getNamespaces: GetNamespaces[Parsed]
    machinetags_getPairs: GetPairs[Parsed]
    machinetags_getPredicates: GetPredicates[Parsed]
    machinetags_getRecentValues: GetRecentValues[Parsed]
    machinetags_getValues: GetValues[Parsed]
