#!/usr/bin/env python3
"""Measures what a poll of many feeds costs, beside `curl --parallel` and newsboat, in one run.

usage: run.py MARSAD [--feeds N] [--items N] [--hosts N] [--seed N] [--parallel N] [--newsboat N] [--folder FOLDER]

Feeds are invented (`feeds.py` says how) and served by an nginx of one worker on this machine, which needs nginx, curl and newsboat. The
hosts are loopback addresses, 127.0.1.1 and so on, over plain HTTP: what is measured is the work on this side and not a network.
Each program is given the same addresses in the same order and the same limit of fetches at a time. Everything is written below
FOLDER, a temporary folder if none is named, and removed afterwards.

The first pass finds a new archive; the second asks again for every feed and is told that nothing changed. nginx's log says whether it was.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import server

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = {"nginx": "nginx-light", "curl": "curl", "newsboat": "newsboat"}
COLUMNS = "| | wall, s | CPU, s | nginx's CPU, s | peak memory, MB | feeds a minute | requests | connections | load before |"


class Bench:
    def __init__(self, given, folder):
        self.given, self.folder = given, folder
        self.env = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}

    def prepare(self):
        given, www = self.given, self.folder / "www"
        started = time.monotonic()
        # In a process of its own, since the memory of a parent is counted to its children.
        subprocess.run([sys.executable, HERE / "feeds.py", www, *map(str, (given.feeds, given.items, given.hosts, given.seed))],
                       check=True)
        rows = [line.split() for line in (www / "list.tsv").read_text().splitlines()]
        self.paths = {feed: www / host / f"{feed}.xml" for host, feed in rows}
        self.server = server.Server(self.folder / "nginx", www, given.hosts)
        self.feeds = [(feed, self.server.url(int(host), feed)) for host, feed in rows]
        size = sum(path.stat().st_size for path in self.paths.values())
        print(f"{given.feeds:,} feeds of {given.items} items on {given.hosts} hosts, {size / 1e6:,.0f} MB, seed {given.seed}, "
              f"{given.parallel} fetches at a time; {os.cpu_count()} cores; writing a page to disk and waiting for it takes "
              f"{self.sync() * 1e3:.2f} ms (invented in {time.monotonic() - started:.0f} s)\n")

    def sync(self):
        """Seconds that it takes to bring four kilobytes to this disk: what every commit has to wait for."""
        times = []
        with open(self.folder / "sync", "wb") as out:
            for _ in range(100):
                started = time.perf_counter()
                out.write(bytes(4096))
                out.flush()
                os.fdatasync(out.fileno())
                times.append(time.perf_counter() - started)
        return sorted(times)[50]

    def run(self, name, command, feeds, expected):
        """Runs a program to its end and prints a row; `expected` is the status of every answer, None if any will do."""
        load = pathlib.Path("/proc/loadavg").read_text().split()[0]
        self.server.visits()
        served, started = self.server.seconds(), time.monotonic()
        errors = self.folder / "stderr"
        with open(errors, "wb") as out:
            process = subprocess.Popen(command, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=out)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - started
        if process.returncode:
            raise SystemExit(f"{name} ended with {process.returncode}: {errors.read_bytes()[-2000:].decode(errors='replace')}")
        time.sleep(0.2)
        answers, connections = self.server.visits()
        if answers.total() != feeds or expected and set(answers) != {str(expected)}:
            print(f"{name}: {feeds} answers of {expected} were expected, these came: {dict(answers)}", file=sys.stderr)
        requests = ", ".join(f"{count:,} × {status}" for status, count in sorted(answers.items()))
        print(f"| {name} | {wall:.2f} | {usage.ru_utime + usage.ru_stime:.2f} | {self.server.seconds() - served:.2f} | "
              f"{usage.ru_maxrss / 1024:.0f} | {feeds / wall * 60:,.0f} | {requests} | {connections} | {load} |",
              flush=True)
        return wall

    def curl(self, feeds, is_conditional):
        """The command for the feeds, with the entity tags that nginx makes if only changes are asked for."""
        path = self.folder / "curl.conf"
        with open(path, "w", encoding="ascii") as out:
            for place, (feed, url) in enumerate(feeds):
                if is_conditional:
                    facts = self.paths[feed].stat()
                    out.write("next\n" if place else "")
                    out.write(f'header = "If-None-Match: \\"{int(facts.st_mtime):x}-{facts.st_size:x}\\""\nsilent\n')
                out.write(f'url = "{url}"\noutput = "/dev/null"\n')
        return ["curl", "-q", "--silent", "--parallel", "--parallel-max", str(self.given.parallel), "--config", path]

    def marsad(self, name, feeds):
        """The path of a configuration for the feeds, with an archive of its own."""
        folder = self.folder / name
        folder.mkdir()
        sources = "".join(f"  - name: منبر {feed}\n    url: {url}\n    private: true\n" for feed, url in feeds)
        (folder / "marsad.yaml").write_text(
            f"sources:\n{sources}storage:\n  path: archive.sqlite\ndigest:\n  folder: digests\n"
            f"limits:\n  parallel: {self.given.parallel}\n")
        return folder / "marsad.yaml"

    def poll(self, configuration, *options):
        return [self.given.marsad, "poll", "--config", configuration, *options]

    def newsboat(self, feeds):
        folder = self.folder / "newsboat"
        folder.mkdir()
        (folder / "urls").write_text("".join(url + "\n" for _, url in feeds))
        (folder / "config").write_text(f"reload-threads {self.given.parallel}\ndownload-retries 1\n")
        return ["newsboat", "-q", "-u", folder / "urls", "-c", folder / "cache.db", "-C", folder / "config", "-x", "reload"]

    def passes(self):
        print(f"{COLUMNS}\n|---|---|---|---|---|---|---|---|---|")
        count, path = len(self.feeds), self.marsad("all", self.feeds)
        curl = self.run("curl, whole feeds", self.curl(self.feeds, False), count, 200)
        first = self.run("marsad, first pass", self.poll(path), count, 200)
        conditional = self.run("curl, changes only", self.curl(self.feeds, True), count, 304)
        # None of them is due yet.
        second = self.run("marsad, second pass", self.poll(path, "--all"), count, 304)
        plain = self.run("curl, whole feeds again", self.curl(self.feeds, False), count, 200)
        print(f"\nfirst pass: {count / first * 60:,.0f} feeds a minute, {first / curl:.1f} × curl fetching them; "
              f"second pass: {second / plain:.2f} × curl fetching them, {second / conditional:.2f} × curl asking for changes\n")
        self.facts(path)

    def facts(self, path):
        run = subprocess.run([self.given.marsad, "status", "--json", "--config", path], env=self.env, check=True,
                             stdout=subprocess.PIPE)
        archive = json.loads(run.stdout)["archive"]
        print("archive: " + ", ".join(f"{key} {value:,}" for key, value in archive.items() if isinstance(value, int)) + "\n")

    def readers(self):
        feeds = self.feeds[: self.given.newsboat]
        print(f"{COLUMNS}\n|---|---|---|---|---|---|---|---|---|")
        count, path, reload = len(feeds), self.marsad("few", feeds), self.newsboat(feeds)
        walls = [self.run(name, command, count, status) for name, command, status in (
            ("newsboat, first reload", reload, 200), ("marsad, first pass", self.poll(path), 200),
            ("newsboat, second reload", reload, None), ("marsad, second pass", self.poll(path, "--all"), 304))]
        print(f"\n{count:,} of the feeds: first pass {walls[1] / walls[0]:.2f} × newsboat, second {walls[3] / walls[2]:.2f} ×")


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("marsad", type=pathlib.Path)
    for name, value in (("feeds", 10_000), ("items", 30), ("hosts", 200), ("seed", 7), ("parallel", 16), ("newsboat", 1_000)):
        reader.add_argument(f"--{name}", type=int, default=value)
    reader.add_argument("--folder", help="an empty folder on the disk to measure with")
    given = reader.parse_args()
    given.marsad = given.marsad.resolve()
    missing = [package for program, package in PACKAGES.items()
               if not shutil.which(program, path=f"{os.environ['PATH']}:{server.PLACES}")]
    if missing:
        raise SystemExit(f"this measurement needs the packages: {' '.join(missing)} (apt-get install {' '.join(missing)})")
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        bench = Bench(given, pathlib.Path(name))
        bench.prepare()
        try:
            bench.passes()
            if given.newsboat:
                bench.readers()
        finally:
            bench.server.stop()


main()
