"""Print the newest photos of a tag with their locations, dates and favorites."""

from datetime import datetime

import flickr_api
from flickr_api.flickrerrors import FlickrAPIError
from flickr_api.objects import Photo


def line(photo: Photo) -> str:
    return f"{photo.title} by {photo.ownername} at {photo.latitude}, {photo.longitude}"


def fans(photo: Photo) -> list[str]:
    return [person.username for person in photo.getFavorites(per_page=10)]


def main() -> None:
    flickr_api.set_keys(api_key="key", api_secret="secret")
    since = datetime(2024, 2, 1).isoformat(" ")
    page = Photo.search(tags="aurora", min_taken_date=since, extras=["geo", "owner_name"], per_page=100)
    for photo in page:
        try:
            info = photo.getInfo()
        except FlickrAPIError as error:
            print(photo.id, error.code)
            continue
        print(line(photo), info["posted"], fans(photo))
    print(page.info.total)


main()
