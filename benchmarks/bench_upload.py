"""Uploads of 256 MiB and 1 GiB: CPU, peak memory and throughput, compared with a multipart POST of httpx."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from .call_sides import NODE, VERSIONS
from .environments import SIDES, Environments
from .figure import Figure, Outcome, Target, figure
from .measure import Numbers, child, in_turns
from .static_server import listening

FLOOR, ASYNC_FLOOR, OURS, OURS_ASYNC = "httpx", "httpx, async", "flickr-sdk", "flickr-sdk, async"
SIDES_OF_UPLOADS = {
    FLOOR: ("floor", "httpx"),
    OURS: ("sdk", "flickr_sdk"),
    ASYNC_FLOOR: ("floor", "httpx_async"),
    OURS_ASYNC: ("sdk", "flickr_sdk_async"),
    "flickrapi": ("flickrapi", "flickrapi"),
    "flickr_api": ("flickr_api", "flickr_api"),
}
MIB = 2**20
SIZES = {
    "256 MiB": (256 * MIB, tuple(SIDES_OF_UPLOADS)),
    "1 GiB": (1024 * MIB, (FLOOR, OURS, ASYNC_FLOOR, OURS_ASYNC, "flickrapi")),
}
"""Sides that read the whole file into memory upload the smaller one only."""

ROUNDS = 5


def once(command: list[str | Path]) -> Numbers:
    """Upload a small file, and then the large one."""
    return child(command).numbers


def write(file: Path, size: int) -> None:
    """Write a file of random bytes with the signature of a JPEG."""
    with file.open("wb") as out:
        out.write(b"\xff\xd8\xff")
        for _ in range(size // MIB):
            out.write(os.urandom(MIB))


def figures(title: str, found: dict[str, dict[str, list[float]]]) -> list[Figure]:
    cpu = [
        Target(OURS, 1.2, f"Upload of {title}: CPU, relative to httpx", of=FLOOR),
        Target(OURS_ASYNC, 1.2, f"Upload of {title}, async: CPU, relative to httpx", of=ASYNC_FLOOR),
    ]
    peak = [Target(side, 8.0, f"Upload of {title}: peak memory above idle, in MiB ({side})") for side in (OURS, OURS_ASYNC)]
    rate = [
        Target(FLOOR, 1.11, f"Upload of {title}: throughput of httpx, relative to flickr-sdk", of=OURS),
        Target(ASYNC_FLOOR, 1.11, f"Upload of {title}, async: throughput of httpx, relative to flickr-sdk", of=OURS_ASYNC),
    ]
    return [
        figure(f"CPU of uploading {title}", "s", found["cpu"], FLOOR, *cpu),
        figure(f"Memory above idle while uploading {title}", "MiB", found["peak"], FLOOR, *peak),
        figure(f"Throughput of uploading {title}", "MiB/s", found["rate"], FLOOR, *rate, better="more"),
    ]


def run(environments: Environments) -> Outcome:
    shown: list[Figure] = []
    with environments.scratch() as folder, listening("benchmarks.upload_server") as base_url:
        small, large = Path(folder, "small.jpg"), Path(folder, "large.jpg")
        write(small, 0)
        for title, (size, sides) in SIZES.items():
            write(large, size)
            commands: dict[str, list[str | Path]] = {
                name: [
                    environments.python(SIDES_OF_UPLOADS[name][0]),
                    SIDES / "upload.py",
                    SIDES_OF_UPLOADS[name][1],
                    base_url,
                    small,
                    large,
                ]
                for name in sides
            }
            if environments.node_modules is not None and "flickr_api" in sides:
                commands[NODE] = ["node", SIDES / "upload.mjs", environments.node_modules, base_url, small, large]
            found = in_turns({name: partial(once, command) for name, command in commands.items()}, ROUNDS, warm=False)
            shown += figures(title, found)
    remarks = {"progress": "the last callback of flickr-sdk reported exactly the number of bytes sent, in every run"}
    return Outcome(shown, VERSIONS, remarks)
