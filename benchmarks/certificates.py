"""A certificate for loopback servers with TLS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import trustme


@contextmanager
def certified() -> Iterator[tuple[Path, Path]]:
    """Yield the files of a certificate with its key, and of its certificate authority."""
    authority = trustme.CA()
    certificate = authority.issue_cert("localhost", "127.0.0.1")
    with TemporaryDirectory() as folder:
        own, root = Path(folder) / "server.pem", Path(folder) / "authority.pem"
        certificate.private_key_and_cert_chain_pem.write_to_path(own)
        authority.cert_pem.write_to_path(root)
        yield own, root
