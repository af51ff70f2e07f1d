"""What is plugged into a client: rate limiters, caches, and the settings that a copy changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from .errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from ._core.caching import AnswerCache, Cache, CacheMode
    from ._core.decode import DriftHook
    from ._core.gate import OnLimit, RateGate
    from ._core.pacing import Limiter
    from ._core.request import Flow
    from ._core.settings import Settings
    from .network import Hooks, Retries, Timeout

__all__ = ["AwaitingTurns", "BlockingTurns", "answer_cache", "cache_of", "changed", "impatient", "plugged"]

T = TypeVar("T")


def plugged(
    settings: Settings,
    limiter: Limiter | bool | None,
    image_limiter: Limiter | bool | None,
    on_limit: OnLimit,
    cache: Cache | bool | None,
) -> Settings:
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
    from ._core.gate import patience_of, row_name

    patience = patience_of(on_limit)
    calls = _gate("limiter", limiter, row_name(settings.origins.rest, settings.api_key), patience)
    images = _gate("image_limiter", image_limiter, row_name("images"), patience)
    return settings.replace(gate=calls, image_gate=images, cache=answer_cache(cache, None))


def impatient(settings: Settings, on_limit: OnLimit) -> dict[str, object]:
    """Give the settings that change with `on_limit`.

    Args:
        settings: What the client is set to.
        on_limit: What a call does that has to wait.

    Returns:
        The changed settings by name.

    Raises:
        ConfigurationError: It cannot be used.
    """
    from ._core.gate import patience_of

    patience = patience_of(on_limit)
    gates = {"gate": settings.gate, "image_gate": settings.image_gate}
    return {name: gate and cast("RateGate", gate).with_patience(patience) for name, gate in gates.items()}


def answer_cache(cache: Cache | CacheMode | bool | None, now: AnswerCache | None) -> AnswerCache | None:
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
    from ._core.caching import AnswerCache

    if isinstance(cache, str):
        if cache not in ("use", "refresh", "bypass"):
            raise ConfigurationError(f"cache is {cache!r}; give 'use', 'refresh', 'bypass', a cache, True or False")
        return now and AnswerCache(now.cache, cache, like=now)
    if cache is True:
        from .stores import MemoryCache

        return AnswerCache(MemoryCache())
    _check("cache", cache, ("get", "set", "delete", "clear"), "True, or a cache such as Django's")
    return AnswerCache(cache)


def _gate(argument: str, limiter: Limiter | bool | None, name: str, patience: float) -> RateGate | None:
    if limiter is False:
        return None
    from ._core.gate import RateGate

    if limiter is None or limiter is True:
        from .stores import _limiter_memory as shared

        limiter = cast("Limiter", shared.CALLS if argument == "limiter" else shared.IMAGES)
    _check(argument, limiter, ("clock", "pause", "paused", "take"), "a limiter of flickr_sdk.stores, or False for none")
    return RateGate(limiter, name, patience)


def _check(argument: str, value: object, methods: tuple[str, ...], remedy: str) -> None:
    if isinstance(value, type) or not all(callable(getattr(value, method, None)) for method in methods):
        raise ConfigurationError(f"{argument} is {value!r}; give {remedy}")


def changed(
    settings: Settings,
    timeout: Timeout | float | None,
    retries: Retries | int | None,
    hooks: Hooks | None,
    strict: bool | None,
    on_drift: DriftHook | None,
    on_limit: OnLimit | None,
    cache: Cache | CacheMode | bool | None,
) -> Settings:
    """Change what a client is set to, where a change is given; see `Flickr.options` for the arguments.

    Returns:
        The settings.

    Raises:
        ConfigurationError: A setting cannot be used.
    """
    import dataclasses

    from ._core.settings import read_hooks, read_retries, read_timeout

    given: dict[str, Any] = {}
    if timeout is not None:
        given["timeout"] = read_timeout(timeout)
    if retries is not None:
        given["retries"] = read_retries(retries)
    if hooks is not None or on_drift is not None:
        drift_only = hooks is None and settings.hooks.drift is not None
        kept = dataclasses.replace(settings.hooks, drift=None) if drift_only else settings.hooks
        given["hooks"] = read_hooks(kept if hooks is None else hooks, on_drift)
    if strict is not None:
        given["strict"] = strict
    if on_limit is not None:
        given.update(impatient(settings, on_limit))
    if cache is not None:
        given["cache"] = answer_cache(cache, cast("AnswerCache | None", settings.cache))
    return settings.replace(**given)


class BlockingTurns:
    """Waiting for the image host, by a client that blocks."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> T: ...

    def wait_for_image_host(self, retry_after: float = 0.0) -> None:
        """Wait until the next request to the image host may go out.

        Photos come from a host of their own, which has limits of its own. Call this before each of your requests to it.

        Args:
            retry_after: The seconds that the host's last answer told to wait, where it was one with status 429.

        Raises:
            LimiterError: The limiter cannot be used.
            RateLimited: The wait would be longer than `on_limit` allows.
        """
        from ._core.gate import image_turn

        self._run(image_turn(self._settings, retry_after))


class AwaitingTurns:
    """Waiting for the image host, by a client that is awaited."""

    _settings: Settings

    if TYPE_CHECKING:

        def _run(self, flow: Flow[T]) -> Awaitable[T]: ...

    async def wait_for_image_host(self, retry_after: float = 0.0) -> None:
        """Wait until the next request to the image host may go out.

        Photos come from a host of their own, which has limits of its own. Await this before each of your requests to it.

        Args:
            retry_after: The seconds that the host's last answer told to wait, where it was one with status 429.

        Raises:
            LimiterError: The limiter cannot be used.
            RateLimited: The wait would be longer than `on_limit` allows.
        """
        from ._core.gate import image_turn

        await self._run(image_turn(self._settings, retry_after))


def cache_of(settings: Settings) -> Cache | None:
    """Give the cache of a client, or `None`.

    Args:
        settings: What the client is set to.

    Returns:
        The object that the client was given, or was made for it.
    """
    return cast("AnswerCache", settings.cache).cache if settings.cache else None
