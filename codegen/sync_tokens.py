"""Rewrite async Python to sync Python, token by token."""

from __future__ import annotations

import io
import keyword
import re
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Rewriter"]

NAMES: Final = {
    **{f"__a{name}__": f"__{name}__" for name in ("enter", "exit", "iter", "next")},
    "aclose": "close",
    "aiter": "iter",
    "anext": "next",
    "asynccontextmanager": "contextmanager",
    "async_methods": "methods",
    "async_walks": "walks",
}
DOTTED: Final = {
    **{f"asyncio.{name}": f"threading.{name}" for name in ("Condition", "Event", "Semaphore")},
    "asyncio.Lock": "threading.RLock",
    "asyncio.Queue": "queue.Queue",
    "asyncio.sleep": "time.sleep",
}
"""Replacements for names of `asyncio`. A lock is reentrant because a callback may use the object that holds it."""

TO_THREAD: Final = (("asyncio", ".", "to_thread", "("), ("anyio", ".", "to_thread", ".", "run_sync", "("))
LAYOUT: Final = {tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
TEXT: Final = {tokenize.STRING, tokenize.COMMENT, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}


@dataclass
class _Token:
    kind: int
    old: str
    gap: str
    """The source between the previous token and this one."""
    new: str = field(init=False)

    def __post_init__(self) -> None:
        self.new = self.old

    def drop(self) -> None:
        self.gap = self.new = ""


class Rewriter:
    """Rewrite the source of one module.

    Args:
        source: The async source.
        names: Sync names by async name, in addition to the rules.
        phrases: Replacements of phrases in strings and comments.
    """

    def __init__(self, source: str, names: Mapping[str, str], phrases: Mapping[str, str]) -> None:
        self._names = {**NAMES, **names}
        self._phrases = [(re.compile(r"\s+".join(map(re.escape, old.split(" ")))), new) for old, new in phrases.items()]
        starts, end = [0], 0
        for line in source.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        self._tokens: list[_Token] = []
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            if token.type not in LAYOUT:
                start, stop = (starts[row - 1] + column for row, column in (token.start, token.end))
                self._tokens.append(_Token(token.type, source[start:stop], source[end:start]))
                end = stop
        self._close: dict[int, int] = {}
        opened = []
        for index, one in enumerate(self._tokens):
            if one.kind == tokenize.OP and one.old in ("(", "[", "{"):
                opened.append(index)
            elif one.kind == tokenize.OP and one.old in (")", "]", "}"):
                self._close[opened.pop()] = index

    def rewrite(self) -> str:
        """Return the sync source."""
        modules = {"asyncio"}
        for index, token in enumerate(self._tokens):
            following = self._old(index + 1)
            dotted = DOTTED.get("".join(self._old(index + offset) for offset in range(3)))
            if token.new != token.old:
                continue
            if token.kind in TEXT:
                token.new = self._text(token.old)
            elif token.kind != tokenize.NAME:
                continue
            elif token.old == "await" or (token.old == "async" and following in ("def", "with", "for")):
                self._drop_keyword(index)
            elif token.old in ("Awaitable", "Coroutine") and following == "[":
                self._unwrap(index)
            elif token.old == "AsyncGenerator" and following == "[":
                token.new, self._tokens[self._close[index + 1]].new = "Generator", ", None]"
            elif dotted:
                token.new = dotted
                modules.add(dotted.partition(".")[0])
                self._tokens[index + 1].drop()
                self._tokens[index + 2].drop()
            elif not self._call_directly(index):
                token.new = self._name(token.old)
        for before, token in zip(self._tokens, self._tokens[1:], strict=False):
            if (before.old, token.old) == ("import", "asyncio"):
                token.new = ", ".join(sorted(modules))  # ruff removes the unused ones
        return "".join(token.gap + token.new for token in self._tokens)

    def _old(self, index: int) -> str:
        return self._tokens[index].old if 0 <= index < len(self._tokens) else ""

    def _drop_keyword(self, index: int) -> None:
        """Drop `async` or `await`, and the parentheses of `(await f())[0]`."""
        tokens, last = self._tokens, self._end_of_primary(index + 1)
        tokens[index + 1].gap = tokens[index].gap
        tokens[index].drop()
        before = self._old(index - 2)
        is_call = before in (")", "]") or (before.isidentifier() and not keyword.iskeyword(before))
        if tokens[index].old == "await" and self._old(index - 1) == "(" and self._old(last + 1) == ")" and not is_call:
            tokens[index + 1].gap = tokens[index - 1].gap
            tokens[index - 1].drop()
            tokens[last + 1].drop()

    def _end_of_primary(self, index: int) -> int:
        """Return the index of the last token of the name, call or subscript that begins at `index`."""
        index = self._close.get(index, index)
        while self._old(index + 1) in (".", "(", "["):
            index = index + 2 if self._old(index + 1) == "." else self._close[index + 1]
        return index

    def _ends(self, opening: int) -> list[int]:
        """Return the indexes of the commas between two brackets, and of the closing bracket."""
        index, commas = opening + 1, []
        while index < self._close[opening]:
            commas += [index] if self._old(index) == "," else []
            index = self._close.get(index, index) + 1
        return [*commas, self._close[opening]]

    def _unwrap(self, index: int) -> None:
        """Rewrite `Awaitable[T]` and `Coroutine[Any, Any, T]` to `T`."""
        first = index + 2 if self._old(index) == "Awaitable" else self._ends(index + 1)[1] + 1
        self._tokens[first].gap = self._tokens[index].gap
        for token in (*self._tokens[index:first], self._tokens[self._close[index + 1]]):
            token.drop()

    def _call_directly(self, index: int) -> bool:
        """Rewrite `asyncio.to_thread(f, x)` to `f(x)`."""
        tokens = self._tokens
        prefix = next((one for one in TO_THREAD if one == tuple(self._old(index + at) for at in range(len(one)))), None)
        if not prefix:
            return False
        end = self._ends(index + len(prefix) - 1)[0]
        inner = [one for one in range(index + len(prefix), end) if tokens[one].kind != tokenize.NL]
        is_primary = self._end_of_primary(inner[0]) == inner[-1]
        gap, tokens[inner[0]].gap = tokens[index].gap, ""
        for token in (*tokens[index : inner[0]], *tokens[inner[-1] + 1 : end + 1]):
            token.drop()
        if self._old(end) == ",":
            tokens[end + 1].gap = ""
        tokens[index].gap, tokens[index].new = gap, "" if is_primary else "("
        tokens[end].new = ("" if is_primary else ")") + ("(" if self._old(end) == "," else "()")
        return True

    def _name(self, name: str) -> str:
        return self._names.get(name) or re.sub(r"^(_*)async_", r"\1sync_", re.sub(r"Async(?=[A-Z])", "", name))

    def _text(self, text: str) -> str:
        for phrase, new in self._phrases:
            text = phrase.sub(new, text)
        text = re.sub(r"\(await ([\w.]+\([^()]*\))\)", r"\1", text)
        text = re.sub(r"\bawait (?=\w+(?:\.\w|\(|\[))|\basync (?=(?:def|for|with)\b)", "", text)
        return re.sub(r"\w+", lambda found: self._name(found[0]), text)
