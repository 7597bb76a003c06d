"""The two readers as processes that are asked over pipes."""

import json
import os
import pathlib
import queue
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


class Reader:
    """One process. It answers in whatever order it gets done."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT)
        line = self.process.stdout.readline()
        while line and line.strip() != "ready":
            line = self.process.stdout.readline()
        if not line:
            sys.exit(f"bench ocr: {command[0]} did not start")

    def ask(self, file):
        self.process.stdin.write(f"{file}\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit("bench ocr: a reader ended before it had answered")
        return json.loads(line)

    def cpu(self):
        """Processor seconds so far, of the process and of its children, living or not."""
        return sum(_cpu(pid) for pid in _family(self.process.pid))

    def memory(self):
        """The most megabytes it has held, with its children."""
        return sum(_peak(pid) for pid in _family(self.process.pid))

    def close(self):
        self.process.stdin.close()
        self.process.wait(30)


def peer(threads):
    return Reader([sys.executable, str(HERE / "peer.py"), str(threads)])


def ours(threads, slots):
    home = ROOT / "workers" / "target"
    classes = f"{home}/test-classes:{home}/classes:{(home / 'bench.classpath').read_text().strip()}"
    java = f"{os.environ['JAVA_HOME']}/bin/java"
    flags = "-Xmx384m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED".split()
    main = "io.cartorio.workers.ocr.paddle.OcrBenchmark"
    return Reader([java, *flags, "-cp", classes, main, ".cartorio/models", str(threads), str(slots)])


def one_by_one(reader, file):
    start = time.perf_counter()
    reader.ask(file)
    answer = reader.answer()
    return time.perf_counter() - start, answer


def all_at_once(readers, files):
    """The seconds it takes several readers to read all files, each reader with one file at a time per pipe it was given."""
    waiting = queue.SimpleQueue()
    for file in files:
        waiting.put(file)

    def work(reader, depth):
        asked = 0
        done = 0
        while True:
            while asked - done < depth:
                try:
                    reader.ask(waiting.get_nowait())
                    asked += 1
                except queue.Empty:
                    break
            if asked == done:
                return
            reader.answer()
            done += 1

    start = time.perf_counter()
    threads = [threading.Thread(target=work, args=pair) for pair in readers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


def _family(pid):
    pids = [pid]
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            pids += _family(int(child))
    return pids


def _cpu(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(int(fields[i]) for i in (11, 12, 13, 14)) / os.sysconf("SC_CLK_TCK")


def _peak(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0
