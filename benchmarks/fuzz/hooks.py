"""What Schemathesis sends instead of noise, now and then: pictures that can be read, and jobs that there are.

Which cases get it follows from the case, so that a seed makes the same ones again.
"""

import json
import os
import pathlib
import zlib

import schemathesis

PICTURES = [pathlib.Path(path).read_bytes() for path in os.environ["FUZZ_PICTURES"].split(os.pathsep)]
JOBS = json.loads(os.environ["FUZZ_JOBS"])


def chosen(value, of: list, every: int):
    """One of `of` in one case of `every`, otherwise none."""
    number = zlib.crc32(repr(value).encode("utf-8", "surrogatepass"))
    return of[number // every % len(of)] if number % every == 0 else None


@schemathesis.hook
def map_body(context, body):
    if isinstance(body, dict):
        for part in ("arquivo", "file"):
            if part in body:
                picture = chosen((body, part), PICTURES, 3)
                if picture is not None:
                    body[part] = [picture] if isinstance(body[part], list) else picture
    elif isinstance(body, (bytes, str)):
        return chosen(body, PICTURES, 3) or body
    return body


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    if path_parameters and "id" in path_parameters and "admin" not in context.operation.path:
        path_parameters["id"] = chosen(path_parameters["id"], JOBS, 2) or path_parameters["id"]
    return path_parameters
