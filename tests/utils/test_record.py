"""Records behave as frozen dataclasses of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from typing import Any

import pytest

from flickr_sdk.auth import Token
from flickr_sdk.config import Hooks, RequestEvent, Retries, Timeout
from flickr_sdk.errors import ConfigurationError
from flickr_sdk.rate_limit import Rate
from flickr_sdk.types import Drift, LegacyToken


def declare(decorator: Callable[..., Any], **options: bool) -> type[Any]:
    @decorator(frozen=True, **options)
    class Example:
        """An example."""

        first: int
        second: str = "b"
        third: list[int] = field(default_factory=list, compare=False)
        hidden: str = field(default="secret", repr=False)

        def __post_init__(self) -> None:
            if self.first < 0:
                raise ValueError("negative")

    return Example


def record() -> Any:
    from flickr_sdk._utils import record as module

    return module.record


PAIRS = [(declare(record()), declare(dataclass)), (declare(record(), kw_only=True), declare(dataclass, kw_only=True))]
ARGUMENTS: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    *(((1,), {}), ((1, "x"), {}), ((1, "x", [2]), {}), ((1, "x", [2], "y"), {}), ((), {"first": 1}), ((1,), {"hidden": "z"})),
    *(((), {}), ((1, 2, 3, 4, 5), {}), ((1,), {"first": 1}), ((1,), {"fourth": 4}), ((), {"second": "x"}), ((-1,), {})),
    *(((), {"first": 1, "third": [3], "second": "q"}), ((), {"first": -1}), ((), {"self": 1})),
]


def outcome(function: Callable[..., Any], *args: Any, **values: Any) -> Any:
    try:
        return repr(function(*args, **values)).rpartition(".")[2]
    except (TypeError, ValueError, AttributeError) as error:
        return type(error)


@pytest.mark.parametrize(("args", "values"), ARGUMENTS)
@pytest.mark.parametrize("pair", PAIRS, ids=["positional", "keyword-only"])
def test_arguments_are_those_of_a_dataclass(pair: tuple[Any, Any], args: tuple[Any, ...], values: dict[str, Any]) -> None:
    mine, standard = (outcome(one, *args, **values) for one in pair)
    assert mine == standard


@pytest.mark.parametrize("pair", PAIRS, ids=["positional", "keyword-only"])
def test_class_is_that_of_a_dataclass(pair: tuple[Any, Any]) -> None:
    mine, standard = pair
    assert is_dataclass(mine)
    assert getattr(mine, "__match_args__", None) == standard.__match_args__
    assert [(one.name, one.kw_only, one.repr, one.compare) for one in fields(mine)] == [
        (one.name, one.kw_only, one.repr, one.compare) for one in fields(standard)
    ]
    ours, theirs = (inspect.signature(one).parameters for one in pair)
    assert [(name, one.kind, one.annotation) for name, one in ours.items()] == [
        (name, one.kind, one.annotation) for name, one in theirs.items()
    ]
    assert [name for name, one in ours.items() if one.default is inspect.Parameter.empty] == ["first"]


@pytest.mark.parametrize("made", [one for one, _ in PAIRS], ids=["positional", "keyword-only"])
def test_instances_are_compared_by_value_and_frozen(made: Any) -> None:
    one, same, other = made(first=1), made(first=1, third=[9]), made(first=2)
    assert one == same and hash(one) == hash(same) and one != other and one != (1, "b") and len({one, same, other}) == 2
    assert "secret" not in repr(one)
    assert replace(one, first=3) == made(first=3)
    with pytest.raises(ValueError, match="negative"):
        replace(one, first=-3)
    changes: list[Callable[[], None]] = [
        lambda: setattr(one, "first", 5),
        lambda: setattr(one, "new", 5),
        lambda: delattr(one, "first"),
    ]
    for change in changes:
        with pytest.raises(FrozenInstanceError):
            change()
    assert one.first == 1 and copy.copy(one) == one == copy.deepcopy(one)
    assert dataclasses.asdict(one) == {"first": 1, "second": "b", "third": [], "hidden": "secret"}


def test_programs_may_inherit_from_a_record() -> None:
    @dataclass(frozen=True)
    class Slow(Timeout):
        factor: float = 2.0

    class Half(Timeout):
        def __init__(self, seconds: float) -> None:
            super().__init__(total=seconds / 2)

    slow = Slow(total=300.0)
    assert (slow.total, slow.read, slow.factor) == (300.0, 30.0, 2.0)
    assert slow != Timeout(total=300.0) and Half(10).total == 5.0
    assert list(inspect.signature(Half).parameters) == ["seconds"]
    with pytest.raises(ConfigurationError, match=r"Timeout\.read"):
        Slow(read=-1)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Timeout(total=5), "Timeout(total=5, connect=10.0, read=30.0, write=30.0, pool=30.0)"),
        (Retries(2), "Retries(max_retries=2, initial_delay=0.5, max_delay=20.0)"),
        (Rate(1, 2), "Rate(calls=1, seconds=2)"),
        (Hooks(), "Hooks(call=None, request=None, response=None, retry=None, wait=None, drift=None)"),
        (RequestEvent("m", 1, "GET", "u"), "RequestEvent(method='m', attempt=1, verb='GET', url='u')"),
        (Drift("m", "p", 1, "e"), "Drift(method='m', path='p', value=1, expected='e', missing=False)"),
    ],
)
def test_public_values_survive_pickle_and_show_their_fields(value: Any, shown: str) -> None:
    assert repr(value) == shown
    assert pickle.loads(pickle.dumps(value)) == value == replace(value)
    assert str(inspect.signature(type(value))).startswith(f"({'*, ' * isinstance(value, Hooks)}{fields(value)[0].name}")


@pytest.mark.parametrize("token", [Token("token", "hush"), LegacyToken("token", perms="read")])
def test_tokens_hide_their_secrets(token: Token | LegacyToken) -> None:
    assert "hush" not in repr(token) and "token=" not in repr(token)
    assert type(token).from_dict(token.as_dict()) == token == replace(token)
    with pytest.raises(TypeError):
        pickle.dumps(token)
