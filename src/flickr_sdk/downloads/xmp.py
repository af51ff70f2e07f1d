"""Write the metadata of a photo as an XMP sidecar, as digiKam, Lightroom and exiftool read it. Decisions without I/O.

https://developer.adobe.com/xmp/docs/
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from .._model.licenses import LICENSES
from .photo_details import read_details

if TYPE_CHECKING:
    import datetime as dt

    from .._generated.models import PersonInPhoto
    from .metadata import PhotoMetadata
    from .photo_details import PhotoDetails

NAMESPACES: Final = {
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "cc": "http://creativecommons.org/ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "stDim": "http://ns.adobe.com/xap/1.0/sType/Dimensions#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
HEADER: Final = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
FOOTER: Final = '\n<?xpacket end="w"?>\n'
INVALID: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML does not allow, even with an escape."""
DATE_FORMATS: Final = {"second": "%Y-%m-%dT%H:%M:%S", "month": "%Y-%m", "year": "%Y", "circa": "%Y"}


def render_xmp(metadata: PhotoMetadata) -> bytes:
    """Return the XMP file of a photo."""
    info, details = metadata.info, read_details(metadata.info, metadata.info.id)
    root = ET.Element("x:xmpmeta", {"xmlns:x": "adobe:ns:meta/"})
    rdf = ET.SubElement(root, "rdf:RDF", {f"xmlns:{prefix}": url for prefix, url in NAMESPACES.items()})
    description = ET.SubElement(rdf, "rdf:Description", {"rdf:about": ""})
    _add_alternatives(description, "dc:title", info.title)
    _add_alternatives(description, "dc:description", info.description)
    _add_list(description, "dc:subject", "rdf:Bag", (tag.raw for tag in info.tags))
    _add_list(description, "dc:creator", "rdf:Seq", [info.owner.realname or info.owner.username])
    _add_text(description, "dc:source", info.page_url)
    _add_dates(description, details, info.dates.lastupdate)
    _add_license(description, info.license)
    _add_location(description, metadata)
    _add_people(description, metadata)
    ET.indent(root)
    return f"{HEADER}{ET.tostring(root, encoding='unicode')}{FOOTER}".encode()


def _add_text(parent: ET.Element, name: str, text: str) -> None:
    text = _clean(text)
    if text:
        ET.SubElement(parent, name).text = text


def _add_alternatives(parent: ET.Element, name: str, text: str) -> None:
    """Add a string in the default language."""
    text = _clean(text)
    if text:
        alternatives = ET.SubElement(ET.SubElement(parent, name), "rdf:Alt")
        ET.SubElement(alternatives, "rdf:li", {"xml:lang": "x-default"}).text = text


def _add_list(parent: ET.Element, name: str, kind: str, texts: Iterable[str]) -> None:
    texts = list(filter(None, map(_clean, texts)))
    if texts:
        items = ET.SubElement(ET.SubElement(parent, name), kind)
        for text in texts:
            ET.SubElement(items, "rdf:li").text = text


def _add_dates(parent: ET.Element, details: PhotoDetails, changed: dt.datetime | None) -> None:
    if details.taken is not None:
        # strftime does not pad years on all systems.
        pattern = DATE_FORMATS[details.precision].replace("%Y", f"{details.taken.year:04}")
        for name in ("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate"):
            _add_text(parent, name, details.taken.strftime(pattern))
    if changed is not None:
        _add_text(parent, "xmp:MetadataDate", changed.strftime("%Y-%m-%dT%H:%M:%SZ"))


def _add_license(parent: ET.Element, number: int | None) -> None:
    terms = LICENSES.get(number) if number is not None else None
    if terms is None:
        return
    if "creativecommons.org" in terms.url:
        ET.SubElement(parent, "cc:license", {"rdf:resource": terms.url})
    _add_text(parent, "xmpRights:WebStatement", terms.url)
    if terms.is_public_domain is not None:
        _add_text(parent, "xmpRights:Marked", str(not terms.is_public_domain))
    _add_alternatives(parent, "xmpRights:UsageTerms", terms.name)


def _add_location(parent: ET.Element, metadata: PhotoMetadata) -> None:
    location = metadata.info.location
    if location is None:
        return
    if location.latitude is not None and location.longitude is not None:
        _add_text(parent, "exif:GPSVersionID", "2.3.0.0")
        _add_text(parent, "exif:GPSLatitude", _coordinate(location.latitude, "NS"))
        _add_text(parent, "exif:GPSLongitude", _coordinate(location.longitude, "EW"))
    for name, place in (("City", location.locality), ("State", location.region), ("Country", location.country)):
        _add_text(parent, f"photoshop:{name}", (place.text if place is not None else None) or "")


def _coordinate(degrees: float, directions: str) -> str:
    """Return a coordinate in degrees and minutes, such as `69,38.947200N`."""
    whole, minutes = divmod(round(abs(degrees) * 60, 6), 60)
    return f"{int(whole)},{minutes:.6f}{directions[degrees < 0]}"


def _add_people(parent: ET.Element, metadata: PhotoMetadata) -> None:
    """Add the names of the people in the photo, and regions for those with a box."""
    people = metadata.people
    _add_list(parent, "Iptc4xmpExt:PersonInImage", "rdf:Bag", map(_name, people))
    width, height = metadata.boxes_in
    boxed = [person for person in people if None not in (person.x, person.y, person.w, person.h)]
    # Boxes refer to the rotated photo, but the original may not be rotated.
    if not boxed or not width or not height or metadata.info.rotation:
        return
    regions = ET.SubElement(parent, "mwg-rs:Regions", RESOURCE)
    dimensions = ET.SubElement(regions, "mwg-rs:AppliedToDimensions", RESOURCE)
    for name, text in (("w", str(width)), ("h", str(height)), ("unit", "pixel")):
        _add_text(dimensions, f"stDim:{name}", text)
    items = ET.SubElement(ET.SubElement(regions, "mwg-rs:RegionList"), "rdf:Bag")
    for person in boxed:
        item = ET.SubElement(items, "rdf:li", RESOURCE)
        area = ET.SubElement(item, "mwg-rs:Area", RESOURCE)
        x, y, w, h = ((value or 0) / side for value, side in _box(person, width, height))
        for name, number in (("x", x + w / 2), ("y", y + h / 2), ("w", w), ("h", h)):
            _add_text(area, f"stArea:{name}", f"{number:.6f}")
        _add_text(area, "stArea:unit", "normalized")
        _add_text(item, "mwg-rs:Name", _name(person))
        _add_text(item, "mwg-rs:Type", "Face")


RESOURCE: Final = {"rdf:parseType": "Resource"}


def _box(person: PersonInPhoto, width: int, height: int) -> list[tuple[int | None, int]]:
    return [(person.x, width), (person.y, height), (person.w, width), (person.h, height)]


def _name(person: PersonInPhoto) -> str:
    return person.realname or person.username


def _clean(text: str | None) -> str:
    """Remove the characters that XML does not allow."""
    return INVALID.sub("", text or "").strip()
