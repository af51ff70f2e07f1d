"""The base of every generated model."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

__all__ = ["FlickrModel"]


class FlickrModel(BaseModel):
    """A part of an answer.

    Fields carry Flickr's names. Keys that the model does not know are kept: they are attributes, and stand in `model_extra`.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(
        extra="allow",
        defer_build=True,
        protected_namespaces=(),
        validate_by_name=True,
        validate_by_alias=True,
    )
