"""What is with_limiters_and_cache into a client: rate limiters, caches, and the settings that a copy changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ..errors.base import ConfigurationError

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig
    from ..cache.protocol import Cache, CacheMode
    from ..cache.response_cache import ResponseCache
    from ..config import DriftHook, Hooks, OnLimit, Retries, Timeout
    from ..rate_limit.limiter import Limiter
    from ..rate_limit.throttle import Throttle

__all__ = ["resolve_cache", "cache_of", "changed", "impatient", "with_limiters_and_cache"]


def with_limiters_and_cache(
    settings: ClientConfig,
    limiter: Limiter | bool | None,
    image_limiter: Limiter | bool | None,
    on_limit: OnLimit,
    cache: Cache | bool | None,
) -> ClientConfig:
    """Give a client's settings its limiters and its cache.

    Args:
        settings: What the client is set to.
        limiter: The limiter of calls; unset for the one that the process shares, `False` for none.
        image_limiter: The limiter of the image host, likewise.
        on_limit: What a call does that has to wait.
        cache: Where answers are kept.

    Returns:
        The settings.

    Raises:
        ConfigurationError: One of them cannot be used.
    """
    from ..rate_limit.limiter_key import limiter_key
    from ..rate_limit.throttle import parse_max_wait

    max_wait = parse_max_wait(on_limit)
    calls = _gate("limiter", limiter, limiter_key(settings.origins.rest, settings.api_key), max_wait)
    images = _gate("image_limiter", image_limiter, limiter_key("images"), max_wait)
    return settings.replace(throttle=calls, image_throttle=images, cache=resolve_cache(cache, None))


def impatient(settings: ClientConfig, on_limit: OnLimit) -> dict[str, object]:
    """Give the settings that change with `on_limit`.

    Args:
        settings: What the client is set to.
        on_limit: What a call does that has to wait.

    Returns:
        The changed settings by name.

    Raises:
        ConfigurationError: It cannot be used.
    """
    from ..rate_limit.throttle import parse_max_wait

    max_wait = parse_max_wait(on_limit)
    gates = {"throttle": settings.throttle, "image_throttle": settings.image_throttle}
    return {name: gate and cast("Throttle", gate).with_max_wait(max_wait) for name, gate in gates.items()}


def resolve_cache(cache: Cache | CacheMode | bool | None, now: ResponseCache | None) -> ResponseCache | None:
    """Take a cache, or another use of the one that there is.

    Args:
        cache: `True` for one in memory, `False` or `None` for none, a cache, or how to use the present one.
        now: The present one.

    Returns:
        What the flow of calls asks.

    Raises:
        ConfigurationError: It is no cache.
    """
    if cache is None or cache is False:
        return None
    from ..cache.response_cache import ResponseCache

    if isinstance(cache, str):
        if cache not in ("use", "refresh", "bypass"):
            raise ConfigurationError(f"cache is {cache!r}; give 'use', 'refresh', 'bypass', a cache, True or False")
        return now and now.with_mode(cache)
    if cache is True:
        from ..cache import MemoryCache

        return ResponseCache(MemoryCache())
    _check("cache", cache, ("get", "set", "delete", "clear"), "True, or a cache such as Django's")
    return ResponseCache(cache)


def _gate(argument: str, limiter: Limiter | bool | None, name: str, max_wait: float) -> Throttle | None:
    if limiter is False:
        return None
    from ..rate_limit.throttle import Throttle

    if limiter is None or limiter is True:
        from ..rate_limit import memory as shared

        limiter = cast("Limiter", shared.DEFAULT_LIMITER if argument == "limiter" else shared.DEFAULT_IMAGE_LIMITER)
    _check(argument, limiter, ("clock", "pause", "paused", "reserve"), "a limiter of flickr_sdk.rate_limit, or False for none")
    return Throttle(limiter, name, max_wait)


def _check(argument: str, value: object, methods: tuple[str, ...], remedy: str) -> None:
    if isinstance(value, type) or not all(callable(getattr(value, method, None)) for method in methods):
        raise ConfigurationError(f"{argument} is {value!r}; give {remedy}")


def changed(
    settings: ClientConfig,
    timeout: Timeout | float | None,
    retries: Retries | int | None,
    hooks: Hooks | None,
    strict: bool | None,
    on_drift: DriftHook | None,
    on_limit: OnLimit | None,
    cache: Cache | CacheMode | bool | None,
) -> ClientConfig:
    """Change what a client is set to, where a change is given; see `Flickr.options` for the arguments.

    Returns:
        The settings.

    Raises:
        ConfigurationError: A setting cannot be used.
    """
    import dataclasses

    from .._pipeline.config_parser import parse_hooks, parse_retries, parse_timeout

    given: dict[str, Any] = {}
    if timeout is not None:
        given["timeout"] = parse_timeout(timeout)
    if retries is not None:
        given["retries"] = parse_retries(retries)
    if hooks is not None or on_drift is not None:
        drift_only = hooks is None and settings.hooks.drift is not None
        kept = dataclasses.replace(settings.hooks, drift=None) if drift_only else settings.hooks
        given["hooks"] = parse_hooks(kept if hooks is None else hooks, on_drift)
    if strict is not None:
        given["strict"] = strict
    if on_limit is not None:
        given.update(impatient(settings, on_limit))
    if cache is not None:
        given["cache"] = resolve_cache(cache, cast("ResponseCache | None", settings.cache))
    return settings.replace(**given)


def cache_of(settings: ClientConfig) -> Cache | None:
    """Give the cache of a client, or `None`.

    Args:
        settings: What the client is set to.

    Returns:
        The object that the client was given, or was made for it.
    """
    return cast("ResponseCache", settings.cache).cache if settings.cache else None
