"""Response models: reflection."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import EmptyIsNone, Flag, FlagOrNone, FlickrModel, Int, Str, StrOrNone, TextOrNone, Wrapped

from ..enums import RequiredPerms


class Method(FlickrModel):
    """The description and requirements of a method."""

    name: Str
    """The method's name."""
    needslogin: FlagOrNone = None
    """Whether the method requires an authenticated user."""
    needssigning: FlagOrNone = None
    """Whether the method requires a signed call."""
    requiredperms: Annotated[RequiredPerms | None, EmptyIsNone()] = None
    """The permission required of the token."""
    description: TextOrNone = None
    """The description as HTML."""
    response: TextOrNone = None
    """A sample response in XML."""
    explanation: TextOrNone = None
    """An explanation of the sample response."""


class MethodArgument(FlickrModel):
    """An argument of a method."""

    name: Str
    """The argument's name."""
    optional: Flag
    """Whether the argument is optional."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The description as HTML."""


class MethodError(FlickrModel):
    """An error of a method."""

    code: Int
    """The error code."""
    message: Str
    """The error message."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The explanation."""


class MethodInfo(FlickrModel):
    """A method with its arguments and errors."""

    method: Method
    """The method."""
    arguments: Annotated[list[MethodArgument], Wrapped("argument")] = []
    """The arguments."""
    errors: Annotated[list[MethodError], Wrapped("error")] = []
    """The errors."""
