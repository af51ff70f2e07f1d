"""Resolve the `limiter`, `image_limiter`, `cache` and `options()` arguments of a client."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, cast

from .._pipeline.config_parser import parse_hooks, parse_retries, parse_signing_token, parse_timeout
from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._pipeline.call import ClientConfig
    from ..cache.protocol import Cache, CacheMode
    from ..cache.response_cache import ResponseCache
    from ..config import DriftHook, Hooks, OnLimit, Retries, Timeout
    from ..rate_limit.limiter import Limiter
    from ..rate_limit.throttle import Throttle
    from ..types import Token


def with_limiters_and_cache(
    config: ClientConfig,
    limiter: Limiter | bool | None,
    image_limiter: Limiter | bool | None,
    on_limit: OnLimit,
    cache: Cache | bool | None,
) -> ClientConfig:
    """Add the rate limiters and the cache to a new client's configuration."""
    from ..rate_limit.limiter import limiter_key
    from ..rate_limit.throttle import parse_max_wait

    max_wait = parse_max_wait(on_limit)
    throttle = _throttle("limiter", limiter, limiter_key(config.origins.rest, config.api_key), max_wait)
    image_throttle = _throttle("image_limiter", image_limiter, limiter_key("images"), max_wait)
    return config.replace(throttle=throttle, image_throttle=image_throttle, cache=_response_cache(cache, None))


def change_config(
    config: ClientConfig,
    token: Token | tuple[str, str] | None,
    timeout: Timeout | float | None,
    retries: Retries | int | None,
    hooks: Hooks | None,
    strict: bool | None,
    on_drift: DriftHook | None,
    on_limit: OnLimit | None,
    cache: Cache | CacheMode | bool | None,
    headers: Mapping[str, str] | None,
) -> ClientConfig:
    """Apply the arguments of `options()` that are not `None`; `config_parser` and `parse_max_wait` validate them."""
    changes: dict[str, Any] = {}
    if token is not None:
        changes |= {"token": parse_signing_token(token, config.api_secret), "legacy_token": None, "user": None}
    if timeout is not None:
        changes["timeout"] = parse_timeout(timeout)
    if retries is not None:
        changes["retries"] = parse_retries(retries)
    if hooks is not None or on_drift is not None:
        drift_only = hooks is None and config.hooks.drift is not None
        kept = dataclasses.replace(config.hooks, drift=None) if drift_only else config.hooks
        changes["hooks"] = parse_hooks(kept if hooks is None else hooks, on_drift)
    if strict is not None:
        changes["strict"] = strict
    if on_limit is not None:
        from ..rate_limit.throttle import parse_max_wait

        max_wait = parse_max_wait(on_limit)
        for name in ("throttle", "image_throttle"):
            throttle = cast("Throttle | None", getattr(config, name))
            changes[name] = throttle and dataclasses.replace(throttle, max_wait=max_wait)
    if cache is not None:
        changes["cache"] = _response_cache(cache, cast("ResponseCache | None", config.cache))
    if headers is not None:
        from .._pipeline.extra_headers import parse_headers

        changes["headers"] = parse_headers(headers)
    return config.replace(**changes)


def _response_cache(cache: Cache | CacheMode | bool | None, current: ResponseCache | None) -> ResponseCache | None:
    if cache is None or cache is False:
        return None
    from ..cache.response_cache import ResponseCache

    if isinstance(cache, str):
        if cache not in ("use", "refresh", "bypass"):
            raise ConfigurationError(f"cache is {cache!r}; pass 'use', 'refresh', 'bypass', a cache, True or False")
        return current and current.with_mode(cache)
    if cache is True:
        from ..cache import MemoryCache

        return ResponseCache(MemoryCache())
    _require_methods("cache", cache, ("get", "set", "delete", "clear"), "True, or a cache such as Django's")
    return ResponseCache(cache)


def _throttle(argument: str, limiter: Limiter | bool | None, key: str, max_wait: float) -> Throttle | None:
    if limiter is False:
        return None
    from ..rate_limit.throttle import Throttle

    if limiter is None or limiter is True:
        from ..rate_limit import memory as shared

        limiter = cast("Limiter", shared.DEFAULT_LIMITER if argument == "limiter" else shared.DEFAULT_IMAGE_LIMITER)
    _require_methods(
        argument, limiter, ("clock", "pause", "paused", "reserve"), "a limiter of flickr_sdk.rate_limit, or False for none"
    )
    return Throttle(limiter, key, max_wait)


def _require_methods(argument: str, value: object, methods: tuple[str, ...], remedy: str) -> None:
    if isinstance(value, type) or not all(callable(getattr(value, method, None)) for method in methods):
        raise ConfigurationError(f"{argument} is {value!r}; pass {remedy}")
