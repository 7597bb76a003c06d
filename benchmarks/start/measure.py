"""Measures starts and memory of the platform through its launcher, as a user starts it.

Prints a table, and writes it with the machine it ran on to benchmarks/results/start.md. Exits 1 when
a figure misses its goal.
"""

import argparse
import concurrent.futures
import os
import pathlib
import platform
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAUNCHER = ROOT / "cartorio"
CLIENT = ROOT / "standalone" / "launcher" / "client.py"
READY_GOAL_S = 15.0
IDLE_GOAL_MB = 1200


def main() -> int:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="cartorio-start-") as folder:
        data = pathlib.Path(folder) / "data"
        try:
            first = up(data)
            down(data)
            starts = []
            for _ in range(options.starts):
                starts.append(up(data))
                down(data)
            up(data)
            killed = os_kill(data)
            after_kill = up(data)
            time.sleep(options.idle_seconds)
            idle = memory(data)
            peak, answers = load(data, options.load_seconds)
        finally:
            down(data)
    warm = statistics.median(starts)
    rows = [
        ("first start on a new data folder", f"{first:.1f} s", ""),
        (f"warm start to ready, median of {len(starts)}", f"{warm:.1f} s", f"≤ {READY_GOAL_S:.0f} s"),
        ("warm start to ready, slowest", f"{max(starts):.1f} s", ""),
        (f"start after kill -9 of all {killed} processes", f"{after_kill:.1f} s", ""),
        (f"memory idle, {options.idle_seconds} s after the start (PSS, all processes)",
         f"{total(idle)} MB", f"≤ {IDLE_GOAL_MB} MB"),
        *((f"– {name}", f"{size} MB", "") for name, size in idle),
        (f"memory under load, highest ({answers} images read in {options.load_seconds} s)",
         f"{total(peak)} MB", ""),
        *((f"– {name}", f"{size} MB", "") for name, size in peak),
    ]
    report = table(rows)
    print(report)
    results = ROOT / "benchmarks" / "results"
    results.mkdir(exist_ok=True)
    (results / "start.md").write_text(
        f"# Start and memory\n\n`./cartorio bench start` on {machine()}, {time.strftime('%Y-%m-%d')}.\n\n{report}\n"
    )
    return 0 if warm <= READY_GOAL_S and total(idle) <= IDLE_GOAL_MB else 1


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./cartorio bench start", description=__doc__)
    parser.add_argument("--starts", type=int, default=5, help="warm starts to measure (5)")
    parser.add_argument("--idle-seconds", type=int, default=20, help="rest before memory is read (20)")
    parser.add_argument("--load-seconds", type=int, default=30, help="how long images are read (30)")
    return parser.parse_args()


def up(data: pathlib.Path) -> float:
    began = time.monotonic()
    launcher("up", "--data", str(data), "--port", "0")
    return time.monotonic() - began


def down(data: pathlib.Path) -> None:
    launcher("down", "--data", str(data))


def launcher(*words: str) -> None:
    done = subprocess.run([LAUNCHER, *words], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"./cartorio {' '.join(words)} failed:\n{done.stderr}")


def os_kill(data: pathlib.Path) -> int:
    pids = processes(data)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    return len(pids)


def run_file(data: pathlib.Path) -> dict:
    return dict(line.split("=", 1) for line in (data / "run").read_text().splitlines())


def processes(data: pathlib.Path) -> dict:
    """Process ids with names: the platform, its Redis, and all they started."""
    run = run_file(data)
    parents = {}
    for status in pathlib.Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in status.read_text().splitlines() if ":\t" in line)
            parents[int(fields["Pid"])] = int(fields["PPid"])
        except OSError:
            continue
    found = {int(run["pid"]): "platform", int(run["redis.pid"]): "Redis"}
    while True:
        children = [pid for pid, parent in parents.items() if parent in found and pid not in found]
        if not children:
            return found
        for pid in children:
            found[pid] = "workers" if found[parents[pid]] == "platform" else "workers' decoder"


def memory(data: pathlib.Path) -> list:
    """Proportional set size by name, in MB."""
    sizes = {}
    for pid, name in processes(data).items():
        try:
            rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        pss = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        sizes[name] = sizes.get(name, 0) + pss
    return [(name, round(size / 1024)) for name, size in sizes.items()]


def load(data: pathlib.Path, seconds: int):
    """Reads images, two at a time, and keeps the highest memory seen."""
    url = run_file(data)["url"]
    images = sorted(path for path in (ROOT / "samples").glob("*") if path.suffix in {".jpg", ".png"})
    if not images:
        sys.exit("there is no image in samples/")
    until = time.monotonic() + seconds
    peak, stop = [], threading.Event()

    def watch():
        nonlocal peak
        while not stop.wait(0.5):
            peak = max(peak, memory(data), key=total)

    def read(first: int) -> int:
        answers = 0
        while time.monotonic() < until:
            image = images[(first + answers) % len(images)]
            subprocess.run([sys.executable, CLIENT, "ocr", url, image], check=True, capture_output=True)
            answers += 1
        return answers

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            answers = sum(pool.map(read, range(2)))
    finally:
        stop.set()
        watcher.join()
    return peak, answers


def total(sizes: list) -> int:
    return sum(size for _, size in sizes)


def table(rows: list) -> str:
    lines = ["| what | measured | goal |", "| --- | --- | --- |"]
    return "\n".join(lines + [f"| {what} | {measured} | {goal} |" for what, measured, goal in rows])


def machine() -> str:
    model = next(
        (line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")),
        platform.machine(),
    )
    total_kb = int(pathlib.Path("/proc/meminfo").read_text().split()[1])
    return f"{os.cpu_count()} cores of {model}, {total_kb // 1024 // 1024} GB, {platform.system()} {platform.release()}"


sys.exit(main())
