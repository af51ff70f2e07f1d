"""What the emulator can take: calls a second over HTTP, a world of 100,000 photos, and searches in it.

The emulator runs in this process and the client in another one, so the CPU time of this process is the emulator's alone.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from flickr_sdk.emulator import Emulator

from .measure import machine

CALLS = 3000
PHOTOS = 100_000
SEARCHES_EACH = 15
WORDS = ("aurora", "harbour", "snow", "market", "ferry", "reindeer", "bridge", "night", "sea", "winter", "street", "light")
FORMATS = {"JSON": "&format=json&nojsoncallback=1", "XML": ""}

CLIENT = """
import json, socket, sys, time
host, port, path, calls = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
request = f"GET {path} HTTP/1.1\\r\\nHost: {host}:{port}\\r\\n\\r\\n".encode()
with socket.create_connection((host, port)) as connection, connection.makefile("rb") as answers:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    times = []
    for _ in range(calls):
        begun = time.perf_counter()
        connection.sendall(request)
        length = 0
        assert answers.readline().split()[1] == b"200"
        while (line := answers.readline()) != b"\\r\\n":
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        body = answers.read(length)
        times.append(time.perf_counter() - begun)
    assert b"ok" in body[:200] + body[-20:], body
print(json.dumps(times))
"""
"""Asks the same again and again on one connection, and reads no more than it must."""


def run(emulator: Emulator, query: str, calls: int, before: int) -> tuple[list[float], float]:
    """Let another process make calls, after some that do not count.

    Returns:
        How long each took, in seconds, and the CPU time of this process for all of them.
    """
    host, port = emulator.base_url.removeprefix("http://").split(":")
    path = f"/services/rest/?api_key={emulator.api_key}&{query}"
    command = [sys.executable, "-c", CLIENT, host, port, path]
    subprocess.run([*command, str(before)], check=True, stdout=subprocess.DEVNULL)
    cpu = time.process_time()
    done = subprocess.run([*command, str(calls)], check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout), time.process_time() - cpu


def photos() -> Iterator[dict[str, Any]]:
    """Make up photos of two years, a third of them with a place."""
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
    "three tags, all of them": "tags=aurora,snow,sea&tag_mode=all",
    "words": "text=harbour+winter",
    "a month of uploads": "min_upload_date=1651363200&max_upload_date=1654041600",
    "a box": "bbox=17,69,20,70&min_upload_date=1",
    "a circle": "lat=69.65&lon=18.95&radius=30&min_upload_date=1",
    "a machine tag": "machine_tags=camera:lens=35mm",
    "a person's, by interest": "user_id=10000002@N02&sort=interestingness-desc",
    "a license, page 40": "license=4&per_page=100&page=40&min_upload_date=1",
    "a tag without another, all extras": "tags=night,-sea&extras=geo,tags,url_m,url_o,owner_name,views,date_taken&per_page=500",
}


def main() -> None:
    print(machine())
    begun = time.perf_counter()
    with Emulator() as emulator:
        print(f"\nstart: {(time.perf_counter() - begun) * 1000:.0f} ms")
        print("\nflickr.photos.getInfo, one connection      calls a second   CPU of the emulator, microseconds a call")
        for name, suffix in FORMATS.items():
            times, cpu = run(emulator, f"method=flickr.photos.getInfo&photo_id=52000000101{suffix}", CALLS, 50)
            print(f"{name:42} {CALLS / sum(times):14,.0f}   {cpu / CALLS * 1e6:10,.0f}")
    with Emulator() as emulator:
        begun, cpu = time.perf_counter(), time.process_time()
        emulator.world.add_photos(photos())
        print(f"\n{PHOTOS:,} photos added: {time.perf_counter() - begun:.1f} s ({time.process_time() - cpu:.1f} s of CPU)")
        print("\nflickr.photos.search among them, ms a call   median on the clock   CPU of the emulator")
        clock, cpus = [], []
        for name, query in SEARCHES.items():
            times, cpu = run(emulator, f"method=flickr.photos.search&format=json&nojsoncallback=1&{query}", SEARCHES_EACH, 1)
            clock.append(statistics.median(times) * 1000)
            cpus.append(cpu / SEARCHES_EACH * 1000)
            print(f"{name:42} {clock[-1]:21.1f} {cpus[-1]:21.1f}")
        print(f"{'median of these':42} {statistics.median(clock):21.1f} {statistics.median(cpus):21.1f}")


if __name__ == "__main__":
    main()
