"""Fault injection: which fault affects which requests, and how often."""

from __future__ import annotations

import itertools
import math
import random
import threading
from collections import Counter
from collections.abc import Callable
from fnmatch import fnmatchcase
from types import TracebackType
from typing import Any, Final, Self

from .fault_kinds import KINDS, Delivery, FaultKind, FaultOptions, deliver
from .messages import Request, Response

__all__ = ["Fault", "Faults"]

MAX_DELAY: Final = 3600.0
"""The maximum delay of a response, in seconds."""


class Fault:
    """A fault that affects matching requests. As a context manager, it is removed at the end of the block.

    Attributes:
        kind: The kind of the fault.
        method: The Flickr method that it affects; `*` matches any characters, and `None` matches every request.
        path: The path that it affects, with the same wildcards.
        times: How many more requests it affects; `None` means no limit.
        probability: The probability that it affects a matching request, from 0 to 1.
        takes_effect: Whether an affected call takes effect.
        struck: How many requests it has affected.
    """

    def __init__(
        self,
        faults: Faults,
        number: int,
        kind: str,
        *,
        method: str | None,
        path: str | None,
        times: int | None,
        probability: float,
        seed: int | None,
        takes_effect: bool,
        options: FaultOptions,
    ) -> None:
        self._faults = faults
        self.number = number
        self.kind = kind
        self.method = method
        self.path = path
        self.times = times
        self.probability = probability
        self.takes_effect = takes_effect
        self.options = options
        self.struck: int = 0
        self._random = random.Random(seed)

    def matches(self, method: str, path: str) -> bool:
        """Return whether the fault affects a request, and count the request if so.

        Args:
            method: The called Flickr method; empty for other endpoints.
            path: The path of the URL.
        """
        if self.times == 0 or (self.method is not None and not fnmatchcase(method, self.method)):
            return False
        if self.path is not None and not _same_path(path, self.path):
            return False
        if self.probability < 1 and self._random.random() >= self.probability:
            return False
        self.struck += 1
        if self.times is not None:
            self.times -= 1
        return True

    def deliver(self, request: Request, handle: Callable[[], Response]) -> Delivery:
        """Apply the fault to the response of a request.

        Args:
            request: The request.
            handle: Handles the request, with all its effects.
        """
        return deliver(self.kind, self.options, self.takes_effect, request, handle)

    def remove(self) -> None:
        """Remove the fault. Idempotent."""
        self._faults.remove(self)

    def summary(self) -> dict[str, Any]:
        """Return the attributes of the fault as a JSON-compatible dictionary."""
        names = ("number", "kind", "method", "path", "times", "probability", "takes_effect", "struck")
        return {name: getattr(self, name) for name in names}

    def __repr__(self) -> str:
        target = self.method or self.path or "every request"
        return f"<Fault {self.kind} for {target}, struck {self.struck}, {'unlimited' if self.times is None else self.times} left>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.remove()


class Faults:
    """The faults of an emulator. Thread-safe.

    Attributes:
        struck: The number of affected requests by the kind of fault, since the start or the last `clear`.
    """

    def __init__(self) -> None:
        self._added: list[Fault] = []
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.struck: Counter[str] = Counter()

    @property
    def added(self) -> list[Fault]:
        """All faults that were added and not removed, in order, including those that reached their limit."""
        with self._lock:
            return list(self._added)

    def add(
        self,
        kind: FaultKind,
        *,
        method: str | None = None,
        path: str | None = None,
        times: int | None = None,
        probability: float | None = None,
        seed: int | None = None,
        takes_effect: bool | None = None,
        retry_after: float | str | None = None,
        delay: float | None = None,
        after_bytes: int | None = None,
    ) -> Fault:
        """Add a fault. If several faults match a request, the first one added affects it.

        Args:
            kind: The kind of the fault; one of `KINDS`.
            method: The Flickr method to affect, such as `flickr.photos.getInfo` or `flickr.photos.*`; every method by default.
            path: The path to affect, such as `/services/upload/` or `/services/oauth/*`; every path by default.
            times: How many requests to affect. The default is 1, or no limit if `probability` is given.
            probability: The probability that a matching request is affected, from 0 to 1.
            seed: The seed of the random choices, to repeat them.
            takes_effect: Whether an affected call takes effect.
            retry_after: The `Retry-After` header, in seconds or as an HTTP date.
            delay: The delay of a slow response, in seconds; 1 by default.
            after_bytes: End the connection after this many bytes of the request body; after the whole body by default.

        Returns:
            The fault, which is also a context manager.

        Raises:
            ValueError: An argument is invalid or not supported by this kind.
        """
        if kind not in tuple(KINDS):  # a tuple, because the value may be unhashable
            raise ValueError(f"kind is {kind!r}, expected one of {', '.join(KINDS)}")
        for name, value in (("method", method), ("path", path)):
            if value is not None and (not isinstance(value, str) or not value):
                raise ValueError(f"{name} is {value!r}, expected a non-empty string, or None for all")
        _check("times", times, 1, math.inf, whole=True)
        _check("probability", probability, 0, 1)
        _check("seed", seed, -math.inf, math.inf, whole=True)
        _check("delay", delay, 0, MAX_DELAY)
        _check("after_bytes", after_bytes, 0, math.inf, whole=True)
        if isinstance(retry_after, str):
            if not (retry_after.isascii() and retry_after.isprintable() and retry_after.strip()):
                raise ValueError(f"retry_after is {retry_after!r}, expected seconds or an HTTP date")
        else:
            _check("retry_after", retry_after, 0, math.inf)
        given = {"retry_after": retry_after, "delay": delay, "after_bytes": after_bytes}
        chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        for name in chosen.keys() - KINDS[kind].options:
            supported = ", ".join(one for one, about in KINDS.items() if name in about.options)
            raise ValueError(f"{name} is not supported by {kind}; use it with {supported}")
        if takes_effect is not None and not isinstance(takes_effect, bool):
            raise ValueError(f"takes_effect is {takes_effect!r}, expected a bool")
        always = KINDS[kind].effect == "always"
        if always and takes_effect is False:
            raise ValueError(f"takes_effect=False is not supported by {kind}: the call always takes effect")
        if takes_effect and after_bytes is not None:
            raise ValueError("after_bytes and takes_effect are mutually exclusive: an incomplete request has no effect")
        if times is None and probability is None:
            times = 1
        with self._lock:
            fault = Fault(
                self,
                next(self._numbers),
                kind,
                method=method,
                path=path,
                times=times,
                probability=1.0 if probability is None else probability,
                seed=seed,
                takes_effect=always or bool(takes_effect),
                options=FaultOptions(**chosen),
            )
            self._added.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Remove a fault. Idempotent."""
        with self._lock:
            self._added = [one for one in self._added if one is not fault]

    def clear(self) -> None:
        """Remove all faults and reset the counters."""
        with self._lock:
            self._added.clear()
            self.struck.clear()

    def match(self, request: Request) -> Fault | None:
        """Return the fault that affects a request, if any, and count the request."""
        if not self._added:
            return None
        method = request.arguments.get("method", "")
        with self._lock:
            for fault in self._added:
                if fault.matches(method, request.path):
                    self.struck[fault.kind] += 1
                    return fault
        return None


def _same_path(path: str, wanted: str) -> bool:
    """Compare paths without their trailing slashes."""
    return fnmatchcase(path.rstrip("/"), wanted.rstrip("/"))


def _check(name: str, value: Any, least: float, most: float, *, whole: bool = False) -> None:
    if value is None:
        return
    kinds = (int,) if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds) or not least <= value <= most or (not whole and math.isinf(value)):
        limits = ""
        if least > -math.inf:
            limits = f" from {least:g} to {most:g}" if most < math.inf else f", at least {least:g}"
        raise ValueError(f"{name} is {value!r}, expected {'an integer' if whole else 'a number'}{limits}")
