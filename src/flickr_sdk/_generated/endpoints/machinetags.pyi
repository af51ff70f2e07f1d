"""The types of the endpoints of flickr.machinetags. With this file, type checkers skip the descriptions of the methods."""

from flickr_sdk._method.endpoint import Endpoint

from ..models import (
    MachineTagNamespacePage,
    MachineTagPairPage,
    MachineTagPredicatePage,
    MachineTagValuePage,
    RecentMachineTagValuePage,
)

GET_NAMESPACES: Endpoint[MachineTagNamespacePage]
GET_PAIRS: Endpoint[MachineTagPairPage]
GET_PREDICATES: Endpoint[MachineTagPredicatePage]
GET_RECENT_VALUES: Endpoint[RecentMachineTagValuePage]
GET_VALUES: Endpoint[MachineTagValuePage]
