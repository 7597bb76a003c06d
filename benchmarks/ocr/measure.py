"""Measures recall, throughput and latency of both readers in one run, in turns. See `run`."""

import argparse
import datetime
import json
import pathlib
import platform
import re
import statistics
import subprocess
import sys

from engines import ROOT, all_at_once, one_by_one, ours, peer

CHUNK = 8
TARGETS = {"recall": 1.0, "throughput": 1.25, "latency": 0.9}


def options():
    args = argparse.ArgumentParser()
    args.add_argument("--photos", type=int, default=40)
    args.add_argument("--rounds", type=int, default=3)
    args.add_argument("--seed", type=int, default=7)
    args.add_argument("--split", choices=("measure", "develop"), default="measure")
    args.add_argument("--misses", action="store_true")
    args.add_argument("--save", action="store_true")
    return args.parse_args()


def photos(args):
    folder = ROOT / ".cartorio" / "photos" / f"{args.split}-{args.seed}-{args.photos}"
    draw = [sys.executable, str(ROOT / "benchmarks/photos/generate.py"), "--split", args.split, "--seed", str(args.seed)]
    if subprocess.run([*draw, "--count", str(args.photos), "--out", str(folder)]).returncode:
        sys.exit(1)
    return folder, json.loads((folder / "truth.json").read_text(encoding="utf-8"))["photos"]


def values(photo):
    return [item["text"] for item in photo["items"] if item["kind"] == "value"]


def missing(photo, text, squeeze=False):
    """The known values that the text does not have, letter by letter: case, accents and punctuation count."""
    trim = (lambda s: re.sub(r"\s", "", s)) if squeeze else (lambda s: s)
    return [value for value in values(photo) if trim(value) not in trim(text)]


def recall(shots, texts, squeeze=False):
    known = sum(len(values(p)) for p in shots)
    return 1 - sum(len(missing(p, texts[p["file"]], squeeze)) for p in shots) / known


def latencies(single, mine, folder, shots):
    """Seconds of each photo alone, first one reader and then the other, each going first every other time."""
    seconds, texts = {"peer": [], "ours": []}, {"peer": {}, "ours": {}}
    wrong_turns = 0
    for i, photo in enumerate(shots):
        for name, reader in [("peer", single), ("ours", mine)][:: 1 if i % 2 else -1]:
            took, answer = one_by_one(reader, folder / photo["file"])
            seconds[name].append(took)
            texts[name][photo["file"]] = answer["text"]
            if name == "ours" and answer["turn"] != (360 - photo["turn"]) % 360:
                wrong_turns += 1
    return seconds, texts, wrong_turns


def throughputs(pair, mine, folder, shots):
    """Seconds and processor seconds for all photos, in chunks, the readers in turns."""
    wall, cpu = {"peer": 0.0, "ours": 0.0}, {"peer": 0.0, "ours": 0.0}
    arrangements = {"peer": [(reader, 1) for reader in pair], "ours": [(mine, 2)]}
    files = [folder / p["file"] for p in shots]
    for i, start in enumerate(range(0, len(files), CHUNK)):
        for name in ("peer", "ours")[:: 1 if i % 2 else -1]:
            before = sum(reader.cpu() for reader, _ in arrangements[name])
            wall[name] += all_at_once(arrangements[name], files[start : start + CHUNK])
            cpu[name] += sum(reader.cpu() for reader, _ in arrangements[name]) - before
    return wall, cpu


def machine():
    cpu = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "?")
    cores = subprocess.run(["nproc"], capture_output=True, text=True).stdout.strip()
    memory = int(re.search(r"MemTotal:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text()).group(1)) / 2**20
    return f"{cpu}, {cores} cores, {memory:.0f} GiB, Linux {platform.release()}, Python {platform.python_version()}"


def main():
    args = options()
    folder, shots = photos(args)
    single, pair, mine = peer(2), [peer(1), peer(1)], ours(2, 2)
    try:
        all_at_once([(single, 1), *((reader, 1) for reader in pair)], [folder / p["file"] for p in shots[:6]])
        all_at_once([(mine, 2)], [folder / p["file"] for p in shots[:8]])
        rounds = []
        for number in range(args.rounds):
            seconds, texts, wrong_turns = latencies(single, mine, folder, shots)
            wall, cpu = throughputs(pair, mine, folder, shots)
            rounds.append((seconds, wall, cpu))
            print(f"round {number + 1} of {args.rounds}", file=sys.stderr)
        memory = {"peer": sum(reader.memory() for reader in pair), "ours": mine.memory()}
    finally:
        for reader in (single, *pair, mine):
            reader.close()
    report = table(args, shots, rounds, texts, wrong_turns, memory)
    print(report)
    if args.misses:
        for photo in shots:
            for name in ("peer", "ours"):
                print(photo["file"], photo["layout"], photo["turn"], name, missing(photo, texts[name][photo["file"]]))
    if args.save:
        (ROOT / "benchmarks/results/ocr.md").write_text(report, encoding="utf-8")


def table(args, shots, rounds, texts, wrong_turns, memory):
    count = len(shots)

    def median(pick):
        return statistics.median(pick(*one) for one in rounds)

    def row(what, pick, unit, target=None):
        theirs, own = median(lambda s, w, c: pick("peer", s, w, c)), median(lambda s, w, c: pick("ours", s, w, c))
        ratio = median(lambda s, w, c: pick("ours", s, w, c) / pick("peer", s, w, c))
        return f"| {what} | {theirs:.2f} {unit} | {own:.2f} {unit} | {ratio:.2f} | {target or ''} |"

    strict = {name: recall(shots, texts[name]) for name in texts}
    loose = {name: recall(shots, texts[name], squeeze=True) for name in texts}
    known = sum(len(values(p)) for p in shots)
    lines = [
        "# Reading photos: Cartorio's `paddle` engine and Python's RapidOCR",
        "",
        f"`./cartorio bench ocr --photos {args.photos} --rounds {args.rounds} --seed {args.seed} --split {args.split}`, {datetime.date.today()}",
        "",
        f"{machine()}. RapidOCR 3.10.0 as it comes, with the same models. {count} invented photos ({known} known values) in all four turns, JPEG"
        f" files to text, decoding included; layouts and fonts are others than those the engine was tuned on. {'One round' if len(rounds) == 1 else f'Medians of {len(rounds)} rounds'}, the two in turns.",
        "",
        "| | RapidOCR | Cartorio | ratio | to reach |",
        "| --- | --- | --- | --- | --- |",
        f"| known values found, letter by letter | {strict['peer']:.1%} | {strict['ours']:.1%} | {strict['ours'] / strict['peer']:.3f} | ≥ {TARGETS['recall']} |",
        f"| the same, spaces aside | {loose['peer']:.1%} | {loose['ours']:.1%} | {loose['ours'] / loose['peer']:.3f} | |",
        row("images a second (two processes of one thread; one of two)", lambda n, s, w, c: count / w[n], "/s", f"≥ {TARGETS['throughput']}"),
        row("one image alone, two threads, median", lambda n, s, w, c: statistics.median(s[n]), "s", f"≤ {TARGETS['latency']}"),
        row("processor time an image", lambda n, s, w, c: c[n] / count, "s"),
        f"| memory, at most | {memory['peer']:.0f} MB | {memory['ours']:.0f} MB | {memory['ours'] / memory['peer']:.2f} | |",
        f"| photos turned the wrong way | – | {wrong_turns} of {count} | | |",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
