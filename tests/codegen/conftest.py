from __future__ import annotations

from functools import partial

import pytest

from flickr_sdk import Flickr, Retries


@pytest.fixture
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `fetch` retry calls as often as usual, but after short pauses."""
    monkeypatch.setattr("codegen.fetch.Flickr", partial(Flickr, retries=Retries(initial_delay=0.01)))
