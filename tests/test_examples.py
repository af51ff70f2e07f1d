"""The demo. The other examples have their tests in `tests/contrib`, `tests/harvest` and `tests/compat`."""

from __future__ import annotations

import pytest

from examples import demo


@pytest.mark.once
def test_demo_generates_the_committed_package_and_makes_calls(capsys: pytest.CaptureFixture[str]) -> None:
    demo.main()
    printed = capsys.readouterr().out
    assert "identical to the committed package" in printed
    assert "'Aurora over the fjord' by ada.lindqvist" in printed
