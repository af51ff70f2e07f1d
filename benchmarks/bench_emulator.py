"""The emulator: calls per second over HTTP, and searches in 100,000 photos.

The emulator runs in this process and the client in another one, so that the CPU time of this process is that of the emulator.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from flickr_sdk.emulator import Emulator

from .environments import Environments
from .figure import Outcome, figure

CALLS = 3000
ROUNDS = 5
PHOTOS = 100_000
WORDS = ("aurora", "harbour", "snow", "market", "ferry", "reindeer", "bridge", "night", "sea", "winter", "street", "light")
FORMATS = {"JSON": "&format=json&nojsoncallback=1", "XML": ""}

CLIENT = """
import json, socket, sys, time
host, port, path, calls = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
request = f"GET {path} HTTP/1.1\\r\\nHost: {host}:{port}\\r\\n\\r\\n".encode()
with socket.create_connection((host, port)) as connection, connection.makefile("rb") as responses:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    times = []
    for _ in range(calls):
        start = time.perf_counter()
        connection.sendall(request)
        length = 0
        assert responses.readline().split()[1] == b"200"
        while (line := responses.readline()) != b"\\r\\n":
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        body = responses.read(length)
        times.append(time.perf_counter() - start)
    assert b"ok" in body[:200] + body[-20:], body
print(json.dumps(times))
"""
"""Repeats a request on one connection, with minimal parsing of the responses."""


def measure(emulator: Emulator, query: str, calls: int, warmup: int) -> tuple[list[float], float]:
    """Make calls in another process, after some unmeasured ones.

    Returns:
        The duration of each call, and the CPU time of this process for all calls, in seconds.
    """
    host, port = emulator.base_url.removeprefix("http://").split(":")
    path = f"/services/rest/?api_key={emulator.api_key}&{query}"
    command = [sys.executable, "-c", CLIENT, host, port, path]
    subprocess.run([*command, str(warmup)], check=True, stdout=subprocess.DEVNULL)
    cpu = time.process_time()
    done = subprocess.run([*command, str(calls)], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout), time.process_time() - cpu


def photos() -> Iterator[dict[str, Any]]:
    """Generate photos of two years; a third of them have a location."""
    chance = random.Random(7)
    for number in range(PHOTOS):
        words = chance.sample(WORDS, 3)
        place = {"latitude": chance.uniform(55, 71), "longitude": chance.uniform(5, 30)} if number % 3 == 0 else {}
        yield {
            "owner": chance.choice(("ada.lindqvist", "Ben Okafor", "mira o'neil")),
            "title": f"{words[0].title()} and {words[1]} {number}",
            "description": f"The {words[2]} of that day.",
            "tags": [*words, f"camera:lens={chance.randrange(20, 200)}mm"],
            "date_upload": 1640995200 + number * 630,
            "license": chance.randrange(11),
            "views": chance.randrange(5000),
            **place,
        }


SEARCHES = {
    "one tag": "tags=aurora",
    "all of three tags": "tags=aurora,snow,sea&tag_mode=all",
    "two words": "text=harbour+winter",
    "one month of uploads": "min_upload_date=1651363200&max_upload_date=1654041600",
    "a bounding box": "bbox=17,69,20,70&min_upload_date=1",
    "a circle": "lat=69.65&lon=18.95&radius=30&min_upload_date=1",
    "a machine tag": "machine_tags=camera:lens=35mm",
    "one user, by interestingness": "user_id=10000002@N02&sort=interestingness-desc",
    "a license, page 40": "license=4&per_page=100&page=40&min_upload_date=1",
    "one tag, not another, with extras": "tags=night,-sea&extras=geo,tags,url_m,url_o,owner_name,views,date_taken&per_page=500",
}


def run(environments: Environments) -> Outcome:
    rates: dict[str, list[float]] = {}
    cpu: dict[str, list[float]] = {}
    with Emulator() as emulator:
        for _ in range(ROUNDS):
            for name, suffix in FORMATS.items():
                query = f"method=flickr.photos.getInfo&photo_id=52000000101{suffix}"
                times, used = measure(emulator, query, CALLS // ROUNDS, 50)
                rates.setdefault(name, []).append(len(times) / sum(times))
                cpu.setdefault(name, []).append(used / len(times))
    searches: dict[str, list[float]] = {}
    with Emulator() as emulator:
        start = time.process_time()
        emulator.world.add_photos(photos())
        added = time.process_time() - start
        for name, query in SEARCHES.items():
            searches[name], _ = measure(emulator, f"method=flickr.photos.search&format=json&nojsoncallback=1&{query}", 9, 1)
    figures = [
        figure("Calls of flickr.photos.getInfo per second on one connection", "calls/s", rates, "JSON", better="more"),
        figure("CPU of the emulator per call of flickr.photos.getInfo", "µs", cpu, "JSON", scale=1e6),
        figure(f"flickr.photos.search in {PHOTOS:,} photos", "ms of wall time", searches, "one tag", scale=1000),
    ]
    return Outcome(figures, remarks={f"adding {PHOTOS:,} photos": f"{added:.1f} s of CPU"})
