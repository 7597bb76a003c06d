"""Fuzzes the contract with Schemathesis on a platform of its own, and counts what was answered.

Prints a table; exits 1 when a figure misses its goal, and names what failed, with the request that shows it.
"""

import argparse
import collections
import json
import os
import pathlib
import platform
import secrets
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
LAUNCHER = ROOT / "cartorio"
LEAST_CASES = 10_000
DOCUMENTED_5XX = {503, 504}
CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance", "response_headers_conformance",
          "response_schema_conformance", "ignored_auth")
SETTINGS = (
    "--cartorio.gateway.port=0",
    "--cartorio.gateway.sync-wait=20s",
    "--cartorio.limits.key-burst=0",
    "--cartorio.keys.per-owner=100",
)


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="cartorio-fuzz-") as folder:
        work = pathlib.Path(options.keep or folder).resolve()
        work.mkdir(parents=True, exist_ok=True)
        data = pathlib.Path(folder) / "data"
        key = "fuzz_" + secrets.token_hex(16)
        try:
            launcher(key, "up", "--data", str(data), *SETTINGS)
            url = run_file(data)["url"]
            began = time.monotonic()
            fuzz(url, key, work, options)
            took = time.monotonic() - began
            alive = get(url + "/health/ready", key) == 200
        finally:
            launcher(key, "down", "--data", str(data))
        if options.keep and (data / "log").is_dir():
            shutil.copytree(data / "log", work / "log", dirs_exist_ok=True)
        answered, failures = read(work / "events.ndjson")
    return report(options, answered, failures, took, alive)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./cartorio bench fuzz", description=__doc__)
    parser.add_argument("--examples", type=int, default=300, help="random cases for each operation (300)")
    parser.add_argument("--seed", type=int, default=7, help="makes the same cases again (7)")
    parser.add_argument("--workers", type=int, default=1, help="how many are sent at once (1)")
    parser.add_argument("--keep", help="a folder for the log of every request and answer")
    parser.add_argument("--save", action="store_true", help="keep the figures in benchmarks/results/fuzz.md")
    return parser.parse_args()


def fuzz(url: str, key: str, work: pathlib.Path, options: argparse.Namespace) -> None:
    picture = work / "picture.png"
    picture.write_bytes(png(240, 80))
    jobs = [submit(url, key, picture.read_bytes()) for _ in range(4)]
    config = work / "schemathesis.toml"
    config.write_text(
        f'hooks = "{HERE / "hooks.py"}"\n[checks.not_a_server_error]\n'
        + f'expected-statuses = ["2xx", "3xx", "4xx", {", ".join(repr(str(s)) for s in sorted(DOCUMENTED_5XX))}]\n'
    )
    command = [
        pathlib.Path(sys.executable).parent / "st", "--config-file", config, "run", url + "/openapi.json",
        "--header", f"X-API-Key: {key}", "--seed", str(options.seed), "--max-examples", str(options.examples),
        "--workers", str(options.workers), "--checks", ",".join(CHECKS), "--phases", "examples,coverage,fuzzing,stateful",
        "--continue-on-failure", "--request-timeout", "60", "--suppress-health-check", "all",
        "--generation-database", "none", "--warnings", "off", "--report", "ndjson",
        "--report-ndjson-path", work / "events.ndjson", "--output-sanitize", "true", "--no-color",
    ]
    environment = dict(os.environ, FUZZ_PICTURES=str(picture), FUZZ_JOBS=json.dumps(jobs))
    with (work / "schemathesis.log").open("w") as log:
        done = subprocess.run([str(word) for word in command], env=environment, cwd=work, stdout=log,
                              stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    if done.returncode not in (0, 1):
        sys.exit("Schemathesis failed:\n" + (work / "schemathesis.log").read_text()[-3000:])


def submit(url: str, key: str, picture: bytes) -> str:
    request = urllib.request.Request(url + "/v2/jobs?operation=ocr", data=picture, method="POST",
                                     headers={"X-API-Key": key, "Content-Type": "image/png"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)["job_id"]


def get(url: str, key: str) -> int:
    with urllib.request.urlopen(urllib.request.Request(url, headers={"X-API-Key": key}), timeout=60) as answer:
        return answer.status


def png(width: int, height: int) -> bytes:
    """A grey ramp: a picture that can be read, and has no text."""
    rows = b"".join(b"\0" + bytes(255 * x // width for x in range(width)) for _ in range(height))

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def read(events: pathlib.Path):
    """Answers by operation and status, and failures by check and operation with one request each."""
    answered = collections.defaultdict(collections.Counter)
    failures = {}
    with events.open() as lines:
        for line in lines:
            (kind, event), = json.loads(line).items()
            if kind != "ScenarioFinished":
                continue
            recorder = event["recorder"]
            for case, interaction in recorder.get("interactions", {}).items():
                response = interaction.get("response")
                answered[recorder["label"]][response["status_code"] if response else 0] += 1
                for check in recorder.get("checks", {}).get(case, []):
                    if check["status"] == "failure":
                        failures.setdefault((check["name"], recorder["label"]), []).append((interaction, check))
    return answered, failures


def report(options, answered, failures, took: float, alive: bool) -> int:
    statuses = collections.Counter()
    for counts in answered.values():
        statuses.update(counts)
    cases = sum(statuses.values())
    server_errors = sum(count for status, count in statuses.items() if status >= 500 and status not in DOCUMENTED_5XX)
    unanswered = statuses[0]
    undocumented = sum(len(found) for (check, _), found in failures.items() if check == "status_code_conformance")
    others = sum(len(found) for (check, _), found in failures.items()
                 if check not in ("status_code_conformance", "not_a_server_error"))
    rows = [
        ("operations", len(answered), "", True),
        ("cases", cases, f"≥ {LEAST_CASES}", cases >= LEAST_CASES),
        ("answers 5xx but 503 and 504", server_errors, "0", server_errors == 0),
        ("answers of a status that is not documented", undocumented, "0", undocumented == 0),
        ("answers that are otherwise not as documented (type, headers, body, let in without a key)", others, "0", others == 0),
        ("requests without an answer", unanswered, "0", unanswered == 0),
        ("ready afterwards", "yes" if alive else "no", "yes", alive),
        ("seconds", round(took), "", True),
    ]
    lines = ["| what | measured | to reach | reached |", "| --- | --- | --- | --- |"]
    lines += [f"| {what} | {figure} | {goal} | {'' if not goal else 'yes' if met else '**no**'} |" for what, figure, goal, met in rows]
    lines += ["", "| status | answers |", "| --- | --- |"]
    lines += [f"| {status or 'none'} | {count} |" for status, count in sorted(statuses.items())]
    text = "\n".join(lines)
    print(text)
    for (check, label), found in sorted(failures.items()):
        interaction, failed = found[0]
        print(f"\n{check}: {label} ({len(found)} times)\n  {json.dumps(failed.get('failure_info'), ensure_ascii=False)[:600]}"
              f"\n  {json.dumps(interaction['request'], ensure_ascii=False)[:600]}")
    if options.save:
        command = f"./cartorio bench fuzz --examples {options.examples} --seed {options.seed} --workers {options.workers}"
        (ROOT / "benchmarks" / "results" / "fuzz.md").write_text(
            f"# The contract under noise\n\n`{command}` on {machine()}, {time.strftime('%Y-%m-%d')}, commit {commit()}.\n\n{text}\n"
        )
    return 0 if all(met for *_, met in rows) else 1


def launcher(key: str, *words: str) -> None:
    done = subprocess.run([LAUNCHER, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env=dict(os.environ, CARTORIO_API_KEY=key))
    if done.returncode != 0:
        sys.exit(f"./cartorio {' '.join(words)} failed:\n{done.stderr}")


def run_file(data: pathlib.Path) -> dict:
    return dict(line.split("=", 1) for line in (data / "run").read_text().splitlines())


def commit() -> str:
    return subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def machine() -> str:
    model = next(
        (line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")),
        platform.machine(),
    )
    total_kb = int(pathlib.Path("/proc/meminfo").read_text().split()[1])
    return f"{os.cpu_count()} cores of {model}, {total_kb // 1024 // 1024} GB, {platform.system()} {platform.release()}"


if __name__ == "__main__":
    sys.exit(main())
