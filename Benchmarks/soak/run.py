#!/usr/bin/env python3
"""Runs the real daemon for many simulated days against invented outlets, and tells whether it could go on like that.

usage: run.py SOAK-BENCHMARK [--days N] [--sources N] [--seed N] [--folder FOLDER] [--keep]

The daemon's clock leaps whenever nothing is under way (`LeapingClock.swift`, `Stillness.swift`); all else is real. `server.py` tells
what is served, `archive.py` what is checked. At each simulated midnight everything stands still and is measured. Exit code 1 when memory
grows, descriptors or threads leak, an article is lost, doubled or not the newest version, a closed day has not its digest, or the
daemon does not stop in order.
"""
import argparse
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

import archive
import server
import verdict

HERE = pathlib.Path(__file__).resolve().parent
UNIT = HERE.parents[1] / "systemd" / "marsad.service"
DAY = 86_400
# A Thursday, midnight in UTC.
START = 1_772_668_800
# Seconds after the start at which all sources have been asked, and after the last midnight at which its digest is written.
FIRST_PASS, CLOSING = 120, 3600


def free_port():
    with socket.socket() as probe:
        probe.bind((server.host(0), 0))
        return probe.getsockname()[1]


def environment():
    """Our own, and what the unit gives to the daemon; ours goes before that, so that it can be tried without."""
    lines = UNIT.read_text().splitlines()
    given = dict(line.removeprefix("Environment=").split("=", 1) for line in lines if line.startswith("Environment="))
    return given | os.environ


class Soak:
    def __init__(self, given, folder):
        self.port = free_port()
        self.given, self.folder = given, folder
        self.archive = archive.Archive(folder / "marsad.sqlite")
        self.page, self.ledger = folder / "page", folder / "ledger.jsonl"
        self.page.write_bytes(bytes(4096))
        self.started = time.monotonic()

    def serve(self):
        given = self.given
        self.server = subprocess.Popen(
            [sys.executable, HERE / "server.py", self.page, str(self.port), self.ledger,
             *map(str, (given.seed, given.sources, START, max(1, given.days)))], stdout=subprocess.PIPE)
        self.server.stdout.readline()

    def configure(self):
        # One of them has never been there.
        urls = [f"http://{server.host(number)}:{self.port}/{number}/feed" for number in range(self.given.sources)] + ["http://127.0.8.1:9/feed"]
        sources = "".join(f"  - name: منبر {number}\n    url: {url}\n    private: true\n" for number, url in enumerate(urls))
        path = self.folder / "marsad.yaml"
        path.write_text(
            f"sources:\n{sources}storage:\n  path: marsad.sqlite\ndigest:\n  folder: digests\n  closing_time: \"00:30\"\n"
            "  hook: [/bin/true]\nwatch_words:\n  - دمشق\n  - زلزال\nlimits:\n  connect_timeout: 2s\n  total_timeout: 4s\n")
        return path

    def run(self):
        self.serve()
        days = [START + day * DAY for day in range(1, self.given.days + 1)]
        instants = [START, START + FIRST_PASS] + days + ([days[-1] + CLOSING] if days else [])
        with open(self.folder / "log", "wb") as log:
            self.daemon = subprocess.Popen(
                [self.given.benchmark, self.configure(), self.page, str(self.server.pid), str(START), *map(str, instants)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True, env=environment())
        try:
            return self.watch()
        finally:
            for process in (self.daemon, self.server):
                if process.poll() is None:
                    process.kill()

    def watch(self):
        measured, ending = [], {}
        print(verdict.HEAD, flush=True)
        for line in self.daemon.stdout:
            found = json.loads(line) | self.descriptors()
            if "stopped" in found:
                ending = found
            else:
                measured.append(self.measure(found))
                print(verdict.row(measured[-1]), flush=True)
                # Its owner edits the list of sources each day.
                self.daemon.send_signal(signal.SIGHUP)
            self.daemon.stdin.write("\n")
            self.daemon.stdin.flush()
        ending["status"] = self.daemon.wait()
        self.server.terminate()
        self.server.wait()
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        ending["seconds"], ending["cpu"] = time.monotonic() - self.started, spent.ru_utime + spent.ru_stime
        return measured, ending

    def descriptors(self):
        """Open files and sockets, without the clock's own, which are all below /proc."""
        targets = []
        for descriptor in pathlib.Path(f"/proc/{self.daemon.pid}/fd").iterdir():
            try:
                targets.append(os.readlink(descriptor))
            except FileNotFoundError:
                continue
        sockets = sum(target.startswith("socket:") for target in targets)
        return {"sockets": sockets, "files": sum(not target.startswith("/proc/") for target in targets) - sockets}

    def measure(self, found):
        """What the daemon told of itself, with what is seen of it from outside while it stands still."""
        facts = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{self.daemon.pid}/status").read_text().splitlines())
        found["threads"] = int(facts["Threads"]) - 1
        found["resident"] = int(facts["VmRSS"].split()[0]) * 1024
        found["day"] = (found["now"] - START) / DAY
        found["seconds"] = time.monotonic() - self.started
        found["file"], found["log"] = self.archive.sizes()
        found["stored"] = self.archive.articles()
        found["shown"] = int.from_bytes(self.page.read_bytes()[16:24], "little")
        return found

    def told(self):
        """What the server says that it did, and all it showed."""
        with open(self.ledger, encoding="utf-8") as lines:
            return json.loads(next(lines)), [json.loads(line) for line in lines]


def soak(given, folder):
    """Runs it, prints what was found, and returns what is wrong."""
    run = Soak(given, folder)
    measured, ending = run.run()
    if ending["status"] or "stopped" not in ending:
        raise SystemExit(f"the daemon ended with {ending['status']}: {(folder / 'log').read_bytes()[-2000:].decode(errors='replace')}")
    facts, shown = run.told()
    faults = verdict.faults(measured, ending, given.sources) + verdict.article_faults(run.archive.check(shown))
    faults += archive.digest_faults(run.archive, folder / "digests", START, given.days)
    print(verdict.summary(facts, shown, run.archive, measured, ending))
    print("\n".join(f"FAULT: {fault}" for fault in faults) or "no fault")
    return faults


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("benchmark", type=pathlib.Path)
    for name, value in (("days", 20), ("sources", 200), ("seed", 7)):
        reader.add_argument(f"--{name}", type=int, default=value)
    reader.add_argument("--folder", help="an existing folder to write below")
    reader.add_argument("--keep", action="store_true", help="leave archive, digests and log where they are")
    given = reader.parse_args()
    given.benchmark = given.benchmark.resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="marsad-soak-", dir=given.folder))
    try:
        faults = soak(given, folder)
    finally:
        if given.keep:
            print(f"kept in {folder}")
        else:
            shutil.rmtree(folder)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
