"""Response models: machinetags."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from flickr_sdk._model import INT, STR, STR_OR_NONE, TIME_OR_NONE, FlickrModel, GivenByPage, NoneIsEmptyList, Page


class MachineTagNamespace(FlickrModel):
    """A machine tag namespace."""

    text: Annotated[str, STR] = Field(alias="_content")
    """The namespace."""
    usage: Annotated[int, INT]
    """The number of uses."""
    predicates: Annotated[int, INT]
    """The number of predicates."""


class MachineTagNamespacePage(Page[MachineTagNamespace]):
    """A page of machine tag namespaces."""

    items: Annotated[list[MachineTagNamespace], NoneIsEmptyList()] = Field(default=[], alias="namespace")
    """The items of this page."""
    predicate: Annotated[str | None, STR_OR_NONE] = None
    """The requested predicate."""


class MachineTagPair(FlickrModel):
    """A pair of machine tag namespace and predicate."""

    text: Annotated[str, STR] = Field(alias="_content")
    """The namespace and predicate, separated by a colon."""
    namespace: Annotated[str, STR]
    """The namespace."""
    predicate: Annotated[str, STR]
    """The predicate."""
    usage: Annotated[int, INT]
    """The number of uses."""


class MachineTagPairPage(Page[MachineTagPair]):
    """A page of pairs of machine tag namespace and predicate."""

    items: Annotated[list[MachineTagPair], NoneIsEmptyList()] = Field(default=[], alias="pair")
    """The items of this page."""
    namespace: Annotated[str | None, STR_OR_NONE] = None
    """The requested namespace."""
    predicate: Annotated[str | None, STR_OR_NONE] = None
    """The requested predicate."""


class MachineTagPredicate(FlickrModel):
    """A machine tag predicate."""

    text: Annotated[str, STR] = Field(alias="_content")
    """The predicate."""
    usage: Annotated[int, INT]
    """The number of uses."""
    namespaces: Annotated[int, INT]
    """The number of namespaces."""


class MachineTagPredicatePage(Page[MachineTagPredicate]):
    """A page of machine tag predicates."""

    items: Annotated[list[MachineTagPredicate], NoneIsEmptyList()] = Field(default=[], alias="predicate")
    """The items of this page."""
    namespace: Annotated[str | None, STR_OR_NONE] = None
    """The requested namespace."""


class MachineTagValue(FlickrModel):
    """A machine tag value."""

    text: Annotated[str, STR] = Field(alias="_content")
    """The value."""
    usage: Annotated[int, INT]
    """The number of uses."""
    namespace: Annotated[str, STR]
    """The namespace."""
    predicate: Annotated[str, STR]
    """The predicate."""
    first_added: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the first use."""
    last_added: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The time of the last use."""


class MachineTagValuePage(Page[MachineTagValue]):
    """A page of machine tag values."""

    items: Annotated[
        list[MachineTagValue], NoneIsEmptyList(), GivenByPage(namespace="namespace", predicate="predicate")
    ] = Field(default=[], alias="value")
    """The items of this page."""
    namespace: Annotated[str, STR]
    """The requested namespace."""
    predicate: Annotated[str, STR]
    """The requested predicate."""


class RecentMachineTagValuePage(Page[MachineTagValue]):
    """A page of recent machine tag values."""

    items: Annotated[list[MachineTagValue], NoneIsEmptyList()] = Field(default=[], alias="value")
    """The items of this page."""
    namespace: Annotated[str | None, STR_OR_NONE] = None
    """The requested namespace."""
    predicate: Annotated[str | None, STR_OR_NONE] = None
    """The requested predicate."""
    added_since: Annotated[dt.datetime | None, TIME_OR_NONE] = None
    """The start of the requested period."""
