"""flickr.machinetags with flickrapi's method names: Machine tags by namespace, predicate and value."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._answers import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Answer, Parsed, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetNamespaces(Generic[Parsed]):
    """List the namespaces of machine tags, sorted by name."""

    __name__: str

    @overload
    def __call__(
        self, *, predicate: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the namespaces of machine tags, sorted by name.

        `usage` is only a rough measure.

        Args:
            predicate: Only namespaces that occur with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPairs(Generic[Parsed]):
    """List the namespace and predicate pairs of machine tags, sorted by name."""

    __name__: str

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
        """List the namespace and predicate pairs of machine tags, sorted by name.

        Args:
            namespace: Only pairs with this namespace.
            predicate: Only pairs with this predicate.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetPredicates(Generic[Parsed]):
    """List the predicates of machine tags."""

    __name__: str

    @overload
    def __call__(
        self, *, namespace: Value = None, per_page: Value = None, page: Value = None, timeout: float | None = None
    ) -> Parsed:
        """List the predicates of machine tags.

        Args:
            namespace: Only predicates that occur with this namespace.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetRecentValues(Generic[Parsed]):
    """List the values of machine tags that were added lately."""

    __name__: str

    @overload
    def __call__(
        self,
        *,
        namespace: Value = None,
        predicate: Value = None,
        added_since: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """List the values of machine tags that were added lately.

        Args:
            namespace: Only values used with this namespace.
            predicate: Only values used with this predicate.
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

class GetValues(Generic[Parsed]):
    """List the values of machine tags with a given namespace and predicate."""

    __name__: str

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
        """List the values of machine tags with a given namespace and predicate.

        Args:
            namespace: The namespace in front of the values.
            predicate: The predicate in front of the values.
            per_page: The number of results per page. Most methods default to 100 and allow at most 500.
            page: The page of results to return.

        Raises:
            FlickrError: With a code of the method's own:
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
    def __call__(self, *, format: str, **arguments: Value) -> Answer: ...

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
