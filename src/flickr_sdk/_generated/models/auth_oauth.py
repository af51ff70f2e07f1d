"""Response models: auth_oauth."""

from typing import Annotated

from flickr_sdk._model import STR, FlickrModel


class OAuthAccessToken(FlickrModel):
    """An OAuth token with its secret."""

    oauth_token: Annotated[str, STR]
    """The token."""
    oauth_token_secret: Annotated[str, STR]
    """The token's secret."""


class OAuthExchange(FlickrModel):
    """The OAuth token that replaces a legacy token."""

    access_token: OAuthAccessToken
    """The new token."""
