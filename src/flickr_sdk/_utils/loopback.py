"""Recognize the hosts of this machine."""

from contextlib import suppress


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host in ("localhost", "127.0.0.1"):
        return True
    import ipaddress

    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return False
