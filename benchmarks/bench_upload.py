"""Upload a file of 1 GiB: memory, CPU and throughput against a bare multipart POST of httpx to the same server.

Each upload has a process of its own, and so has the server; the sides take turns.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Process
from pathlib import Path

import httpx

from flickr_sdk import AsyncFlickr, Flickr

from .measure import machine

SIZE = 1024**3
ROUNDS = 3
SIDES = ("httpx", "Flickr", "httpx, async", "AsyncFlickr")
ANSWER = b'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n<photoid>1</photoid>\n</rsp>\n'


def serve(listener: socket.socket) -> None:
    """Take one request after the other, throw the bodies away, and answer as Flickr does."""
    buffer = bytearray(1024 * 1024)
    while True:
        connection, _ = listener.accept()
        with connection:
            head = b""
            while True:
                while b"\r\n\r\n" not in head and (more := connection.recv(65536)):
                    head += more
                if not head:
                    break
                start = head.index(b"\r\n\r\n") + 4
                left = int(re.search(rb"(?i)content-length: (\d+)", head)[1]) - (len(head) - start)  # type: ignore[index]  # both clients send it
                while left > 0:
                    left -= connection.recv_into(buffer)
                head = b""
                connection.sendall(
                    b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n%b" % (len(ANSWER), ANSWER)
                )


@contextmanager
def server() -> Iterator[str]:
    """Run the server in a process of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        process = Process(target=serve, args=(listener,), daemon=True)
        process.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        process.terminate()
        process.join()


def peak() -> int:
    """The most memory that this process had at once since `forget`, in bytes."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) * 1024  # type: ignore[index]  # Linux has it


def forget() -> None:
    """Let the peak be what the process has now."""
    Path("/proc/self/clear_refs").write_text("5")


def upload(side: str, url: str, path: str) -> None:
    """Upload a small file and then the large one, and print what the second took."""
    small = Path(path).with_name("small.jpg")
    told: list[tuple[int, int]] = []

    def measured() -> Iterator[str]:
        yield str(small)
        forget()
        before, cpu, start = peak(), resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
        yield path
        wall, now = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF)
        used = now.ru_utime + now.ru_stime - cpu.ru_utime - cpu.ru_stime
        print(json.dumps({"wall": wall, "cpu": used, "memory": peak() - before, "told": told[-1:]}))

    def tell(sent: int, total: int) -> None:
        told[:] = [(sent, total)]

    async def awaited() -> None:
        if side == "AsyncFlickr":
            async with AsyncFlickr("key", "secret", token=("token", "secret"), base_url=url, limiter=False) as flickr:
                for name in measured():
                    await flickr.upload(name, progress=tell)
            return
        async with httpx.AsyncClient(timeout=600) as client:
            for name in measured():
                with open(name, "rb") as file:
                    (await client.post(f"{url}/services/upload/", files={"photo": file})).raise_for_status()

    if side == "Flickr":
        with Flickr("key", "secret", token=("token", "secret"), base_url=url, limiter=False) as flickr:
            for name in measured():
                flickr.upload(name, progress=tell)
    elif side == "httpx":
        with httpx.Client(timeout=600) as client:
            for name in measured():
                with open(name, "rb") as file:
                    client.post(f"{url}/services/upload/", files={"photo": file}).raise_for_status()
    else:
        asyncio.run(awaited())


def main() -> None:
    print(machine())
    found: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
    with server() as url, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.jpg")
        Path(folder, "small.jpg").write_bytes(b"\xff\xd8\xff")
        with path.open("wb") as file:
            for _ in range(SIZE // 2**20):
                file.write(os.urandom(2**20))
        for _ in range(ROUNDS):
            for side in SIDES:
                command = (sys.executable, "-m", "benchmarks.bench_upload", side, url, str(path))
                found[side].append(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))
    print(f"\n{SIZE / 2**30:g} GiB, medians of {ROUNDS}\n{'':13} CPU s  ratio  MiB/s  ratio  peak MiB over idle")
    for side, results in found.items():
        base = found["httpx, async" if "sync" in side.lower() else "httpx"]
        cpu, base_cpu = (statistics.median(one["cpu"] for one in many) for many in (results, base))
        wall, base_wall = (statistics.median(one["wall"] for one in many) for many in (results, base))
        memory = max(one["memory"] for one in results) / 2**20
        rate = SIZE / wall / 2**20
        print(f"{side:13} {cpu:5.2f}  {cpu / base_cpu:5.2f}  {rate:5.0f}  {base_wall / wall:5.2f}  {memory:6.2f}")
        if side.endswith("Flickr"):
            told = {tuple(one["told"][0]) for one in results}  # type: ignore[index]  # a list of pairs
            print(f"{'':13} progress ended at {told}")


if __name__ == "__main__":
    upload(*sys.argv[1:]) if sys.argv[1:] else main()
