"""Print the newest photos of a tag with their locations, dates and favorites."""

from datetime import datetime

from flickr_sdk import ApiError, Flickr
from flickr_sdk.models import Photo


def line(photo: Photo) -> str:
    where = photo.coordinates
    return f"{photo.title} by {photo.ownername} at {where if where else 'nowhere'}"


def fans(flickr: Flickr, photo: Photo) -> list[str]:
    return [person.username or person.nsid for person in flickr.photos.get_favorites(photo_id=photo.id, per_page=10)]


def main() -> None:
    with Flickr("key") as flickr:
        since = datetime(2024, 2, 1)
        page = flickr.photos.search(tags=["aurora"], min_taken_date=since, extras=["geo", "owner_name"], per_page=100)
        for photo in page:
            try:
                info = flickr.photos.get_info(photo_id=photo.id)
            except ApiError as error:
                print(photo.id, error.code)
                continue
            print(line(photo), info.dates.posted.year if info.dates and info.dates.posted else "", fans(flickr, photo))
        print(page.total)


main()
