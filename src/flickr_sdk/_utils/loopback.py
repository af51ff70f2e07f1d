"""Recognize the hosts of this machine."""

from contextlib import suppress


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    import ipaddress

    with suppress(ValueError):
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    return False
