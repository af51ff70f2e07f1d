"""Response models: reflection."""

from typing import Annotated

from pydantic import Field

from flickr_sdk._model import FLAG, FLAG_OR_NONE, INT, STR, STR_OR_NONE, EmptyIsNone, FlickrModel, Wrapped

from ..enums import RequiredPerms


class Method(FlickrModel):
    """The description and requirements of a method."""

    name: Annotated[str, STR]
    """The method's name."""
    needslogin: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the method requires an authenticated user."""
    needssigning: Annotated[bool | None, FLAG_OR_NONE] = None
    """Whether the method requires a signed call."""
    requiredperms: Annotated[RequiredPerms | None, EmptyIsNone()] = None
    """The permission required of the token."""
    description: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The description as HTML."""
    response: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """A sample response in XML."""
    explanation: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """An explanation of the sample response."""


class MethodArgument(FlickrModel):
    """An argument of a method."""

    name: Annotated[str, STR]
    """The argument's name."""
    optional: Annotated[bool, FLAG]
    """Whether the argument is optional."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The description as HTML."""


class MethodError(FlickrModel):
    """An error of a method."""

    code: Annotated[int, INT]
    """The error code."""
    message: Annotated[str, STR]
    """The error message."""
    text: Annotated[str | None, STR_OR_NONE] = Field(default=None, alias="_content")
    """The explanation."""


class MethodInfo(FlickrModel):
    """A method with its arguments and errors."""

    method: Method
    """The method."""
    arguments: Annotated[list[MethodArgument], Wrapped("argument")] = []
    """The arguments."""
    errors: Annotated[list[MethodError], Wrapped("error")] = []
    """The errors."""
