"""Response models: auth."""

from typing import Annotated

from flickr_sdk._model import STR, STR_OR_NONE, FlickrModel, Wrapped

from ..enums import AuthPerms


class AuthUser(FlickrModel):
    """The user of a token."""

    nsid: Annotated[str, STR]
    """The user's NSID."""
    username: Annotated[str, STR, Wrapped("_content")]
    """The screen name."""
    fullname: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The real name."""

    @property
    def __person_id__(self) -> str | None:
        """The id, for arguments that name a person."""
        return self.nsid


class AuthToken(FlickrModel):
    """A token with its permission and user."""

    token: Annotated[str, STR, Wrapped("_content")]
    """The token."""
    perms: Annotated[AuthPerms | str, STR, Wrapped("_content")]
    """The permission of the token."""
    user: AuthUser
    """The user of the token."""
