"""Unexpected values of responses make the library's own code raise `MalformedResponse`, and no error of another kind."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest

from flickr_sdk import Flickr, FlickrError
from flickr_sdk._pipeline import unexpected_values
from flickr_sdk._pipeline.commands import Flow, RunBlocking
from flickr_sdk._pipeline.flow_steps import FlowSteps
from flickr_sdk._pipeline.unexpected_values import caused_error, note_drifts, usable, using_responses
from flickr_sdk.errors import MalformedResponse
from flickr_sdk.types import Drift

from ..support.paged import Flavor, PagedServer

pytestmark = pytest.mark.filterwarnings("ignore::flickr_sdk.errors.SchemaDriftWarning")
DRIFT = Drift("flickr.test.null", "user.id", [1], "string")


@pytest.fixture(autouse=True)
def _no_earlier_drift(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unexpected_values, "_latest", [])


class Page(PagedServer):
    """A server whose pages have other values."""

    values: dict[str, Any]

    def payload(self, arguments: dict[str, str]) -> dict[str, Any]:
        payload = super().payload(arguments)
        return {**payload, "photos": {**payload["photos"], **self.values} if isinstance(self.values, dict) else self.values}


@pytest.mark.parametrize("values", [1, "x", [[]], True, {"photo": 1}, {"photo": "x"}, {"photo": {"a": 1}}], ids=str)
@pytest.mark.parametrize("prefetch", [0, 2])
def test_response_that_is_no_page_fails_a_walk(flavor: Flavor, values: Any, prefetch: int) -> None:
    server = Page(range(3))
    server.values = values
    with pytest.raises(MalformedResponse, match="not a page of a list"):
        flavor.all(flavor.client(server).walk(prefetch=prefetch))
    with suppress(FlickrError):  # an estimate of a string may succeed
        flavor.wait(flavor.client(server).harvest(tags=["x"], min_upload_date=1, max_upload_date=2 * 10**9).plan())


@pytest.mark.parametrize("values", [{"photo": [None, "x", []]}, {"photo": [{"id": {"a": []}}, {"id": []}]}], ids=str)
def test_walk_returns_items_of_other_types_as_they_are(flavor: Flavor, values: Any) -> None:
    server = Page(range(3))
    server.values = values
    walker = flavor.client(server).walk(per_page=3)[: len(values["photo"])]
    assert len(flavor.all(walker)) == len(values["photo"])


def test_page_with_other_items_has_a_repr_and_html() -> None:
    page = {"photos": {"page": 1, "pages": 1, "total": "9" * 5000, "photo": 1}, "stat": "ok"}
    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, json=page))) as http:
        found = Flickr("key", http_client=http).photos.get_recent()
    assert "items=1" in repr(found)
    assert "<div" in found._repr_html_()


def failing(error: Exception) -> Flow[None]:
    yield RunBlocking(lambda: None)
    note_drifts([DRIFT])
    raise error


@pytest.mark.parametrize("kind", [AttributeError, TypeError, ValueError, KeyError, IndexError, OverflowError])
def test_error_of_a_callback_is_raised_unchanged(kind: type[Exception]) -> None:
    # The functions of this module stand for those of a program.
    steps = FlowSteps(usable(failing(kind("x"))))
    with steps, pytest.raises(kind, match="x"):
        for _ in steps:
            pass
    with pytest.raises(kind), using_responses():
        raise kind("x")


def own_error(path: Path) -> Exception:
    """Return an error that the library's own code raised, because a value has another type."""
    from flickr_sdk.backup.saved_models import read_model

    try:
        read_model(1, path)  # type: ignore[arg-type]  # not a model
    except (TypeError, AttributeError) as error:
        return error
    raise AssertionError


def test_error_without_a_drift_is_raised_unchanged(tmp_path: Path) -> None:
    assert caused_error(own_error(tmp_path)) is None


def test_error_names_the_drift_that_caused_it(tmp_path: Path) -> None:
    note_drifts([DRIFT])
    caused = caused_error(own_error(tmp_path))
    assert str(caused).startswith("flickr.test.null: user.id is a list, expected string; report it")
    assert caused is not None and not caused.retryable
    assert caused_error(MalformedResponse("x", "y")) is None
