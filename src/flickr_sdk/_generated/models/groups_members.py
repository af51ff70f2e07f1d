"""Response models: groups_members."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import NoneIsEmptyList, Page

from ..enums import MemberType
from .person import Person


class Member(Person):
    """A member of a group."""

    membertype: MemberType
    """The member's role in the group."""


class MemberPage(Page[Member]):
    """A page of a group's members."""

    items: Annotated[list[Member], NoneIsEmptyList()] = Field(default=[], alias="member")
    """The items of this page."""
