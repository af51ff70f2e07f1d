"""Faults on demand: what goes wrong, for which calls, and how often."""

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

from .fault_kinds import KINDS, Delivery, FaultKind, Options, deliver
from .messages import Request, Response

__all__ = ["Fault", "Faults"]

LONGEST: Final = 3600.0
"""How long an answer may be delayed, in seconds."""


class Fault:
    """A fault that waits for the requests that it is meant for. As a context manager it ends with its block.

    Attributes:
        kind: What goes wrong.
        method: The method of Flickr's that it strikes, `*` standing for anything; `None` for all.
        path: The path that it strikes, likewise.
        times: How many requests it still strikes; `None` for no end.
        probability: How likely it strikes one.
        takes_effect: Whether the call does what it was asked to do.
        struck: How many requests it struck.
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
        options: Options,
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
        """Decide whether a request is struck, and count it if so.

        Args:
            method: The method that is called; empty for other services.
            path: The path.

        Returns:
            Whether it is.
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

    def deliver(self, request: Request, act: Callable[[], Response]) -> Delivery:
        """Let it strike.

        Args:
            request: The request.
            act: Answers it, with all its effects.

        Returns:
            What becomes of the answer.
        """
        return deliver(self.kind, self.options, self.takes_effect, request, act)

    def remove(self) -> None:
        """Take it away; removing it twice does no harm."""
        self._faults.remove(self)

    def summary(self) -> dict[str, Any]:
        """Tell of it.

        Returns:
            A dictionary that JSON can hold.
        """
        names = ("number", "kind", "method", "path", "times", "probability", "takes_effect", "struck")
        return {name: getattr(self, name) for name in names}

    def __repr__(self) -> str:
        where = self.method or self.path or "anything"
        return f"<Fault {self.kind} of {where}, struck {self.struck}, left {'any' if self.times is None else self.times}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.remove()


class Faults:
    """All faults that wait. Any thread may add and remove them at any time.

    Attributes:
        struck: How many requests were struck, by the kind of fault, since the start or `clear`.
    """

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self.struck: Counter[str] = Counter()

    @property
    def waiting(self) -> list[Fault]:
        """The faults that were added and not removed, in order, those that are used up among them."""
        with self._lock:
            return list(self._waiting)

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
        """Have something go wrong. Of several faults that fit a request, the one that was added first strikes.

        Args:
            kind: What goes wrong; one of `KINDS`.
            method: Of which method of Flickr's, such as `flickr.photos.getInfo` or `flickr.photos.*`; of all where it is `None`.
            path: At which path, such as `/services/upload/` or `/services/oauth/*`; at all where it is `None`.
            times: For how many requests; for one where neither this nor `probability` is given.
            probability: How likely, from 0 to 1, until it is removed or `times` requests were struck.
            seed: Makes the same requests be struck each time.
            takes_effect: Whether the call does what it was asked to do, although something goes wrong.
            retry_after: The header of that name: seconds, or a date as HTTP writes it.
            delay: How long a slow answer takes, in seconds; 1 where it is not given.
            after_bytes: After how many bytes of the request's body a connection ends; after all where it is not given.

        Returns:
            The fault, which is also a context manager.

        Raises:
            ValueError: One of the arguments cannot be, or means nothing for this kind.
        """
        if kind not in tuple(KINDS):  # which compares, and so takes values without a hash too
            raise ValueError(f"kind is {kind!r}, expected one of {', '.join(KINDS)}")
        for name, value in (("method", method), ("path", path)):
            if value is not None and (not isinstance(value, str) or not value):
                raise ValueError(f"{name} is {value!r}, expected a text, or none for all")
        _check("times", times, 1, math.inf, whole=True)
        _check("probability", probability, 0, 1)
        _check("seed", seed, -math.inf, math.inf, whole=True)
        _check("delay", delay, 0, LONGEST)
        _check("after_bytes", after_bytes, 0, math.inf, whole=True)
        if isinstance(retry_after, str):
            if not (retry_after.isascii() and retry_after.isprintable() and retry_after.strip()):
                raise ValueError(f"retry_after is {retry_after!r}, expected seconds, or a date as HTTP writes it")
        else:
            _check("retry_after", retry_after, 0, math.inf)
        given = {"retry_after": retry_after, "delay": delay, "after_bytes": after_bytes}
        chosen: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        for name in chosen.keys() - KINDS[kind].options:
            fitting = ", ".join(one for one, about in KINDS.items() if name in about.options)
            raise ValueError(f"{name} means nothing for {kind}; it is for {fitting}")
        if takes_effect is not None and not isinstance(takes_effect, bool):
            raise ValueError(f"takes_effect is {takes_effect!r}, expected a bool")
        always = KINDS[kind].effect == "always"
        if always and takes_effect is False:
            raise ValueError(f"takes_effect is False, but a call that {kind} strikes takes effect")
        if takes_effect and after_bytes is not None:
            raise ValueError("after_bytes and takes_effect exclude each other: a part of a request has no effect")
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
                options=Options(**chosen),
            )
            self._waiting.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        """Take a fault away; removing it twice does no harm.

        Args:
            fault: The fault.
        """
        with self._lock:
            self._waiting = [one for one in self._waiting if one is not fault]

    def clear(self) -> None:
        """Take all faults away, and count anew."""
        with self._lock:
            self._waiting.clear()
            self.struck.clear()

    def match(self, request: Request) -> Fault | None:
        """Find the fault that strikes a request, and count it.

        Args:
            request: The request.

        Returns:
            The fault, if there is one.
        """
        if not self._waiting:
            return None
        method = request.arguments.get("method", "")
        with self._lock:
            for fault in self._waiting:
                if fault.matches(method, request.path):
                    self.struck[fault.kind] += 1
                    return fault
        return None


def _same_path(path: str, wanted: str) -> bool:
    """Compare paths, of which a slash at the end is no part."""
    return fnmatchcase(path.rstrip("/"), wanted.rstrip("/"))


def _check(name: str, value: Any, least: float, most: float, *, whole: bool = False) -> None:
    if value is None:
        return
    kinds = (int,) if whole else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds) or not least <= value <= most or (not whole and math.isinf(value)):
        limits = f" from {least:g}" + (f" to {most:g}" if most < math.inf else "") if least > -math.inf else ""
        raise ValueError(f"{name} is {value!r}, expected {'a whole number' if whole else 'a number'}{limits}")
