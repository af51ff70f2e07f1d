"""How long an editor waits for what may follow a dot: the first time, and when it has seen the package."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from .figure import Outcome, figure
from .lab import SIDES, Lab
from .langserver import LanguageServer
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
"""By name: the environment, a program, what is completed, and what has to be offered; flickrapi offers nothing at all."""

ROUNDS = 5


def pyright(lab: Lab, environment: str, program: str, ending: str, expected: str) -> Numbers:
    """Ask basedpyright's server twice: in a new session, and after another line."""
    settings = {
        "python": {"pythonPath": str(lab.python(environment))},
        "basedpyright": {"analysis": {"diagnosticMode": "openFilesOnly"}},
    }
    server = lab.python("tools").with_name("basedpyright-langserver")
    with lab.scratch() as folder, LanguageServer([server, "--stdio"], Path(folder), settings) as server_of:
        file = Path(folder, "program.py")
        first = program + ending
        server_of.open(file, first)
        cold, offered = server_of.complete(file, first)
        assert expected in offered, (ending, offered[:20])
        later = f"{program}x = 1\n{ending}"
        server_of.change(file, later, 2)
        warm, _ = server_of.complete(file, later)
    return {"first": cold, "later": warm, "items": len(offered)}


def jedi(lab: Lab, environment: str, program: str, ending: str, expected: str) -> Numbers:
    """Ask Jedi twice in one process."""
    command = [
        lab.python("tools"),
        SIDES / "complete_jedi.py",
        lab.python(environment),
        program + ending,
        f"{program}x = 1\n{ending}",
    ]
    return child(command).numbers


def run(lab: Lab) -> Outcome:
    figures = []
    for name, ask in {"basedpyright": pyright, "Jedi": jedi}.items():
        found = in_turns({side: partial(ask, lab, *where) for side, where in SIDES_OF_COMPLETION.items()}, ROUNDS)
        figures += [
            figure(f"{name}: the first completion of a session", "ms", found["first"], FLOOR, scale=1000),
            figure(f"{name}: a later completion", "ms", found["later"], FLOOR, scale=1000),
        ]
    remarks = {"flickrapi": "is missing: all its methods are made at run time, so there is nothing to offer"}
    return Outcome(figures, ["tools", "sdk", "flickr_api", "githubkit", "floor"], remarks)
