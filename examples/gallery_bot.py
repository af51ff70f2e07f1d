"""Collect new photos with a tag and a free license in a gallery. Run it with `python -m examples.gallery_bot TAG GALLERY-ID`."""

import asyncio
import logging
import sys

from flickr_sdk import ApiError, AsyncFlickr, MaybeDelivered

LOG = logging.getLogger("gallery_bot")
ALREADY_IN_GALLERY = 8


async def collect(flickr: AsyncFlickr, tag: str, gallery_id: str, state: str, every: float = 60.0) -> None:
    """Add each new photo to the gallery, until the task is canceled. The file `state` keeps the position across restarts."""
    me = await flickr.test.login()
    async with flickr.watch(tags=[tag], license=[4, 5, 9, 10], extras=["license"], every=every, state=state) as photos:
        async for photo in photos:
            if photo.owner == me.id:
                continue  # galleries accept photos of other people only
            try:
                await flickr.galleries.add_photo(gallery_id, photo, comment=photo.attribution())
            except (ApiError, MaybeDelivered) as error:
                if error.code != ALREADY_IN_GALLERY:
                    LOG.warning("%s: %s", photo.page_url, error)


async def main() -> None:
    """Sign in with the token from the environment."""
    async with AsyncFlickr() as flickr:
        await collect(flickr, sys.argv[1], sys.argv[2], "gallery_bot.watch")


if __name__ == "__main__":
    asyncio.run(main())
