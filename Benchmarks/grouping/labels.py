#!/usr/bin/env python3
"""Joins the labels of `labels/` with the articles they are about.

usage: labels.py STREAM.jsonl[.gz] FOLDER

STREAM holds the articles of the ANT corpus as JSON lines with "id", "feed", "title", "text" and "published". Writes FOLDER/DAY.jsonl
for each file of labels, in the order of the labels, which is that of publication; the files are what labelled.py, fit.py and
ablation.py read. Prints their paths.
"""
import gzip
import json
import pathlib
import sys

LABELS = pathlib.Path(__file__).resolve().parent / "labels"


def articles(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def main():
    stream, folder = articles(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for table in sorted(LABELS.glob("*.tsv")):
        rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()[1:]]
        missing = [name for name, _, _ in rows if name not in stream]
        if missing:
            sys.exit(f"labels: {sys.argv[1]} lacks {len(missing)} of the {len(rows)} articles of {table.name}, the first "
                     f"{missing[0]}")
        path = folder / f"{table.stem}.jsonl"
        with open(path, "w", encoding="utf-8") as out:
            for name, event, story in rows:
                row = {key: stream[name][key] for key in ("id", "feed", "title", "text", "published")}
                out.write(json.dumps(row | {"event": event, "story": story}, ensure_ascii=False) + "\n")
        print(path)


main()
