"""A flow receives the results and errors of its commands, regardless of the driver."""

from __future__ import annotations

import pytest

from flickr_sdk._pipeline.commands import Flow, Sleep
from flickr_sdk._pipeline.flow_steps import FlowSteps


def flow(log: list[object]) -> Flow[str]:
    try:
        log.append((yield Sleep(1.0)))
        try:
            yield Sleep(2.0)
        except ValueError as error:
            log.append(str(error))
        yield Sleep(3.0)
    finally:
        log.append("closed")
    return "result"


def test_flow_receives_results_and_errors() -> None:
    log: list[object] = []
    with FlowSteps(flow(log)) as steps:
        for command in steps:
            assert isinstance(command, Sleep)
            with steps.outcome():
                if command.seconds == 2.0:
                    raise ValueError("two")
                steps.value = command.seconds
    assert steps.result == "result"
    assert log == [1.0, "two", "closed"]


def run_with_error(log: list[object], error: BaseException) -> None:
    with FlowSteps(flow(log)) as steps:
        for _ in steps:
            with steps.outcome():
                raise error


@pytest.mark.parametrize("error", [ValueError("one"), KeyboardInterrupt("one")])
def test_error_that_the_flow_does_not_handle_is_raised_and_closes_it(error: BaseException) -> None:
    log: list[object] = []
    with pytest.raises(type(error), match="one"):
        run_with_error(log, error)
    assert log == ["closed"]


def test_value_is_not_repeated_for_the_next_command() -> None:
    def two_commands() -> Flow[list[object]]:
        return [(yield Sleep(1.0)), (yield Sleep(2.0))]

    with FlowSteps(two_commands()) as steps:
        for command in steps:
            if command == Sleep(1.0):
                steps.value = "first"
    assert steps.result == ["first", None]
