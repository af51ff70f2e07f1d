"""What an installation takes up: the package itself, and all that comes with it."""

from __future__ import annotations

from importlib.metadata import distributions
from pathlib import Path

from .figure import Outcome, Target, figure
from .lab import Lab

OWN = {"sdk": "flickr-sdk", "flickrapi": "flickrapi", "flickr_api": "flickr_api", "githubkit": "githubkit"}
NAMES = {"sdk": "flickr-sdk", "flickrapi": "flickrapi", "flickr_api": "flickr_api", "githubkit": "githubkit"}
TOOLS = ("pip", "setuptools", "_distutils_hack", "distutils-precedence", "pkg_resources")


def bytes_in(folder: Path) -> int:
    """Add up the files of a folder, without what Python compiles them to."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def installed(packages: Path, own: str) -> tuple[int, int, int]:
    """Give the bytes of the package itself, with its schemas, those of all packages, and how many packages there are."""
    sizes = {}
    for one in distributions(path=[str(packages)]):
        name = one.metadata["Name"].lower()
        if name not in TOOLS:
            files = [Path(str(one.locate_file(file))) for file in one.files or () if "__pycache__" not in str(file)]
            sizes[name] = sum(file.stat().st_size for file in files if file.is_file())
    itself = sum(size for name, size in sizes.items() if name.startswith(own.lower()))
    return itself, sum(sizes.values()), len(sizes)


def run(lab: Lab) -> Outcome:
    own, whole, packages = {}, {}, {}
    for side, name in OWN.items():
        itself, together, count = installed(lab.packages(side), name)
        own[NAMES[side]], whole[NAMES[side]], packages[NAMES[side]] = [itself], [together], [float(count)]
    if lab.node_modules is not None:
        name = "flickr-sdk (npm)"
        own[name] = [bytes_in(lab.node_modules / "flickr-sdk")]
        whole[name] = [bytes_in(lab.node_modules)]
        packages[name] = [2.0]
    mib = 1 / 1024 / 1024
    target = Target("flickr-sdk", 1.5, "wheel, in MB")
    figures = [
        figure("The wheel", "MB", {"flickr-sdk": [lab.wheel.stat().st_size]}, "flickr-sdk", target, scale=1e-6),
        figure("Installed: the package itself", "MiB", own, "flickrapi", scale=mib),
        figure("Installed: with all that it needs", "MiB", whole, "flickrapi", scale=mib),
        figure("Packages that are installed", "packages", packages, "flickrapi"),
    ]
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "githubkit"])
