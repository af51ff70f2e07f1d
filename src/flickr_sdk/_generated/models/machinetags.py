"""The answers of the API: machinetags."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FlickrModel, IntOrNone, Listed, Page, Str, StrOrNone, TimeOrNone


class MachineTagNamespace(FlickrModel):
    """A namespace of machine tags."""

    text: Str = Field(alias="_content")
    """The namespace."""
    usage: IntOrNone = None
    """How often it is used."""
    predicates: IntOrNone = None
    """How many predicates it has."""


class MachineTagNamespacePage(Page[MachineTagNamespace]):
    """A page of namespaces of machine tags."""

    items: Annotated[list[MachineTagNamespace], Listed()] = Field(default=[], alias="namespace")
    """The items of this page."""
    predicate: StrOrNone = None
    """The predicate that the list is limited to."""


class MachineTagPair(FlickrModel):
    """A namespace and a predicate that are used together."""

    text: Str = Field(alias="_content")
    """Namespace and predicate, with a colon between them."""
    namespace: StrOrNone = None
    """The namespace."""
    predicate: StrOrNone = None
    """The predicate."""
    usage: IntOrNone = None
    """How often the pair is used."""


class MachineTagPairPage(Page[MachineTagPair]):
    """A page of pairs of namespace and predicate."""

    items: Annotated[list[MachineTagPair], Listed()] = Field(default=[], alias="pair")
    """The items of this page."""
    namespace: StrOrNone = None
    """The namespace that the list is limited to."""
    predicate: StrOrNone = None
    """The predicate that the list is limited to."""


class MachineTagPredicate(FlickrModel):
    """A predicate of machine tags."""

    text: Str = Field(alias="_content")
    """The predicate."""
    usage: IntOrNone = None
    """How often it is used."""
    namespaces: IntOrNone = None
    """How many namespaces have it."""


class MachineTagPredicatePage(Page[MachineTagPredicate]):
    """A page of predicates of machine tags."""

    items: Annotated[list[MachineTagPredicate], Listed()] = Field(default=[], alias="predicate")
    """The items of this page."""
    namespace: StrOrNone = None
    """The namespace that the list is limited to."""


class MachineTagValue(FlickrModel):
    """A value of machine tags."""

    text: Str = Field(alias="_content")
    """The value."""
    usage: IntOrNone = None
    """How often it is used."""
    namespace: StrOrNone = None
    """The namespace that it is used with."""
    predicate: StrOrNone = None
    """The predicate that it is used with."""
    first_added: TimeOrNone = None
    """When it was first used."""
    last_added: TimeOrNone = None
    """When it was last used."""


class MachineTagValuePage(Page[MachineTagValue]):
    """A page of values of machine tags."""

    items: Annotated[list[MachineTagValue], Listed()] = Field(default=[], alias="value")
    """The items of this page."""
    namespace: StrOrNone = None
    """The namespace that the values are of."""
    predicate: StrOrNone = None
    """The predicate that the values are of."""
    added_since: TimeOrNone = None
    """The time since which the values were used."""
