"""flickr.activity: Recent activity on photos and albums."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import activity as endpoints

if TYPE_CHECKING:
    from ..models import ActivityPage


class ActivityNamespace(Namespace):
    """Recent activity on photos and albums."""

    _path: ClassVar[str] = "activity"

    def user_comments(self, *, per_page: int | None = None, page: int | None = None) -> ActivityPage:
        """List recent activity on photos and albums that the calling user commented on.

        Call this method at most once per hour.

        Requires a token with `read` permission.

        Args:
            per_page: The number of items per page. Defaults to 10; the maximum is 50.
            page: The page number, starting at 1.

        Returns:
            The photos and albums, each with its recent events such as comments and notes.

        https://www.flickr.com/services/api/flickr.activity.userComments.html
        """
        return self._client._call(
            endpoints.USER_COMMENTS,
            {"per_page": per_page, "page": page},
        )

    def user_photos(
        self, *, timeframe: str | None = None, per_page: int | None = None, page: int | None = None
    ) -> ActivityPage:
        """List recent activity on the calling user's photos and albums.

        Call this method at most once per hour. Without `timeframe`, Flickr returns all activity since the
        user's previous session began.

        Requires a token with `read` permission.

        Args:
            timeframe: The period to cover, in days (`3d`) or hours (`12h`). Defaults to the time since the
                user's previous session began.
            per_page: The number of items per page. Defaults to 10; the maximum is 50.
            page: The page number, starting at 1.

        Returns:
            The photos and albums, each with its recent events and with old and new comment counts.

        https://www.flickr.com/services/api/flickr.activity.userPhotos.html
        """
        return self._client._call(
            endpoints.USER_PHOTOS,
            {"timeframe": timeframe, "per_page": per_page, "page": page},
        )
