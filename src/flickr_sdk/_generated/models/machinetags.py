"""Response models: machinetags."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, GivenByPage, Int, NoneIsEmptyList, Page, Str, StrOrNone, TimeOrNone


class MachineTagNamespace(FlickrModel):
    """A machine tag namespace."""

    text: Str = Field(alias="_content")
    """The namespace."""
    usage: Int
    """The number of uses."""
    predicates: Int
    """The number of predicates."""


class MachineTagNamespacePage(Page[MachineTagNamespace]):
    """A page of machine tag namespaces."""

    items: Annotated[list[MachineTagNamespace], NoneIsEmptyList()] = Field(default=[], alias="namespace")
    """The items of this page."""
    predicate: StrOrNone = None
    """The requested predicate."""


class MachineTagPair(FlickrModel):
    """A pair of machine tag namespace and predicate."""

    text: Str = Field(alias="_content")
    """The namespace and predicate, separated by a colon."""
    namespace: Str
    """The namespace."""
    predicate: Str
    """The predicate."""
    usage: Int
    """The number of uses."""


class MachineTagPairPage(Page[MachineTagPair]):
    """A page of pairs of machine tag namespace and predicate."""

    items: Annotated[list[MachineTagPair], NoneIsEmptyList()] = Field(default=[], alias="pair")
    """The items of this page."""
    namespace: StrOrNone = None
    """The requested namespace."""
    predicate: StrOrNone = None
    """The requested predicate."""


class MachineTagPredicate(FlickrModel):
    """A machine tag predicate."""

    text: Str = Field(alias="_content")
    """The predicate."""
    usage: Int
    """The number of uses."""
    namespaces: Int
    """The number of namespaces."""


class MachineTagPredicatePage(Page[MachineTagPredicate]):
    """A page of machine tag predicates."""

    items: Annotated[list[MachineTagPredicate], NoneIsEmptyList()] = Field(default=[], alias="predicate")
    """The items of this page."""
    namespace: StrOrNone = None
    """The requested namespace."""


class MachineTagValue(FlickrModel):
    """A machine tag value."""

    text: Str = Field(alias="_content")
    """The value."""
    usage: Int
    """The number of uses."""
    namespace: Str
    """The namespace."""
    predicate: Str
    """The predicate."""
    first_added: TimeOrNone = None
    """The time of the first use."""
    last_added: TimeOrNone = None
    """The time of the last use."""


class MachineTagValuePage(Page[MachineTagValue]):
    """A page of machine tag values."""

    items: Annotated[
        list[MachineTagValue], NoneIsEmptyList(), GivenByPage(namespace="namespace", predicate="predicate")
    ] = Field(default=[], alias="value")
    """The items of this page."""
    namespace: Str
    """The requested namespace."""
    predicate: Str
    """The requested predicate."""
    added_since: TimeOrNone = None
    """The start of the requested period."""
