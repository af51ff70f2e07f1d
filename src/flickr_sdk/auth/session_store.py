"""The token of a web application's visitor, in the visitor's session."""

from __future__ import annotations

from typing import Any, NoReturn, Protocol, cast

from ..errors.base import ConfigurationError
from ..errors.state_errors import TokenStoreError
from ..types import Token
from .token_store import account_name, fingerprint, token_from

__all__ = ["DjangoSessionStore", "MappingStore", "Session"]


class Session(Protocol):
    """What is asked of a session: every mutable mapping has it, and so do Django's sessions, which are none."""

    def get(self, key: str, /) -> Any:
        """Give a value."""
        ...

    def pop(self, key: str, default: Any, /) -> Any:
        """Remove a value."""
        ...

    def __setitem__(self, key: str, value: Any, /) -> None: ...


class MappingStore:
    """Keeps one token of one user in a mapping, such as the session of a web framework.

    What is stored is a dictionary of texts, so every session that can hold JSON can hold it. It names the API key by a
    fingerprint: after a change of the key the old token is not found any more.

    It refuses to be pickled or copied, as that would write the token down.
    """

    def __init__(self, mapping: Session, key: str = "flickr_token") -> None:
        """Make a store.

        Args:
            mapping: The session, or any other mutable mapping.
            key: The key under which the token stands in it.
        """
        self._mapping = mapping
        self._key = key

    def get(self, api_key: str, user: str | None = None) -> Token | None:
        """Look the token up; see `TokenStore.get`.

        Raises:
            TokenStoreError: Something else stands under the key.
        """
        found = self._read()
        if found is None or found[0] != fingerprint(api_key) or user not in (None, found[1]):
            return None
        return found[2]

    def set(self, api_key: str, token: Token, user: str | None = None) -> None:
        """Keep a token, in place of the one that was there; see `TokenStore.set`.

        Raises:
            TokenStoreError: Something else stands under the key.
        """
        name = account_name(token, user)
        self._read()
        self._mapping[self._key] = {"api_key": fingerprint(api_key), "user": name, **token.as_dict()}
        self._mark()

    def delete(self, api_key: str, user: str | None = None) -> bool:
        """Forget the token; see `TokenStore.delete`.

        Raises:
            TokenStoreError: Something else stands under the key.
        """
        if self.get(api_key, user) is None:
            return False
        self._mapping.pop(self._key, None)
        self._mark()
        return True

    def users(self, api_key: str) -> list[str]:
        """List the account that has a token; see `TokenStore.users`.

        Raises:
            TokenStoreError: Something else stands under the key.
        """
        found = self._read()
        return [found[1]] if found is not None and found[0] == fingerprint(api_key) else []

    def __repr__(self) -> str:
        return f"{type(self).__name__}(key={self._key!r})"  # the mapping's own repr would show the token

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not pickled or copied: its token would be written down; pass the session on")

    def _read(self) -> tuple[str, str, Token] | None:
        value = self._mapping.get(self._key)
        if value is None:
            return None
        token = token_from(value)
        if token is None or not (isinstance(value.get("api_key"), str) and isinstance(value.get("user"), str)):
            problem = "what stands there is no token, or a damaged one; it was left as it is"
            raise TokenStoreError(f"session key {self._key!r}", f"{problem}. Remove it from the session, or name another key")
        return value["api_key"], value["user"], token

    def _mark(self) -> None:
        # Sessions are saved only if they know that they were changed, and some do not notice by themselves.
        if hasattr(self._mapping, "modified"):
            cast(Any, self._mapping).modified = True


class DjangoSessionStore(MappingStore):
    """Keeps one token of one user in a Django session. Does not import Django."""

    def __init__(self, request_or_session: object, key: str = "flickr_token") -> None:
        """Make a store.

        Args:
            request_or_session: The request of a view, or its session.
            key: The key under which the token stands in it.

        Raises:
            ConfigurationError: The request has no session.
        """
        session = getattr(request_or_session, "session", request_or_session)
        if not all(hasattr(session, name) for name in ("get", "pop", "__setitem__")):
            raise ConfigurationError(
                "the request has no session; add SessionMiddleware to MIDDLEWARE and django.contrib.sessions to INSTALLED_APPS"
            )
        super().__init__(cast(Session, session), key)
