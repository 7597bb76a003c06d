"""Talks to a running platform for the launcher, and prints its answers for people.

Usage: client.py ocr URL FILE [--json]
       client.py job URL ID [--json]
"""

import http.client
import json
import os
import pathlib
import re
import signal
import sys
import urllib.parse
import uuid
from datetime import datetime

ANSWER_SECONDS = 310  # the gateway itself gives up after five minutes


def main() -> None:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has seen enough, such as head
    kind, url, subject = sys.argv[1:4]
    as_json = "--json" in sys.argv[4:]
    if kind == "ocr":
        answer = post_file(url, "/ocr", pathlib.Path(subject))
        print_answer(answer, as_json, print_text)
    else:
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", subject):
            refuse("that is no job id; an id is of letters, digits, - and _, and GET /v2/jobs lists them")
        answer = exchange(url, "GET", f"/v2/jobs/{subject}/events", None, {})
        print_answer(answer, as_json, print_timeline)


def post_file(url: str, path: str, file: pathlib.Path) -> dict:
    boundary = uuid.uuid4().hex
    # The name is not sent: the platform goes by content.
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="file"; filename="file"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    ).encode()
    tail = f"\r\n--{boundary}--\r\n".encode()
    length = len(head) + file.stat().st_size + len(tail)

    def body():
        yield head
        with file.open("rb") as stream:
            while block := stream.read(1 << 16):
                yield block
        yield tail

    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(length),
    }
    return exchange(url, "POST", path, body(), headers)


def exchange(url: str, method: str, path: str, body, headers: dict) -> dict:
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(url).netloc, timeout=ANSWER_SECONDS)
    headers = {"Accept": "application/json, application/problem+json", "Accept-Language": "en", **headers}
    if os.environ.get("CARTORIO_API_KEY"):
        headers["X-API-Key"] = os.environ["CARTORIO_API_KEY"]
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        answer = json.loads(response.read() or b"{}")
    except (OSError, http.client.HTTPException, json.JSONDecodeError) as problem:
        refuse(f"the platform at {url} did not answer: {problem}")
    if response.status != 200:
        refuse(f"{response.status} {answer.get('title', '')}: {answer.get('detail', answer)}")
    return answer


def print_answer(answer, as_json: bool, for_people) -> None:
    if as_json:
        json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        for_people(answer)


def print_text(answer: dict) -> None:
    for page in answer["pages"]:
        turned = (answer.get("image_correction") or {}).get("rotation_applied") or 0
        lines = page["lines"]
        note = f", turned {turned}°" if turned else ""
        print(f"page {page['page']}: {page['width']} x {page['height']}{note}, {len(lines)} lines")
        for line in lines:
            box = " ".join(f"{edge:.3f}" for edge in line["box"])
            print(f"  {line['confidence']:.2f}  [{box}]  {line['text']}")


def print_timeline(answer: dict) -> None:
    first = None
    for event in answer["events"]:
        at = datetime.fromisoformat(event["at"].replace("Z", "+00:00"))
        first = first or at
        print(f"{(at - first).total_seconds():9.3f} s  {event['type']:<20} {facts(event)}".rstrip())


def facts(event: dict) -> str:
    """What an event says beside its time and type, on one line."""
    skipped = {"type", "at", "job", "revision"}
    plain = {name: value for name, value in event.items() if name not in skipped and value is not None}
    if isinstance(plain.get("failure"), dict):
        plain["failure"] = plain["failure"].get("category")
    return ", ".join(
        f"{name} {value}" for name, value in plain.items() if isinstance(value, (str, int, float, bool))
    )


def refuse(sentence: str) -> None:
    print(f"cartorio: {sentence}", file=sys.stderr)
    sys.exit(1)


main()
