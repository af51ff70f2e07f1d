"""The arguments of the clients that an integration creates."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from ... import AsyncFlickr, Flickr


@dataclass(frozen=True)
class ClientArguments:
    """The API key, and further arguments of `Flickr` or `AsyncFlickr`. The environment supplies unset values."""

    api_key: str | None = field(default=None, repr=False)
    api_secret: str | None = field(default=None, repr=False)
    base_url: str | None = None
    options: Mapping[str, object] = field(default_factory=dict, repr=False)

    @property
    def key(self) -> str:
        """The API key under which tokens are stored; empty if it is missing, which the client reports."""
        return self.api_key if self.api_key is not None else os.environ.get("FLICKR_API_KEY", "")

    def client(self) -> Flickr:
        """Create a client."""
        return Flickr(self.api_key, self.api_secret, base_url=self.base_url, **cast("dict[str, Any]", dict(self.options)))

    def async_client(self) -> AsyncFlickr:
        """Create an asynchronous client."""
        return AsyncFlickr(self.api_key, self.api_secret, base_url=self.base_url, **cast("dict[str, Any]", dict(self.options)))
