"""Talks to a running platform for the launcher, and prints its answers for people.

Usage: client.py ocr URL [--json] -- FILE
       client.py process URL [--min-confidence N | --doc-type TYPE [--json]] [--backend NAME] [--annotate[=OUT]] -- FILE...
       client.py classes URL [--json]
       client.py job URL [--json] -- ID
       client.py keys URL create --owner NAME [--scopes WORDS] [--expires-in TIME] [--json]
       client.py keys URL list [--owner NAME] [--json]
       client.py keys URL rotate [--overlap TIME] [--json] -- ID
       client.py keys URL revoke [--json] -- ID
"""

import argparse
import http.client
import json
import os
import pathlib
import re
import signal
import sys
import urllib.parse
import uuid

import printing

ANSWER_SECONDS = 310  # the gateway itself gives up after five minutes


def main() -> None:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has seen enough, such as head
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("what", choices=("ocr", "process", "classes", "job", "keys"))
    parser.add_argument("url")
    parser.add_argument("action", nargs="?", default="")
    parser.add_argument("--doc-type", default="")
    parser.add_argument("--min-confidence", default="")
    parser.add_argument("--backend", default="")
    parser.add_argument("--annotate", nargs="?", const="", default=None)
    parser.add_argument("--owner")
    parser.add_argument("--scopes")
    parser.add_argument("--expires-in")
    parser.add_argument("--overlap")
    parser.add_argument("--json", action="store_true")
    words = sys.argv[1:]
    end = words.index("--") if "--" in words else len(words)
    asked = parser.parse_args(words[:end])
    asked.subjects = words[end + 1 :]
    {"ocr": ocr, "process": process, "classes": classes, "job": job, "keys": keys}[asked.what](asked)


def ocr(asked) -> None:
    answer, _ = post_files(asked.url, "/ocr", asked.subjects)
    show(answer, asked.json, printing.text)


def process(asked) -> None:
    form = {"doc_type": asked.doc_type, "backend": asked.backend, "min_confidence": asked.min_confidence}
    query = urllib.parse.urlencode({name: value for name, value in form.items() if value})
    route = "/extract" if asked.doc_type else "/process"
    answer, headers = post_files(asked.url, f"{route}?{query}" if query else route, asked.subjects)
    show(answer, asked.json or not asked.doc_type, printing.document)
    if asked.annotate is not None:
        save_pictures(asked, headers.get("Job-Id", ""))


def classes(asked) -> None:
    answer, _ = exchange(asked.url, "GET", "/classes", None, {})
    show(answer, asked.json, printing.types)


def job(asked) -> None:
    subject = asked.subjects[0]
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", subject):
        refuse("that is no job id; an id is of letters, digits, - and _, and GET /v2/jobs lists them")
    answer, _ = exchange(asked.url, "GET", f"/v2/jobs/{subject}/events", None, {})
    show(answer, asked.json, printing.timeline)


def keys(asked) -> None:
    path = "/v2/admin/keys"
    if asked.action == "list":
        query = "?" + urllib.parse.urlencode({"owner": asked.owner}) if asked.owner else ""
        answer, _ = exchange(asked.url, "GET", path + query, None, {})
        show(answer, asked.json, printing.keys)
        return
    if asked.action == "create":
        form = {"owner": asked.owner, "scopes": asked.scopes, "expires_in": asked.expires_in}
    else:
        if not re.fullmatch(r"[0-9a-z]{12}", asked.subjects[0]):
            refuse("that is no key's id; an id is the 12 letters and digits after cart_, and keys list shows them")
        path += f"/{asked.subjects[0]}/{asked.action}"
        form = {"overlap": asked.overlap}
    body = json.dumps({name: value for name, value in form.items() if value}).encode()
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    answer, _ = exchange(asked.url, "POST", path, body, headers)
    show(answer, asked.json, printing.key)


def show(answer, as_json: bool, for_people) -> None:
    if as_json:
        json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        for_people(answer)
    sys.stdout.flush()


def save_pictures(asked, job_id: str) -> None:
    """Fetches the annotated photos of a job and writes one beside each file, or where it is told."""
    listed, _ = exchange(asked.url, "GET", f"/v2/jobs/{job_id}", None, {})
    there = {file["name"]: file["href"] for file in listed.get("files") or []}
    for number, file in enumerate(asked.subjects, start=1):
        name = "annotated.jpg" if number == 1 else f"annotated-{number}.jpg"
        if name not in there:
            if number == 1:
                refuse("there is no annotated picture: no text was found, or the platform has no fonts, as its log says")
            print(f"cartorio: of {len(asked.subjects)} files the first {number - 1} are drawn on", file=sys.stderr)
            break
        target = beside(pathlib.Path(file)) if not asked.annotate else numbered(pathlib.Path(asked.annotate), number)
        picture, _ = exchange(asked.url, "GET", there[name], None, {"Accept": "image/jpeg, application/problem+json"})
        try:
            target.write_bytes(picture)
        except OSError as problem:
            refuse(f"the picture could not be written to {target}: {problem.strerror}. Choose a place with --annotate=OUT.jpg")
        print(f"cartorio: what was read, drawn on the photo: {target}", file=sys.stderr)


def beside(file: pathlib.Path) -> pathlib.Path:
    return file.with_name(f"{file.stem}.annotated.jpg")


def numbered(out: pathlib.Path, number: int) -> pathlib.Path:
    return out if number == 1 else out.with_name(f"{out.stem}-{number}{out.suffix}")


def post_files(url: str, path: str, files: list[str]):
    boundary = uuid.uuid4().hex
    # Names are not sent: the platform goes by content.
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="file"; filename="file"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    ).encode()
    tail = f"--{boundary}--\r\n".encode()
    paths = [pathlib.Path(file) for file in files]
    length = sum(len(head) + file.stat().st_size + len(b"\r\n") for file in paths) + len(tail)

    def body():
        for file in paths:
            yield head
            with file.open("rb") as stream:
                while block := stream.read(1 << 16):
                    yield block
            yield b"\r\n"
        yield tail

    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Content-Length": str(length),
    }
    return exchange(url, "POST", path, body(), headers)


def exchange(url: str, method: str, path: str, body, headers: dict):
    """The answer, as JSON or bytes, and its headers; ends with the platform's own words where it refuses."""
    place = urllib.parse.urlsplit(url)
    kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
    connection = kind(place.netloc, timeout=ANSWER_SECONDS)
    headers = {"Accept": "application/json, application/problem+json", "Accept-Language": "en", **headers}
    if key := api_key():
        headers["X-API-Key"] = key
    try:
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        answer = response.read()
        if "json" in response.getheader("Content-Type", "json"):
            answer = json.loads(answer or b"{}")
    except (OSError, http.client.HTTPException, json.JSONDecodeError) as problem:
        refuse(f"the platform at {url} did not answer: {problem}")
    if response.status not in (200, 201):
        told = answer if isinstance(answer, dict) else {}
        refuse(f"{response.status} {told.get('title', '')}: {told.get('detail', answer)}")
    return answer, response.headers


def api_key() -> str:
    file = os.environ.get("CARTORIO_API_KEY_FILE")
    if os.environ.get("CARTORIO_API_KEY") or not file:
        return os.environ.get("CARTORIO_API_KEY", "")
    try:
        return pathlib.Path(file).read_text(encoding="ascii").strip()
    except (OSError, UnicodeError) as problem:
        refuse(f"the key in CARTORIO_API_KEY_FILE could not be read: {problem}")


def refuse(sentence: str) -> None:
    print(f"cartorio: {sentence}", file=sys.stderr)
    sys.exit(1)


main()
