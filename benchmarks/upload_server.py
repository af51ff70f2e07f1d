"""A loopback server that discards uploads and responds as Flickr does: `python -m benchmarks.upload_server`."""

from __future__ import annotations

import re
import socket
from threading import Thread

BODY = b'<?xml version="1.0" encoding="utf-8" ?>\n<rsp stat="ok">\n<photoid>1</photoid>\n</rsp>\n'
RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: %d\r\n\r\n%b" % (len(BODY), BODY)


def serve(connection: socket.socket) -> None:
    """Serve the requests of a connection."""
    buffer = bytearray(1024 * 1024)
    with connection:
        while True:
            head = b""
            while b"\r\n\r\n" not in head:
                more = connection.recv(65536)
                if not more:
                    return
                head += more
            start = head.index(b"\r\n\r\n") + 4
            found = re.search(rb"(?i)content-length: *(\d+)", head)
            assert found is not None, head[:start]
            left = int(found[1]) - (len(head) - start)
            while left > 0:
                left -= connection.recv_into(buffer)
            connection.sendall(RESPONSE)


if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(f"listening on http://localhost:{listener.getsockname()[1]}", flush=True)
        while True:
            Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
