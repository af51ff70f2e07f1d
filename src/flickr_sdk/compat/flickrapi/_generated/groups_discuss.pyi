"""flickr.groups.discuss with flickrapi's method names: Group discussions."""

from __future__ import annotations

from typing import Generic

from flickr_sdk.compat.flickrapi._types import Parsed

from .groups_discuss_replies import GroupsDiscussRepliesNamespace
from .groups_discuss_topics import GroupsDiscussTopicsNamespace

class GroupsDiscussNamespace(Generic[Parsed]):
    """Group discussions."""

    replies: GroupsDiscussRepliesNamespace[Parsed]
    topics: GroupsDiscussTopicsNamespace[Parsed]

class FlatGroupsDiscussNamespace(Generic[Parsed]):
    """The methods of `flickr.groups.discuss` in the spelling `flickr.groups_discuss_...`."""
