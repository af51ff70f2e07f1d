"""Run every kind of request against a server whose responses are hostile: `python -m tests.support.hostile --count 2000`.

Clients run in processes with 1 GiB of memory. The report lists exceptions other than `FlickrError` and exceeded time limits.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import resource
import socket
import subprocess
import sys
import tempfile
import threading
import time
import warnings
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

MEMORY: Final = 2**30
TIMEOUT: Final = 5
GRACE: Final = 1.0
"""The seconds by which a call may exceed its limit."""
MIB: Final = 2**20


def _zipped(data: bytes) -> bytes:
    return gzip.compress(data, 1, mtime=0)  # without the time


def _json(rng: random.Random) -> bytes:
    page = b'{"stat":"ok","photos":{"page":1,"pages":1,"perpage":500,"total":500,"photo":[%s]}}'
    item = rng.choice([b"{}", b"[]", b"1", b"null", b'{"id":"1"}', b'{"id":"1","farm":"x","title":{}}', b"1e999", b"1" * 5000])
    count = rng.choice([1, 10, 5000, 60_000, 240_000, MIB])
    value = rng.choice([b"{}", b"[]", b'""', b"null", b"-1", b'"x"', b"[[]]", b'{"_content":[]}', b"9" * 400])
    deep = rng.choice([100, 199, 250, 100_000])
    return rng.choice(
        [
            page % b",".join([item] * min(count, 4 * MIB // len(item))),
            b'{"stat":"ok","photos":' + value + b',"photo":' + value + b',"auth":' + value + b',"methods":' + value + b"}",
            b'{"stat":' + value + b"}",
            b'{"stat":"fail","code":' + value + b',"message":' + value + b"}",
            b'{"stat":"fail","code":105,"message":"' + b"x" * rng.choice([1, MIB]) + b'"}',
            b'{"stat":"ok","photos":' + b"[" * deep + b"]" * deep + b"}",
            b'{"a":' * deep + b"1" + b"}" * deep,
            b'{"stat":"ok",' + b",".join(b'"k%d":1' % number for number in range(min(count, 200_000))) + b"}",
            b'{"stat":"ok","photos":{"photo":[{"id":"1","title":"'
            + rng.choice([b"\xff", b"\x01", b"\\ud800"]) * count
            + b'"}]}}',
            b'{"stat":"ok"',
            b"jsonFlickrApi(" * rng.choice([1, 1000]),
            value,
        ]
    )


def _xml(rng: random.Random) -> bytes:
    count = rng.choice([1, 1000, 60_000, 240_000])
    inside = rng.choice(
        [b"<a/>", b"<photo/>", b'<photo id="1"/>', b"<photoid>1</photoid>", b"&amp;", b"&#1;", b"<![CDATA[x]]>", b"<?a?>"]
    )
    deep = rng.choice([100, 199, 250, 50_000])
    return rng.choice(
        [
            b'<rsp stat="ok"><photos>' + inside * count + b"</photos></rsp>",
            b'<rsp stat="ok">' + inside * rng.choice([1, 1000]) + b"</rsp>",
            b'<rsp stat="ok">' + b"<a>" * deep + b"</a>" * deep + b"</rsp>",
            b'<rsp stat="fail"><err code="' + b"9" * rng.choice([1, 5000]) + b'" msg="x"/></rsp>',
            b'<!DOCTYPE x [<!ENTITY a "x">]><rsp stat="ok">&a;</rsp>',
            b'<rsp stat="ok"><photos ' + b" ".join(b'a%d=""' % number for number in range(count)) + b"/></rsp>",
            b"<rsp>",
        ]
    )


def _body(rng: random.Random) -> bytes:
    return rng.choice(
        [
            _json,
            _json,
            _xml,
            lambda _: b"<html><p>" * rng.choice([1, 100_000]),
            lambda _: rng.randbytes(rng.choice([0, 1, 100, 100_000])),
            lambda _: b"oauth_problem=signature_invalid&debug_sbs=" + b"GET&x&a%3D1%26" * rng.choice([1, 5000, 500_000]),
            lambda _: b"oauth_token=" + b"a" * rng.choice([0, 5, 100_000]) + b"&oauth_token_secret=b",
            lambda _: b"oauth_problem=" + rng.choice([b"token_rejected", b"timestamp_refused", b"x" * 50_000, b"%ff"]),
        ]
    )(rng)


def _encoded(rng: random.Random, body: bytes) -> tuple[bytes, bytes]:
    """Return a value of Content-Encoding and the body, compressed, damaged or neither."""
    if rng.random() < 0.6:
        return b"", body
    bomb = bytes(rng.choice([1, 100]) * MIB)
    packed = rng.choice([_zipped(body), zlib.compress(body), _zipped(bomb), _zipped(_zipped(bomb))])
    damaged = rng.choice([packed, packed, packed[: len(packed) // 2], packed[:-4] + b"\0\0\0\0", packed + b"x", packed + packed])
    return rng.choice([b"gzip", b"gzip", b"deflate", b"gzip, gzip", b"br", b"zstd", b"\xff", b"," * 1000, b"identity"]), damaged


def response(seed: int, number: int) -> tuple[list[bytes], float]:
    """Return the chunks of a response, and the pause after each in seconds."""
    rng = random.Random(f"{seed} {number}")
    encoding, body = _encoded(rng, _body(rng))
    status = rng.choice([200] * 8 + [201, 204, 206, 206, 301, 302, 304, 400, 401, 401, 404, 407, 416, 429, 500, 503, 599, 999])
    lines = [
        rng.choice([b"HTTP/1.1 %d OK", b"HTTP/1.1 %d OK", b"HTTP/1.1 %d", b"HTTP/1.0 %d \xff", b"HTTP/2 %d x", b"ICY %d"])
        % status
    ]
    if rng.random() < 0.05:
        lines[0] = rng.choice([b"", b"\xff", b"HTTP/1.1 200 " + b"x" * 200_000, b"HTTP/1.1 " + b"9" * 50, b"HTTP/1.1 -1 x"])
    if rng.random() < 0.1:
        lines.insert(0, b"HTTP/1.1 100 Continue\r\n\r\n" * rng.choice([1, 5000]) + lines.pop(0))
    dates = [
        b"Sun, 06 Nov 1994 08:49:37 GMT",
        b"Sun, 06 Nov " + b"9" * 20 + b" 08:49:37 GMT",
        b"Mon, 01 Jan 0001 00:00:00 +2359",
        b"x",
    ]
    numbers = [b"-1", b"nan", b"1e999", b"9" * 400, b"0", b"1.5", b"\xff", b""]
    names = [b"Date", b"Retry-After", b"Location", b"ETag", b"Last-Modified", b"Set-Cookie", b"Content-Range", b"Content-Type"]
    urls = [
        b"http://",
        b"//[",
        b"http://[::1",
        b"ftp://x",
        b"http://127.0.0.1:99999/",
        b"/" * 50_000,
        b"http://\xff/",
        b"javascript:x",
        b"?",
    ]
    types = [b"text/html", b"image/jpeg", b"application/json; charset=nope", b";;="]
    ranges = [b"bytes 0-9/10", b"bytes */*", b"bytes 9-0/" + b"9" * 400, b"x"]
    for name in rng.sample(names, rng.randrange(5)):
        lines.append(
            name
            + b": "
            + rng.choice({b"Location": urls, b"Content-Type": types, b"Content-Range": ranges}.get(name, [*dates, *numbers]))
        )
    if encoding:
        lines.append(b"Content-Encoding: " + encoding)
    if rng.random() < 0.05:
        lines += [b"X-Header-%d: x" % count for count in range(rng.choice([50, 100_000]))]
    if rng.random() < 0.03:
        lines.append(rng.choice([b"X: " + b"x" * 300_000, b"no colon", b": x", b"X Y: z", b"\x00: \x00"]))
    framing = rng.random()
    if framing < 0.6:
        lines.append(b"Content-Length: %d" % len(body))
    elif framing < 0.8:
        lines.append(b"Transfer-Encoding: chunked")
        chunk = b"%x\r\n" % len(body) + body + b"\r\n" if body else b""
        trailer = rng.choice([b"0\r\n\r\n", b"0\r\nX: y\r\n\r\n", b"0\r\n" + b"X: y\r\n" * 20_000, b"", b"zz\r\n", b"-1\r\n\r\n"])
        body = chunk + trailer
    elif framing < 0.9:
        lines.append(b"Content-Length: " + rng.choice([*numbers, b"%d" % (len(body) + 5), b"1, 2"]))
    wire = b"\r\n".join(lines) + b"\r\n\r\n" + body
    if rng.random() < 0.1:
        wire = wire[: rng.randrange(len(wire))]
    if rng.random() < 0.03:
        # A byte at a time, for longer than the time limit.
        at = rng.choice([0, 5, 40, wire.find(b"\r\n\r\n") + 5])
        return [wire[:at], *(bytes([byte]) for byte in wire[at : at + 40].ljust(40, b"x"))], 0.25
    return [wire], 0.0


@contextmanager
def hostile_server(seed: int) -> Iterator[str]:
    """A server that sends the response whose number the User-Agent of a request contains."""

    def serve(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            connection.settimeout(2 * TIMEOUT)
            head = b""
            while b"\r\n\r\n" not in head and (received := connection.recv(65536)):
                head += received
            found = re.search(rb"case-(\d+)", head)
            chunks, pause = response(seed, int(found[1]) if found else 0)
            for chunk in chunks:
                connection.sendall(chunk)
                time.sleep(pause)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass

    def accept() -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0), backlog=100) as listener:
        acceptor = threading.Thread(target=accept)
        acceptor.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            acceptor.join()


def run_clients(url: str, first: int, count: int, step: int, timeout: int) -> dict[str, Any]:
    """Send requests and return the outcomes, with a line for each failure of the library."""
    from flickr_sdk import FlickrError, Retries

    from .request_kinds import CLIENT_KINDS, send

    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    warnings.simplefilter("ignore")
    for number in range(first, count, step):
        kind, name = CLIENT_KINDS[number % len(CLIENT_KINDS)]
        start, retries = time.monotonic(), Retries(number % 2, initial_delay=0.01)
        with tempfile.TemporaryDirectory() as folder:
            try:
                send(kind, name, url, Path(folder), timeout=float(timeout), retries=retries, app_name=f"case-{number}")
                outcome = "result"
            except FlickrError as error:
                outcome = type(error).__name__
            except BaseException as error:
                outcome = "foreign"
                failures.append(f"{number}: {kind.__name__} {name}: {error!r:.300}")
        elapsed = time.monotonic() - start
        outcomes[outcome] += 1
        if elapsed > timeout + GRACE:
            failures.append(f"{number}: {kind.__name__} {name}: {outcome} after {elapsed:.1f} s")
    return {"outcomes": outcomes, "failures": failures}


def attack(seed: int, count: int, *, processes: int = 2, timeout: int = TIMEOUT) -> tuple[Counter[str], list[str]]:
    """Send `count` requests from client processes, and return the outcomes and the failures of the library."""
    outcomes: Counter[str] = Counter()
    failures: list[str] = []
    with hostile_server(seed) as url:
        command = [sys.executable, "-m", __spec__.name if __name__ == "__main__" else __name__]
        arguments = [["--client", url, str(first), str(count), str(processes), str(timeout)] for first in range(processes)]
        clients = [subprocess.Popen([*command, *each], stdout=subprocess.PIPE, text=True) for each in arguments]
        for client in clients:
            output, _ = client.communicate()
            if client.returncode:
                failures.append(f"a client process ended with status {client.returncode}")
                continue
            report = json.loads(output)
            outcomes.update(report["outcomes"])
            failures += report["failures"]
    return outcomes, failures


def main() -> None:
    """Run the attack of the command line, and exit with status 1 after a failure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--client", nargs=5, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.client:
        url, *numbers = options.client
        print(json.dumps(run_clients(url, *map(int, numbers))))
        return
    outcomes, failures = attack(options.seed, options.count, processes=options.processes)
    for outcome, number in outcomes.most_common():
        print(f"{number:6} {outcome}")
    print(f"{sum(outcomes.values())} requests, {len(failures)} failures", *failures, sep="\n")
    sys.exit(1 if failures or sum(outcomes.values()) != options.count else 0)


if __name__ == "__main__":
    main()
