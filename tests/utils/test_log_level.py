"""The environment variable `FLICKR_LOG`."""

from __future__ import annotations

import pytest

from flickr_sdk._utils.log_level import log_level


def test_level_is_empty_if_the_variable_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLICKR_LOG", raising=False)
    assert log_level() == ""
    monkeypatch.setenv("FLICKR_LOG", " Debug\n")
    assert log_level() == "debug"
