"""Short URLs of photos, `https://flic.kr/p/...`: encode, decode and build them."""

from .urls.short_urls import decode, encode, url

__all__ = ["decode", "encode", "url"]
