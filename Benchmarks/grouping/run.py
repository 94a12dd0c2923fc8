#!/usr/bin/env python3
"""Measures what grouping costs, beside a plain scikit-learn pipeline, in one run, on one core.

usage: run.py GROUPING_BENCHMARK [--stream STREAM.jsonl[.gz]] [--articles N] [--per-day N]

STREAM holds JSON lines with "id", "feed", "title", "text" and "published" in order of arrival; without it 12,000 articles are
invented. Then the stream is told by many worlds at once, each in words of its own, --per-day (1,000) articles a day, until
--articles (24,000) have come. Times are CPU seconds; reading files and, for the growth, changing words are not counted.
"""
import argparse
import gzip
import json
import pathlib
import shutil
import subprocess
import tempfile

import invented
import peers

HERE = pathlib.Path(__file__).resolve().parent
# What is best on five labelled windows of two days; see onepass.py.
PEER_THRESHOLD = "0.26"


def lines(*command):
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=peers.ENVIRONMENT)
    return [json.loads(line) for line in run.stdout.splitlines()]


def prepare(stream, folder):
    """The stream as a plain file, and what it is."""
    path = folder / "stream.jsonl"
    if stream is None:
        invented.write(path, 12_000)
        return path, "invented articles"
    if not stream.endswith(".gz"):
        return pathlib.Path(stream), "articles of the given stream"
    with gzip.open(stream, "rb") as packed, open(path, "wb") as plain:
        shutil.copyfileobj(packed, plain)
    return path, "articles of the given stream"


def replay(binary, python, path, what):
    rows = [("marsad, article by article", lines(binary, "replay", path)[0]),
            ("scikit-learn, TF-IDF and nearest article, in daily batches",
             lines(python, HERE / "onepass.py", "replay", path, PEER_THRESHOLD)[0])]
    print(f"{rows[0][1]['articles']:,.0f} {what}\n")
    print("| one core | articles a second | CPU seconds | peak memory, MB | of it before the first article | events | of several |")
    print("|---|---|---|---|---|---|---|")
    for name, row in rows:
        print(f"| {name} | {row['articles'] / row['seconds']:,.0f} | {row['seconds']:.1f} | {row['megabytes']:.0f} | "
              f"{row['megabytesBefore']:.0f} | {row['events']:,.0f} | {row['several']:,.0f} |", flush=True)


def growth(binary, path, articles, per_day):
    print(f"\n{articles:,} articles, {per_day:,} a day\n")
    print("| articles so far | stories held | ms an article | peak memory, MB |\n|---|---|---|---|")
    before = 0
    with subprocess.Popen([binary, "growth", path, str(articles), str(per_day)], stdout=subprocess.PIPE, text=True,
                          env=peers.ENVIRONMENT) as run:
        for line in run.stdout:
            row = json.loads(line)
            print(f"| {row['articles']:,.0f} | {row['held']:,.0f} | {row['seconds'] / (row['articles'] - before) * 1e3:.2f} | "
                  f"{row['megabytes']:.0f} |", flush=True)
            before = row["articles"]
    if run.returncode:
        raise SystemExit(run.returncode)


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("binary")
    reader.add_argument("--stream")
    reader.add_argument("--articles", type=int, default=24_000)
    reader.add_argument("--per-day", type=int, default=1_000)
    given = reader.parse_args()
    python = peers.environment()
    with tempfile.TemporaryDirectory() as name:
        path, what = prepare(given.stream, pathlib.Path(name))
        replay(given.binary, python, path, what)
        growth(given.binary, path, given.articles, given.per_day)


main()
