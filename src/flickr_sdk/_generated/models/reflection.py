"""The answers of the API: reflection."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import EmptyIsNone, Flag, FlagOrNone, FlickrModel, In, Int, Str, StrOrNone, TextOrNone

from ..enums import RequiredPerms


class Method(FlickrModel):
    """What a method is for and what it needs."""

    name: Str
    """The method's name."""
    needslogin: FlagOrNone = None
    """Whether the caller must be logged in."""
    needssigning: FlagOrNone = None
    """Whether the call must be signed."""
    requiredperms: Annotated[RequiredPerms | None, EmptyIsNone()] = None
    """The permission that the token must have."""
    description: TextOrNone = None
    """What the method does, with HTML."""
    response: TextOrNone = None
    """A sample answer in XML."""
    explanation: TextOrNone = None
    """An explanation of the sample answer."""


class MethodArgument(FlickrModel):
    """An argument of a method."""

    name: Str
    """The argument's name."""
    optional: Flag
    """Whether it may be left out."""
    text: StrOrNone = Field(default=None, alias="_content")
    """What it means, with HTML."""


class MethodError(FlickrModel):
    """An error that a method may answer with."""

    code: Int
    """The number."""
    message: Str
    """The short message."""
    text: StrOrNone = Field(default=None, alias="_content")
    """The explanation."""


class MethodInfo(FlickrModel):
    """A method with its arguments and errors."""

    method: Method
    """The method."""
    arguments: Annotated[list[MethodArgument], In("argument")] = []
    """Its arguments."""
    errors: Annotated[list[MethodError], In("error")] = []
    """Its errors."""
