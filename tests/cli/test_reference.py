"""The pages of the documentation that are made of the help of commands."""

from __future__ import annotations

from ..support import cli_reference


def test_pages_and_man_pages_of_all_commands_are_up_to_date() -> None:
    files = cli_reference.files()
    assert len(files) > 40
    for file, text in files.items():
        assert file.read_text(encoding="utf-8") == text, f"{file.name}: run python -m tests.support.cli_reference"
    found = {file for folder in (cli_reference.PAGES, cli_reference.MAN_PAGES) for file in folder.iterdir()}
    assert found == set(files)


def test_every_option_and_argument_has_a_help_text() -> None:
    checked = 0
    for name, commands in cli_reference.commands():
        for command in commands:
            assert command.text, command.path
            for row in (*command.arguments, *command.options):
                checked += 1
                assert row.text.strip(), f"{command.path} {row.names}"
        assert name
    assert checked > 200
