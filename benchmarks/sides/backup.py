"""Back up an account twice, and print the memory above idle and the calls: `backup.py URL FOLDER PHOTOS [DETAIL ...]`."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from flickr_sdk import Flickr


def resident(name: str) -> float:
    """Return the resident memory of this process in MiB, now (`VmRSS`) or at most (`VmHWM`), on Linux."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith(name)).split()[1]) / 1024


def calls(base: str) -> dict[str, int]:
    """Return the number of calls of each method so far; those of `files` are not calls of the API."""
    with urlopen(f"{base}/calls") as response:
        found: dict[str, int] = json.load(response)
    return {name: count for name, count in found.items() if name != "files"}


if __name__ == "__main__":
    base, folder, photos, details = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:]
    options: dict[str, Any] = {"details": details or None, "check_free_space": False}
    found: dict[str, float] = {}
    with Flickr("1" * 32, "2" * 16, token=("3", "4"), base_url=base, limiter=False, image_limiter=False) as flickr:
        flickr.test.login()
        cpu, idle = time.process_time(), resident("VmRSS")
        report = flickr.backup(folder, **options)
        assert (report.photos, report.downloaded, report.complete) == (photos, photos, True), report
        found |= {"cpu": (time.process_time() - cpu) / photos, "memory": resident("VmHWM") - idle}
        first = calls(base)
        report = flickr.backup(folder, **options)
        assert (report.changed, report.downloaded, report.complete) == (0, 0, True), report
        found["calls"] = sum(first.values()) - first["flickr.test.login"] + 1
        found["details"] = first.get("flickr.photos.getInfo", 0)
        found["calls_again"] = sum(calls(base).values()) - sum(first.values())
    print(json.dumps(found))
