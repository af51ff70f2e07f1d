"""Print the newest photos of a tag with their locations, dates and favorites."""

from datetime import datetime
from typing import Any

import httpx
from pydantic import BaseModel, ConfigDict


class Photo(BaseModel):
    model_config = ConfigDict(extra="allow")
    id: str
    title: str
    ownername: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Photos(BaseModel):
    total: int
    photo: list[Photo]


def call(http: httpx.Client, method: str, **arguments: str) -> Any:
    parameters = {"method": method, "api_key": "key", "format": "json", "nojsoncallback": "1", **arguments}
    return http.get("https://api.flickr.com/services/rest/", params=parameters).json()


def main() -> None:
    with httpx.Client() as http:
        since = datetime(2024, 2, 1).isoformat(" ")
        response = call(
            http, "flickr.photos.search", tags="aurora", min_taken_date=since, extras="geo,owner_name", per_page="100"
        )
        page = Photos.model_validate(response["photos"])
        for photo in page.photo:
            info = call(http, "flickr.photos.getInfo", photo_id=photo.id)
            likes = call(http, "flickr.photos.getFavorites", photo_id=photo.id, per_page="10")
            fans = [person["username"] for person in likes["photo"]["person"]]
            posted = datetime.fromtimestamp(int(info["photo"]["dates"]["posted"]))
            print(f"{photo.title} by {photo.ownername} at {photo.latitude}, {photo.longitude}", posted.year, fans)
        print(page.total)


main()
