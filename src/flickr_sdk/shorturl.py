"""Short URLs of photos, `https://flic.kr/p/...`: encode, decode and build them."""

from .urls.short_urls import decode as decode
from .urls.short_urls import encode as encode
from .urls.short_urls import url as url

__all__ = ["decode", "encode", "url"]
