"""The table of access tokens."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

if TYPE_CHECKING:
    Model = object  # Django ships no types
else:
    from django.db.models import Model


class FlickrToken(Model):
    """The access token of a user of the project. Use it through `ModelTokenStore`.

    Attributes:
        user: The user of the project.
        api_key: A hash of the API key that the token belongs to.
        oauth_token: The token.
        oauth_token_secret: The secret of the token.
        perms: The permission: `read`, `write` or `delete`.
        user_nsid: The NSID of the Flickr account.
        username: The username of the Flickr account.
        fullname: The real name of its user.
        created: When the user signed in.
    """

    user: object = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="flickr_token"
    )
    api_key: str = models.CharField(max_length=64, editable=False)
    oauth_token: str = models.TextField(editable=False)
    oauth_token_secret: str = models.TextField(editable=False)
    perms: str = models.CharField(max_length=16, editable=False)
    user_nsid: str = models.CharField(max_length=64, editable=False, db_index=True)
    username: str = models.TextField(editable=False)
    fullname: str = models.TextField(editable=False)
    created: dt.datetime = models.DateTimeField(auto_now=True, editable=False)

    def __str__(self) -> str:
        return f"{self.username} ({self.user_nsid})"
