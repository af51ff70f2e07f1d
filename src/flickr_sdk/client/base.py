"""The clients: `Flickr`, `AsyncFlickr`, and their bases for packages that were generated elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, cast

from .._utils.unpicklable import Unpicklable
from ..errors.base import UnknownMethodError, UsageError
from .options import cache_of, changed

if TYPE_CHECKING:
    from types import ModuleType

    from .._method.endpoint import Endpoint
    from .._pipeline.call import ClientConfig
    from ..cache.protocol import Cache, CacheMode
    from ..config import DriftHook, Hooks, OnLimit, Retries, Timeout
    from . import dynamic_methods


def endpoint_for_call(catalog: ModuleType, method: str) -> Endpoint[object]:
    """Find the endpoint of a method by Flickr's name, known or not."""
    import re

    from .._pipeline.method_lookup import find_endpoint
    from .dynamic_methods import endpoint_without_stub

    if not isinstance(method, str) or not re.fullmatch(r"\w+(\.\w+)+", method, re.ASCII):
        raise UsageError(f"call takes a method's name such as 'flickr.photos.getInfo', not {method!r}")
    if not method.startswith("flickr."):
        method = f"flickr.{method}"
    return find_endpoint(catalog, method) if method in catalog.METHODS else endpoint_without_stub(method)


class ClientBase(Unpicklable):
    """What both clients share."""

    if TYPE_CHECKING:
        catalog: ModuleType
        """The catalog of the generated package whose methods the client has."""
    else:
        # A package that was generated elsewhere sets its own in this one's place.
        @property
        def catalog(self) -> ModuleType:
            """The catalog of the generated package whose methods the client has."""
            from .._generated import catalog

            return catalog

    _config: ClientConfig
    _shares_driver: bool = False

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._config.origins.rest}>"

    @property
    def cache(self) -> Cache | None:
        """Where answers are kept, or `None`: `flickr.cache.clear()` forgets them."""
        return cache_of(self._config)

    def options(
        self,
        *,
        timeout: Timeout | float | None = None,
        retries: Retries | int | None = None,
        hooks: Hooks | None = None,
        strict: bool | None = None,
        on_drift: DriftHook | None = None,
        on_limit: OnLimit | None = None,
        cache: Cache | CacheMode | bool | None = None,
    ) -> Self:
        """Make a copy of the client with other settings; both share their connections.

        Args:
            timeout: Seconds that a whole call may take, or a `Timeout`.
            retries: How often a call is tried again, or a `Retries`.
            hooks: What is told of requests, answers, retries, waits and drifts, in place of the client's.
            strict: Raise `SchemaDrift` where a value does not fit its documented type.
            on_drift: Is told of every such value.
            on_limit: Whether a call that exceeds the rate limit is to `wait`, for how many seconds at most, or to `raise`.
            cache: Whether to `use` the client's cache, to `refresh` what is in it, or to `bypass` it; or another cache.

        Returns:
            The copy, for one call or many: `flickr.options(timeout=5).photos.search(...)`.

        Raises:
            ConfigurationError: A setting cannot be used.
        """
        return self._with_config(changed(self._config, timeout, retries, hooks, strict, on_drift, on_limit, cache))

    def _with_config(self, config: ClientConfig) -> Self:
        # The namespaces that exist belong to the original and are not copied.
        kept = {name: value for name, value in self.__dict__.items() if name.startswith("_")}
        copy = object.__new__(type(self))
        copy.__dict__.update(kept, _config=config, _shares_driver=True)
        return copy

    def _missing(self, path: str, name: str) -> object:
        from .dynamic_methods import resolve

        return resolve(cast("dynamic_methods.Client", self), path, name)

    # Type checkers must refuse a misspelt namespace, so they do not see this.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name in ("close", "aclose"):
                other = "aclose" if name == "close" else "close"
                raise UnknownMethodError(f"{type(self).__name__} has no {name}; did you mean {other}?", other)
            return self._missing("", name)
