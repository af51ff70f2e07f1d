"""How long an editor waits for completions: the first time, and later."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .environments import SIDES, Environments
from .figure import Outcome, figure
from .language_server import LanguageServer
from .measure import Numbers, child, in_turns

OURS = "flickr-sdk: flickr.photos."
FLOOR = "httpx: httpx."
SIDES_OF_COMPLETION = {
    FLOOR: ("floor", "import httpx\n", "httpx.", "get"),
    OURS: ("sdk", "from flickr_sdk import Flickr\nflickr = Flickr()\n", "flickr.photos.", "get_info"),
    "flickr_api: photo.": ("flickr_api", "from flickr_api import Photo\nphoto = Photo(id='1')\n", "photo.", "getInfo"),
    "githubkit: github.rest.issues.": (
        "githubkit", "from githubkit import GitHub\ngithub = GitHub()\n", "github.rest.issues.", "list_for_repo",
    ),
}  # fmt: skip
"""The environment, a program, the expression to complete, and an expected completion. flickrapi has no completions."""

ROUNDS = 5


def pyright(environments: Environments, environment: str, program: str, ending: str, expected: str) -> Numbers:
    """Request completions of basedpyright twice: in a new session, and after a further line."""
    settings = {
        "python": {"pythonPath": str(environments.python(environment))},
        "basedpyright": {"analysis": {"diagnosticMode": "openFilesOnly"}},
    }
    server = environments.python("tools").with_name("basedpyright-langserver")
    with environments.scratch() as folder, LanguageServer([server, "--stdio"], Path(folder), settings) as language_server:
        file = Path(folder, "program.py")
        first = program + ending
        language_server.open(file, first)
        cold, completions = language_server.complete(file, first)
        assert expected in completions, (ending, completions[:20])
        later = f"{program}x = 1\n{ending}"
        language_server.change(file, later, 2)
        warm, _ = language_server.complete(file, later)
    return {"first": cold, "later": warm, "items": len(completions)}


def jedi(environments: Environments, environment: str, program: str, ending: str, expected: str) -> Numbers:
    """Request completions of Jedi twice in a process."""
    command = [
        environments.python("tools"),
        SIDES / "complete_jedi.py",
        environments.python(environment),
        program + ending,
        f"{program}x = 1\n{ending}",
    ]
    return child(command).numbers


def run(environments: Environments) -> Outcome:
    figures = []
    for name, complete in {"basedpyright": pyright, "Jedi": jedi}.items():
        found = in_turns(
            {side: partial(complete, environments, *arguments) for side, arguments in SIDES_OF_COMPLETION.items()}, ROUNDS
        )
        figures += [
            figure(f"{name}: first completion of a session", "ms", found["first"], FLOOR, scale=1000),
            figure(f"{name}: later completion", "ms", found["later"], FLOOR, scale=1000),
        ]
    remarks = {"flickrapi": "omitted, because its methods are created at run time and have no completions"}
    return Outcome(figures, ["tools", "sdk", "flickr_api", "githubkit", "floor"], remarks)
