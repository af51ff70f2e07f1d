"""Upload files of 256 MiB and of 1 GiB: CPU, peak memory and throughput, beside a bare multipart POST of httpx."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from .figure import Figure, Outcome, Target, figure
from .lab import SIDES, Lab
from .measure import Numbers, child, in_turns
from .server import listening
from .sides_of_calls import NODE, VERSIONS

FLOOR, ASYNC_FLOOR, OURS, OURS_ASYNC = "httpx", "httpx, asynchronous", "flickr-sdk", "flickr-sdk, asynchronous"
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
"""Those that read the whole file into memory do so with the smaller one alone."""

ROUNDS = 5


def once(command: list[str | Path]) -> Numbers:
    """Let a side upload a small file and then the large one."""
    return child(command).numbers


def write(file: Path, size: int) -> None:
    """Write a file of random bytes that begins as a JPEG does."""
    with file.open("wb") as out:
        out.write(b"\xff\xd8\xff")
        for _ in range(size // MIB):
            out.write(os.urandom(MIB))


def figures(title: str, found: dict[str, dict[str, list[float]]]) -> list[Figure]:
    cpu = [
        Target(OURS, 1.2, f"upload of {title}: CPU, of bare httpx", of=FLOOR),
        Target(OURS_ASYNC, 1.2, f"upload of {title}, asynchronous: CPU, of bare httpx", of=ASYNC_FLOOR),
    ]
    peak = [Target(side, 8.0, f"upload of {title}: peak memory above idle, in MiB ({side})") for side in (OURS, OURS_ASYNC)]
    rate = [
        Target(FLOOR, 1.11, f"upload of {title}: throughput of bare httpx, of flickr-sdk's", of=OURS),
        Target(ASYNC_FLOOR, 1.11, f"upload of {title}, asynchronous: throughput of bare httpx, of flickr-sdk's", of=OURS_ASYNC),
    ]
    return [
        figure(f"CPU of an upload of {title}", "s", found["cpu"], FLOOR, *cpu),
        figure(f"Memory above idle for an upload of {title}", "MiB", found["peak"], FLOOR, *peak),
        figure(f"Throughput of an upload of {title}", "MiB/s", found["rate"], FLOOR, *rate, better="more"),
    ]


def run(lab: Lab) -> Outcome:
    shown: list[Figure] = []
    with lab.scratch() as folder, listening("benchmarks.sink") as base_url:
        small, large = Path(folder, "small.jpg"), Path(folder, "large.jpg")
        write(small, 0)
        for title, (size, sides) in SIZES.items():
            write(large, size)
            commands: dict[str, list[str | Path]] = {
                name: [
                    lab.python(SIDES_OF_UPLOADS[name][0]),
                    SIDES / "upload.py",
                    SIDES_OF_UPLOADS[name][1],
                    base_url,
                    small,
                    large,
                ]
                for name in sides
            }
            if lab.node_modules is not None and "flickr_api" in sides:
                commands[NODE] = ["node", SIDES / "upload.mjs", lab.node_modules, base_url, small, large]
            found = in_turns({name: partial(once, command) for name, command in commands.items()}, ROUNDS, warm=False)
            shown += figures(title, found)
    remarks = {"progress": "what flickr-sdk told last was the size of what it sent, byte for byte, in every turn"}
    return Outcome(shown, VERSIONS, remarks)
