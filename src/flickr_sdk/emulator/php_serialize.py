"""Values as PHP's `serialize` writes them."""

from __future__ import annotations

from typing import Any

__all__ = ["php_serialize"]


def php_serialize(value: Any) -> bytes:
    """Write a value.

    Args:
        value: What JSON can hold.

    Returns:
        What PHP's `unserialize` reads; texts are UTF-8.
    """
    match value:
        case None:
            return b"N;"
        case bool():
            return b"b:%d;" % value
        case int():
            return b"i:%d;" % value
        case float():
            return f"d:{value!r};".encode()
        case str():
            text = value.encode()
            return b's:%d:"%s";' % (len(text), text)
        case dict():
            pairs = list(value.items())
        case _:
            pairs = list(enumerate(value))
    return b"a:%d:{%s}" % (len(pairs), b"".join(php_serialize(one) for pair in pairs for one in pair))
