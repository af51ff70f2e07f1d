"""The sync modules are derived from the async ones: every construct, the markers, and what `generate --check` reports."""

from __future__ import annotations

import textwrap
import tomllib
from pathlib import Path

import pytest

from codegen import derive_sync
from codegen.cli import main
from codegen.derive_sync import PACKAGE, TABLE, check_sync_modules, derive, write_sync_modules
from codegen.problems import SpecError

from ..support.codegen_input import refusal

RULES = """\
[modules]
"async_boats.py" = "sync_boats.py"
[names]
Tasks = "Threads"
[phrases]
" A coroutine function is awaited." = ""
"in the event loop" = "in the calling thread"
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    (tmp_path / "rules.toml").write_text(RULES)
    (tmp_path / "flickr_sdk").mkdir()
    return tmp_path / "flickr_sdk"


@pytest.fixture
def table(package: Path) -> Path:
    return package.parent / "rules.toml"


CONSTRUCTS = {
    "function": ("async def f():\n    await g()\n", "def f():\n    g()\n"),
    "operators": (
        "async def f():\n    return not await g() or -await h.i[0](1)\n",
        "def f():\n    return not g() or -h.i[0](1)\n",
    ),
    "call of a result": ("async def f():\n    await (await g())()\n", "def f():\n    g()()\n"),
    "parentheses before an index": ("async def f():\n    return (await g(1))[0]\n", "def f():\n    return g(1)[0]\n"),
    "parentheses before an attribute": ("async def f():\n    return 1 + (await g.h()).i\n", "def f():\n    return 1 + g.h().i\n"),
    "parentheses of a call": ("async def f():\n    h(await g())\n", "def f():\n    h(g())\n"),
    "parentheses of a subscript's call": ("async def f():\n    h[0](await g())\n", "def f():\n    h[0](g())\n"),
    "parentheses of a tuple": ("async def f():\n    return (await g(), 1)\n", "def f():\n    return (g(), 1)\n"),
    "parentheses of an operation": ("async def f():\n    return (await g() + 1) * 2\n", "def f():\n    return (g() + 1) * 2\n"),
    "for": ("async def f():\n    async for x in g():\n        print(x)\n", "def f():\n    for x in g():\n        print(x)\n"),
    "with": (
        "async def f():\n    async with a as b, c():\n        print(b)\n",
        "def f():\n    with a as b, c():\n        print(b)\n",
    ),
    "comprehensions": (
        "async def f():\n    return [x async for x in g()] + [await y for y in z if await y]\n",
        "def f():\n    return [x for x in g()] + [y for y in z if y]\n",
    ),
    "loop with a walrus": (
        "async def f():\n    while (x := await g()) is not None:\n        yield x\n",
        "def f():\n    while (x := g()) is not None:\n        yield x\n",
    ),
    "protocol methods": (
        """\
        class AsyncBoat:
            def __aiter__(self):
                return self

            async def __anext__(self):
                raise StopAsyncIteration

            async def __aenter__(self):
                return self

            async def __aexit__(self, *_):
                await self.aclose()
        """,
        """\
        class Boat:
            def __iter__(self):
                return self

            def __next__(self):
                raise StopIteration

            def __enter__(self):
                return self

            def __exit__(self, *_):
                self.close()
        """,
    ),
    "functions of iterators": (
        "async def f():\n    return await anext(aiter(g()))\n",
        "def f():\n    return next(iter(g()))\n",
    ),
    "types of collections.abc": (
        """\
        from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, Callable, Coroutine, Iterator

        a: AsyncIterator[int] | Iterator[str]
        b: AsyncIterable[int]
        c: AsyncGenerator[dict[str, int], None]
        d: Callable[[int], Awaitable[list[int]]]
        e: Callable[[int], Awaitable[object] | object] | None
        f: Callable[[int], Coroutine[Any, Any, dict[str, T]]]
        """,
        """\
        from collections.abc import Callable, Generator, Iterable, Iterator

        a: Iterator[int] | Iterator[str]
        b: Iterable[int]
        c: Generator[dict[str, int], None, None]
        d: Callable[[int], list[int]]
        e: Callable[[int], object] | None
        f: Callable[[int], dict[str, T]]
        """,
    ),
    "context manager": (
        "from contextlib import asynccontextmanager\n\n\n@asynccontextmanager\nasync def f():\n    yield\n",
        "from contextlib import contextmanager\n\n\n@contextmanager\ndef f():\n    yield\n",
    ),
    "dotted context manager": (
        "import contextlib\n\n\n@contextlib.asynccontextmanager\nasync def f():\n    yield\n",
        "import contextlib\n\n\n@contextlib.contextmanager\ndef f():\n    yield\n",
    ),
    "locks and sleep": (
        "import asyncio\n\nlock = asyncio.Lock()\n\n\nasync def f():\n    await asyncio.sleep(1)\n",
        "import threading\nimport time\n\nlock = threading.RLock()\n\n\ndef f():\n    time.sleep(1)\n",
    ),
    "late import": (
        "async def f():\n    import asyncio\n\n    await asyncio.sleep(1)\n",
        "def f():\n    import time\n\n    time.sleep(1)\n",
    ),
    "threads": (
        """\
        import asyncio

        import anyio


        async def f():
            await asyncio.to_thread(self._shut)
            x = (await asyncio.to_thread(self.add, g(1, 2), key=3))[0]
            await anyio.to_thread.run_sync(h, x)
            await asyncio.to_thread(lambda: i(x))
            return await asyncio.to_thread(
                self.files["a"].read,
                x,
                await j(),
            )
        """,
        """\
        def f():
            self._shut()
            x = self.add(g(1, 2), key=3)[0]
            h(x)
            (lambda: i(x))()
            return self.files["a"].read(
                x,
                j(),
            )
        """,
    ),
    "threads on several lines": (
        "import asyncio\n\n\nasync def f():\n    await asyncio.to_thread(\n        self.f,  # slow\n    )\n",
        "def f():\n    self.f(  # slow\n    )\n",
    ),
    "names": (
        """\
        from ._generated.async_methods import AsyncNamespaces
        from .async_walker import AsyncWalker, Tasks

        __all__ = ["AsyncBoat"]


        class BaseAsyncBoat(AsyncNamespaces, Generic["AsyncFlickr"]):
            _AsyncCrew = AsyncWalker, Tasks
            query = {"async": True}
        """,
        """\
        from ._generated.methods import Namespaces
        from .sync_walker import Threads, Walker

        __all__ = ["Boat"]


        class BaseBoat(Namespaces, Generic["Flickr"]):
            _Crew = Walker, Threads
            query = {"async": True}
        """,
    ),
    "docstrings and comments": (
        '''\
        class AsyncBoat:
            """A boat of `AsyncFlickr`.

            ::

                async with AsyncFlickr() as flickr:
                    async for photo in flickr.walk():
                        print((await flickr.photos.get_info(photo.id)).title)

            Args:
                hook: Called in the event
                    loop. A coroutine function is awaited. To await the end, see `AsyncBoat.aclose`.
            """

            # `AsyncWalker` does `await self.run()` in f-strings too.
            name = f"{AsyncBoat!r}: use `async with`"
        ''',
        '''\
        class Boat:
            """A boat of `Flickr`.

            ::

                with Flickr() as flickr:
                    for photo in flickr.walk():
                        print(flickr.photos.get_info(photo.id).title)

            Args:
                hook: Called in the calling thread. To await the end, see `Boat.close`.
            """

            # `Walker` does `self.run()` in f-strings too.
            name = f"{Boat!r}: use `with`"
        ''',
    ),
    "braces in f-strings": (
        'name = f"{{}} {x:>{y}} {{AsyncBoat}} {z!r:{w}}" + rf"\\d{AsyncBoat}"\n',
        'name = f"{{}} {x:>{y}} {{Boat}} {z!r:{w}}" + rf"\\d{Boat}"\n',
    ),
}


MARKERS = {
    "statement": ("async def f():\n    await ready()  # async-only\n    await g()\n", "def f():\n    g()\n"),
    "statement with a reason": ("a = 1  # async-only: a reason\nb = 2\n", "b = 2\n"),
    "block": ("if x:  # async-only\n    a = 1\n\n    b = 2\nelse:\n    b = 1\nc = 3\n", "c = 3\n"),
    "line above, with a decorator": (
        "# async-only\n@one\n@two\nasync def f(\n    a,\n):\n    pass\n\n\nasync def g():\n    pass\n",
        "def g():\n    pass\n",
    ),
    "comment lines above": (
        "# Stays.\n\n# Goes: it explains\n# the statement.\na = 1  # async-only\nb = 2\n",
        "# Stays.\n\nb = 2\n",
    ),
    "noqa before the marker": ("a = 1  # noqa: E501  # async-only\nb = 2\n", "b = 2\n"),
    "last statement of a block": (
        "async def f():\n    await ready()  # async-only\n    await ready()  # async-only\n",
        "def f():\n    pass\n",
    ),
    "declarations for type checkers": (
        "if TYPE_CHECKING:\n\n    async def ready(self): ...  # async-only\n\n\nx = 1\n",
        "x = 1\n",
    ),
    "marker inside a marked block": ("if x:  # async-only\n    # sync-only: b = 2\n    a = 1  # async-only\nc = 3\n", "c = 3\n"),
    "import": ("from .boats import uploading  # async-only\nfrom .boats import a\n\na()\n", "from .boats import a\n\na()\n"),
    "sync code": (
        "async def f():\n    # sync-only: for x in y:\n    # sync-only:     return x\n    return await g()  # async-only\n",
        "def f():\n    for x in y:\n        return x\n",
    ),
    "marker in a string": ('a = "# async-only"\n', 'a = "# async-only"\n'),
}


CASES = CONSTRUCTS | MARKERS


@pytest.fixture(scope="module")
def sync_modules(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Derive all cases with one call of the formatter."""
    package = tmp_path_factory.mktemp("package") / "flickr_sdk"
    package.mkdir()
    rules = RULES
    for number, (source, _) in enumerate(CASES.values()):
        (package / f"async_{number}.py").write_text(textwrap.dedent(source))
        rules = rules.replace("[names]", f'"async_{number}.py" = "sync_{number}.py"\n[names]')
    (package / "async_boats.py").touch()
    (package.parent / "rules.toml").write_text(rules)
    files = derive(package, package.parent / "rules.toml")
    return {name: files[f"sync_{number}.py"].decode() for number, name in enumerate(CASES)}


@pytest.mark.parametrize("case", CASES)
def test_async_source_is_rewritten_to_sync_source(case: str, sync_modules: dict[str, str]) -> None:
    header, _, body = sync_modules[case].partition("\n")
    assert header == f"# Derived from flickr_sdk.async_{list(CASES).index(case)} by codegen. Do not edit."
    assert body.lstrip("\n") == textwrap.dedent(CASES[case][1])


def derive_one(package: Path, source: str) -> str:
    (package / "async_boats.py").write_text(source)
    return derive(package, package.parent / "rules.toml")["sync_boats.py"].decode()


@pytest.mark.parametrize(
    "source",
    ["f(\n    1,  # async-only\n)\n", "# async-only\n", "try:\n    f()\nexcept OSError:  # async-only\n    g()\n"],
    ids=["inside a statement", "at the end", "except"],
)
def test_marker_without_a_statement_is_rejected(source: str, package: Path) -> None:
    with pytest.raises(SpecError, match=r"async_boats.py: line \d: marks no statement; move `# async-only`"):
        derive_one(package, source)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("import asyncio\n\n\nasync def f():\n    await asyncio.gather(g())\n", "asyncio.gather(g())"),
        ("from asyncio import gather\n\n\nasync def f():\n    await gather(g())\n", "from asyncio import gather"),
        ("import anyio\n\nevent = anyio.Event()\n", "event = anyio.Event()"),
    ],
)
def test_code_without_a_sync_counterpart_is_rejected(source: str, code: str, package: Path) -> None:
    with pytest.raises(SpecError) as caught:
        derive_one(package, source)
    assert str(caught.value) == (
        f"{package / 'async_boats.py'}: `{code}` has no sync counterpart; mark the statement with `# async-only`"
    )


def test_invalid_source_is_rejected_with_its_location(package: Path) -> None:
    with pytest.raises(SpecError, match=r"async_boats.py: line 1: invalid syntax"):
        derive_one(package, "def f(:\n")


def test_missing_async_module_is_rejected(package: Path, table: Path) -> None:
    with pytest.raises(SpecError, match=r"rules.toml: async_boats.py: does not exist; correct the path"):
        derive(package, table)


def test_check_reports_each_stale_file(package: Path, table: Path) -> None:
    (package / "async_boats.py").write_text("async def f(): ...\n")
    assert check_sync_modules(package, table) == ["sync_boats.py: is missing"]
    assert write_sync_modules(package, table) == ["sync_boats.py"]
    assert check_sync_modules(package, table) == []
    (package / "async_boats.py").write_text("async def g(): ...\n")
    (package / "sync_ships.py").write_text("# Derived from flickr_sdk.async_ships by codegen. Do not edit.\n")
    assert check_sync_modules(package, table) == [
        "sync_boats.py: differs from the module that it is derived from",
        "sync_ships.py: is not listed in rules.toml; remove it",
    ]


def test_unchanged_module_is_not_rewritten(package: Path, table: Path) -> None:
    (package / "async_boats.py").write_text("async def f(): ...\n")
    write_sync_modules(package, table)
    (package / "sync_boats.py").chmod(0o400)
    before = (package / "sync_boats.py").stat().st_mtime_ns
    write_sync_modules(package, table)
    assert (package / "sync_boats.py").stat().st_mtime_ns == before


def test_every_rule_of_the_table_applies_somewhere() -> None:
    rules = tomllib.loads(TABLE.read_text())
    sources = [" ".join((PACKAGE / path).read_text().split()) for path in rules["modules"]]
    assert sources
    assert rules["names"]
    for rule in (*rules["names"], *rules["phrases"]):
        assert any(rule.strip() in source for source in sources), rule


def test_generate_check_reports_a_stale_sync_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(derive_sync, "check_sync_modules", lambda: ["sync_boats.py: is missing"])
    assert main(["generate", "--check"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "sync_boats.py: is missing",
        "the sync modules are out of date; run `python -m codegen generate`",
    ]


def test_generate_for_another_package_does_not_touch_sync_modules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delattr(derive_sync, "derive")
    assert main(["generate", "--out", str(tmp_path / "boats")]) == 0
    assert main(["generate", "--out", str(tmp_path / "boats"), "--check"]) == 0


def test_generate_reports_an_invalid_marker_in_one_message(
    monkeypatch: pytest.MonkeyPatch, package: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "async_boats.py").write_text("# async-only\n")
    monkeypatch.setattr(derive_sync, "check_sync_modules", lambda: check_sync_modules(package, table))
    assert "line 1: marks no statement" in refusal(capsys, "generate", "--check")
