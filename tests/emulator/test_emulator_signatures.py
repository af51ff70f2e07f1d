"""Test how the emulator verifies signatures, with the examples of RFC 5849 and an independent signer."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote

import httpx
import pytest

from flickr_sdk.emulator import AccessToken, Emulator, authenticator, messages

from ..support.application import ACCESS, ADA, JSON, REQUEST, REST, START, Application, Clock, problem
from ..support.signing import OAuth, Pairs, base_string, header, signature

RFC_PAIRS: Pairs = (
    ("b5", "=%3D"),
    ("a3", "a"),
    ("c@", ""),
    ("a2", "r b"),
    ("oauth_consumer_key", "9djdj82h48djs9d2"),
    ("oauth_token", "kkk9d7dh3k39sjv7"),
    ("oauth_signature_method", "HMAC-SHA1"),
    ("oauth_timestamp", "137131201"),
    ("oauth_nonce", "7d8f3e4a"),
    ("c2", ""),
    ("a3", "2 q"),
)
RFC_BASE = (
    "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26"
    "oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26"
    "oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7"
)


def rfc_request() -> messages.Request:
    """Build the request of RFC 5849, section 3.4.1.1."""
    return messages.Request(
        "POST",
        "http://EXAMPLE.COM:80/request",
        tuple(parse_qsl("b5=%3D%253D&a3=a&c%40=&a2=r%20b", keep_blank_values=True)),
        tuple(parse_qsl("c2&a3=2+q", keep_blank_values=True)),
        'OAuth realm="Example", oauth_consumer_key="9djdj82h48djs9d2", oauth_token="kkk9d7dh3k39sjv7", '
        'oauth_signature_method="HMAC-SHA1", oauth_timestamp="137131201", oauth_nonce="7d8f3e4a", '
        'oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D"',
    )


def test_base_string_matches_rfc_5849() -> None:
    request = rfc_request()
    assert sorted(authenticator.signed_parameters(request)) == sorted(RFC_PAIRS)
    assert authenticator.base_string(request.verb, request.url, authenticator.signed_parameters(request)) == RFC_BASE
    assert base_string("POST", "http://example.com/request", RFC_PAIRS) == RFC_BASE, "the independent signer agrees"


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("http://EXAMPLE.COM:80/r%20v/X", "http://example.com/r%20v/X"),
        ("https://www.example.net:8080/", "https://www.example.net:8080/"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("https://example.com:80/a", "https://example.com:80/a"),
        ("HTTP://example.com", "http://example.com/"),
        ("http://[::1]:80/a", "http://[::1]/a"),
        ("http://[::1]:8080/a?b=c", "http://[::1]:8080/a"),
    ],
)
def test_base_string_normalizes_url(url: str, normal: str) -> None:
    assert unquote(authenticator.base_string("get", url, ()).split("&")[1]) == normal


@pytest.mark.parametrize(
    ("verb", "url", "pairs", "secrets", "expected"),
    [
        (
            "POST",
            "https://photos.example.net/initiate",
            {"oauth_timestamp": "137131200", "oauth_nonce": "wIjqoS", "oauth_callback": "http://printer.example.com/ready"},
            ("kd94hf93k423kf44",),
            "74KNZJeDHnMBp0EMJ9ZHt/XKycU=",
        ),
        (
            "POST",
            "https://photos.example.net/token",
            {
                "oauth_timestamp": "137131201",
                "oauth_nonce": "walatlh",
                "oauth_token": "hh5s93j4hdidpola",
                "oauth_verifier": "hfdp7dh39dks9884",
            },
            ("kd94hf93k423kf44", "hdhd0244k9j7ao03"),
            "gKgrFCywp7rO0OXSjdot/IHF7IU=",
        ),
        (
            "GET",
            "http://photos.example.net/photos",
            {
                "file": "vacation.jpg",
                "size": "original",
                "oauth_timestamp": "137131202",
                "oauth_nonce": "chapoH",
                "oauth_token": "nnch734d00sl2jdk",
            },
            ("kd94hf93k423kf44", "pfkkdhi9sl3r4s00"),
            "MdpQcU8iPSUjWoN/UDMsK2sui9I=",
        ),
    ],
)
def test_signatures_match_rfc_5849(verb: str, url: str, pairs: dict[str, str], secrets: tuple[str, ...], expected: str) -> None:
    every = {**pairs, "oauth_consumer_key": "dpf43f3p2l4k3l03", "oauth_signature_method": "HMAC-SHA1"}
    assert authenticator.hmac_sha1(authenticator.base_string(verb, url, every.items()), *secrets) == expected
    assert signature(base_string(verb, url, every.items()), *secrets) == expected, "the independent signer agrees"


def test_rfc_5849_example_is_parsed_as_signed(app: Application, clock: Clock) -> None:
    clock.now = 137131201.0
    token = app.emulator.access_token()
    request = app.http.build_request(
        "POST",
        f"{REST}?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
        content=b"c2&a3=2+q",
        headers={
            "Host": "EXAMPLE.COM:80",
            "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
            "Authorization": rfc_request()
            .authorization.replace("9djdj82h48djs9d2", app.key)
            .replace("kkk9d7dh3k39sjv7", token.oauth_token),
        },
    )
    expected = (
        RFC_BASE.replace("%2Frequest&", "%2Fservices%2Frest%2F&")
        .replace("9djdj82h48djs9d2", app.key)
        .replace("kkk9d7dh3k39sjv7", token.oauth_token)
    )
    assert problem(app.http.send(request)) == f"oauth_problem=signature_invalid&debug_sbs={expected}"


ODD: Pairs = (
    ("text", "æ ø+å&=%~ ()!*'日\U0001f4f7"),
    ("empty", ""),
    ("a", "2"),
    ("a", "1"),
    ("a b", "x"),
    ("a", "10"),
    ("å", "ø"),
    ("photo_ids[0]", "1"),
    ("newline", "\r\n"),
)


@pytest.mark.parametrize("place", ["header, query", "header, form", "header, both", "query", "form", "both"])
def test_unusual_parameters_are_verified_in_header_query_and_form(app: Application, place: str) -> None:
    token = app.emulator.access_token()
    arguments: Pairs = (("method", "flickr.test.login"), *JSON.items(), *ODD)
    url, verb = app.emulator.base_url + REST, "GET" if place.endswith("query") else "POST"
    protocol = app.oauth(token).parameters(verb, url, arguments)
    headers = {}
    if place.startswith("header"):
        headers["Authorization"] = header([("realm", ""), *protocol])
    else:
        arguments = tuple(sorted([*arguments, *protocol], key=lambda pair: pair[1]))
    half = {"query": len(arguments), "form": 0, "both": len(arguments) // 2}[place.rpartition(" ")[2]]
    body = str(httpx.QueryParams(arguments[half:])).encode() if verb == "POST" else None
    headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
    answer = app.http.request(verb, REST, params=arguments[:half], content=body, headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["user"]["id"] == ADA


def test_changed_argument_invalidates_signature(app: Application) -> None:
    url, arguments = app.emulator.base_url + REST, (("method", "flickr.test.login"), ("text", "a b"))
    token = app.emulator.access_token()
    changes: list[Pairs] = [
        (("method", "flickr.test.null"), ("text", "a b")),
        (("method", "flickr.test.login"), ("text", "a  b")),
        (("method", "flickr.test.login"),),
        (*arguments, ("text", "a b")),
        (*arguments, ("more", "")),
    ]
    for changed in changes:
        headers = {"Authorization": header(app.oauth(token).parameters("GET", url, arguments))}
        assert problem(app.http.get(REST, params=changed, headers=headers)).startswith("oauth_problem=signature_invalid&")
    headers = {"Authorization": header(app.oauth(token).parameters("GET", url, arguments))}
    assert problem(app.http.post(REST, params=arguments, headers=headers)).startswith("oauth_problem=signature_invalid&")
    assert app.http.get(REST, params=arguments, headers=headers).status_code == 200
    assert len(changes) == 5


def test_invalid_signature_response_contains_base_string(app: Application) -> None:
    token = app.emulator.access_token()
    oauth = app.oauth(token, changed={"oauth_nonce": "n"}, damaged={"oauth_signature": "AAAA"})
    answer = app.http.get(REST, params={"method": "flickr.test.login", "text": "a b"}, auth=oauth)
    given = [
        ("method", "flickr.test.login"),
        ("text", "a b"),
        ("oauth_consumer_key", app.key),
        ("oauth_nonce", "n"),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", str(int(START))),
        ("oauth_token", token.oauth_token),
        ("oauth_version", "1.0"),
    ]
    expected = base_string("GET", app.emulator.base_url + REST, given)
    assert problem(answer) == f"oauth_problem=signature_invalid&debug_sbs={expected}"
    assert token.oauth_token_secret not in answer.text and app.secret not in answer.text


@pytest.mark.parametrize("path", [REST, REQUEST, ACCESS])
@pytest.mark.parametrize(
    ("changed", "damaged", "status", "text"),
    [
        ({"oauth_consumer_key": "0" * 32}, {}, 401, "consumer_key_unknown"),
        ({"oauth_token": "72157720000000000-0000000000000000"}, {}, 401, "token_rejected"),
        ({"oauth_signature_method": "PLAINTEXT"}, {}, 400, "signature_method_rejected"),
        ({"oauth_version": "2.0"}, {}, 400, "version_rejected&oauth_acceptable_versions=1.0-1.0"),
        ({"oauth_nonce": None}, {}, 400, "parameter_absent&oauth_parameters_absent=oauth_nonce"),
        ({"oauth_nonce": ""}, {}, 400, "parameter_absent&oauth_parameters_absent=oauth_nonce"),
        (
            {"oauth_signature_method": None, "oauth_nonce": None, "oauth_timestamp": None},
            {},
            400,
            "parameter_absent&oauth_parameters_absent=oauth_signature_method%26oauth_nonce%26oauth_timestamp",
        ),
        ({}, {"oauth_signature": None}, 400, "parameter_absent&oauth_parameters_absent=oauth_signature"),
        ({}, {"oauth_signature": "å"}, 401, "signature_invalid&debug_sbs="),
        ({"oauth_timestamp": "soon"}, {}, 401, "timestamp_refused&oauth_acceptable_timestamps=1699999700-1700000300"),
    ],
)
def test_each_oauth_error_has_its_own_problem(
    app: Application, path: str, changed: dict[str, str | None], damaged: dict[str, str | None], status: int, text: str
) -> None:
    oauth = app.oauth(changed={"oauth_callback": "oob", **changed}, damaged=damaged)
    answer = app.http.get(path, params={"method": "flickr.test.echo"}, auth=oauth)
    assert problem(answer, status).startswith(f"oauth_problem={text}")


def test_only_oauth_version_may_be_omitted(app: Application) -> None:
    token = app.emulator.access_token()
    answer = app.http.get(REST, params={"method": "flickr.test.login"}, auth=app.oauth(token, changed={"oauth_version": None}))
    assert answer.status_code == 200


@pytest.mark.parametrize("name", ["oauth_nonce", "oauth_token"])
def test_duplicate_oauth_parameter_is_rejected(app: Application, name: str) -> None:
    url = app.emulator.base_url + REST
    pairs = app.oauth(app.emulator.access_token()).parameters("GET", url, [("method", "flickr.test.login")])
    answer = app.http.get(REST, params=(("method", "flickr.test.login"), *pairs, (name, "x")))
    assert problem(answer, 400) == f"oauth_problem=parameter_rejected&oauth_parameters_rejected={name}"


@pytest.mark.parametrize("text", ["OAuth nonsense", 'OAuth a="b" c="d"', 'OAuth a=b, c="d"', 'OAuth a="b"c"'])
def test_malformed_authorization_header_is_rejected(app: Application, text: str) -> None:
    for path in (REST, REQUEST):
        answer = app.http.get(path, params={"method": "flickr.test.echo"}, headers={"Authorization": text})
        assert problem(answer, 400) == "oauth_problem=parameter_rejected&oauth_parameters_rejected=Authorization"


def test_authorization_scheme_is_case_insensitive_and_others_are_ignored(app: Application) -> None:
    url, arguments = app.emulator.base_url + REST, (("method", "flickr.test.login"), *JSON.items())
    for scheme in ("OAuth", "oauth", "OAUTH"):
        pairs = app.oauth(app.emulator.access_token()).parameters("GET", url, arguments)
        headers = {"Authorization": header(pairs).replace("OAuth", scheme, 1).replace(", ", " ,\t")}
        assert app.http.get(REST, params=arguments, headers=headers).json()["stat"] == "ok"
    assert problem(app.http.get(REST, params=arguments, headers={"Authorization": "OAuth"}), 400).startswith(
        "oauth_problem=parameter_absent"
    )
    basic = app.http.get(REST, params=(*arguments, ("api_key", app.key)), headers={"Authorization": "Basic eDp5"}).json()
    assert basic["code"] == 99


@pytest.mark.parametrize(("off", "accepted"), [(-301, False), (-300, True), (300, True), (301, False), (3600, False)])
def test_timestamp_tolerance_is_five_minutes(app: Application, clock: Clock, off: int, accepted: bool) -> None:
    oauth = app.oauth(app.emulator.access_token(), changed={"oauth_timestamp": str(int(clock.now) + off)})
    answer = app.http.get(REST, params={"method": "flickr.test.login"}, auth=oauth)
    assert (answer.status_code == 200) is accepted
    if not accepted:
        assert problem(answer) == "oauth_problem=timestamp_refused&oauth_acceptable_timestamps=1699999700-1700000300"


def test_replayed_request_is_rejected(app: Application, clock: Clock) -> None:
    token, other = app.emulator.access_token(), app.emulator.access_token()

    def ask(token: AccessToken, **changed: str | None) -> httpx.Response:
        oauth = app.oauth(token, changed={"oauth_nonce": "same", **changed})
        return app.http.get(REST, params={"method": "flickr.test.login"}, auth=oauth)

    assert ask(token).status_code == 200
    assert problem(ask(token)) == "oauth_problem=nonce_used"
    assert ask(other).status_code == 200, "nonces are separate for each token"
    clock.now += 1
    assert ask(token).status_code == 200, "nonces are separate for each timestamp"
    assert problem(ask(token)) == "oauth_problem=nonce_used"


def test_forged_request_does_not_use_up_a_nonce(app: Application) -> None:
    token = app.emulator.access_token()
    forged = app.oauth(token, changed={"oauth_nonce": "mine"}, damaged={"oauth_signature": "AAAA"})
    assert problem(app.http.get(REST, params={"method": "flickr.test.login"}, auth=forged)).startswith(
        "oauth_problem=signature_invalid"
    )
    genuine = app.oauth(token, changed={"oauth_nonce": "mine"})
    assert app.http.get(REST, params={"method": "flickr.test.login"}, auth=genuine).status_code == 200


def test_nonces_are_stored_while_their_timestamp_is_valid(app: Application, clock: Clock) -> None:
    token = app.emulator.access_token()
    oauth = app.oauth(token, changed={"oauth_nonce": "first", "oauth_timestamp": str(int(START))})
    ask = {"method": "flickr.test.login"}
    assert app.http.get(REST, params=ask, auth=oauth).status_code == 200
    clock.now += 300
    for _ in range(1100):
        assert app.http.get(REST, params=ask, auth=app.oauth(token)).status_code == 200
    assert problem(app.http.get(REST, params=ask, auth=oauth)) == "oauth_problem=nonce_used"
    clock.now += 1
    assert problem(app.http.get(REST, params=ask, auth=oauth)).startswith("oauth_problem=timestamp_refused")


def test_secrets_of_another_emulator_are_invalid(app: Application) -> None:
    with Emulator() as other:
        oauth = OAuth(app.key, other.api_secret, *app.emulator.access_token(), clock=app.clock)
        answer = app.http.get(REST, params={"method": "flickr.test.login"}, auth=oauth)
        assert problem(answer).startswith("oauth_problem=signature_invalid")
        oauth = OAuth(app.key, app.secret, *other.access_token(), clock=app.clock)
        assert problem(app.http.get(REST, params={"method": "flickr.test.login"}, auth=oauth)) == "oauth_problem=token_rejected"


def test_proxied_request_is_verified_for_original_host(app: Application) -> None:
    token = app.emulator.access_token()
    with httpx.Client(proxy=app.emulator.base_url) as client:
        answer = client.get(f"http://api.flickr.com{REST}", params={"method": "flickr.test.login"}, auth=app.oauth(token))
    assert answer.status_code == 200, answer.text
