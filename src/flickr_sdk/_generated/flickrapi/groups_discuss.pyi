"""flickr.groups.discuss under flickrapi's names: The discussions of groups."""

from __future__ import annotations

from typing import Generic

from flickr_sdk.compat.flickrapi._types import Parsed

from .groups_discuss_replies import GroupsDiscussRepliesNamespace
from .groups_discuss_topics import GroupsDiscussTopicsNamespace

class GroupsDiscussNamespace(Generic[Parsed]):
    """The discussions of groups."""

    replies: GroupsDiscussRepliesNamespace[Parsed]
    topics: GroupsDiscussTopicsNamespace[Parsed]

class FlatGroupsDiscussNamespace(Generic[Parsed]):
    """The same by their whole names: `flickr.groups_discuss_...`."""
