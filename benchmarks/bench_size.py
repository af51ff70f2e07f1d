"""The installed size of the package and its dependencies."""

from __future__ import annotations

from importlib.metadata import distributions
from pathlib import Path

from .environments import Environments
from .figure import Outcome, Target, figure

OWN = {"sdk": "flickr-sdk", "flickrapi": "flickrapi", "flickr_api": "flickr_api", "githubkit": "githubkit"}
NAMES = {"sdk": "flickr-sdk", "flickrapi": "flickrapi", "flickr_api": "flickr_api", "githubkit": "githubkit"}
TOOLS = ("pip", "setuptools", "_distutils_hack", "distutils-precedence", "pkg_resources")


def bytes_in(folder: Path) -> int:
    """Return the size of the files in a folder, without bytecode."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def installed(packages: Path, own: str) -> tuple[int, int, int]:
    """Return the size of the package and its schemas, the size of all packages, and their number."""
    sizes = {}
    for one in distributions(path=[str(packages)]):
        name = one.metadata["Name"].lower()
        if name not in TOOLS:
            files = [Path(str(one.locate_file(file))) for file in one.files or () if "__pycache__" not in str(file)]
            sizes[name] = sum(file.stat().st_size for file in files if file.is_file())
    itself = sum(size for name, size in sizes.items() if name.startswith(own.lower()))
    return itself, sum(sizes.values()), len(sizes)


def run(environments: Environments) -> Outcome:
    own, whole, packages = {}, {}, {}
    for side, name in OWN.items():
        package, total, count = installed(environments.packages(side), name)
        own[NAMES[side]], whole[NAMES[side]], packages[NAMES[side]] = [package], [total], [float(count)]
    if environments.node_modules is not None:
        name = "flickr-sdk (npm)"
        own[name] = [bytes_in(environments.node_modules / "flickr-sdk")]
        whole[name] = [bytes_in(environments.node_modules)]
        packages[name] = [2.0]
    mib = 1 / 1024 / 1024
    target = Target("flickr-sdk", 2.0, "Wheel size, in MB")
    figures = [
        figure("Wheel", "MB", {"flickr-sdk": [environments.wheel.stat().st_size]}, "flickr-sdk", target, scale=1e-6),
        figure("Installed size of the package", "MiB", own, "flickrapi", scale=mib),
        figure("Installed size with dependencies", "MiB", whole, "flickrapi", scale=mib),
        figure("Installed packages", "packages", packages, "flickrapi"),
    ]
    return Outcome(figures, ["sdk", "flickrapi", "flickr_api", "githubkit"])
