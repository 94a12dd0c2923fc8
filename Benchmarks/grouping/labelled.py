#!/usr/bin/env python3
"""Scores `marsad group` on labelled news, with two yardsticks beside it.

usage: labelled.py MARSAD LABELLED.jsonl...

LABELLED holds JSON lines with "id", "feed", "title", "text", "published" and "event", and "story" where threads are to be
scored, in order of arrival. Each score is precision / recall / F1. The yardsticks are every article alone, and the pipeline of onepass.py
at the threshold that is best on the very file, which no one could know beforehand.
"""
import json
import pathlib
import subprocess
import sys

import peers
import scores

HERE = pathlib.Path(__file__).resolve().parent
THRESHOLDS = [number / 100 for number in range(10, 61, 2)]


def marsad(binary, path):
    """Events and threads; what has no thread is in that of its event."""
    output = subprocess.run([binary, "group", path], check=True, capture_output=True, text=True).stdout
    rows = [json.loads(line) for line in output.splitlines()]
    return [row["event"] for row in rows], [row["thread"] or f"event {row['event']}" for row in rows]


def one_pass(python, path, gold):
    """The groups at the threshold with the best BCubed F1, and that threshold."""
    command = [python, HERE / "onepass.py", "group", path, *map(str, THRESHOLDS)]
    output = subprocess.run(command, check=True, capture_output=True, text=True, env=peers.ENVIRONMENT).stdout
    trials = list(zip(map(json.loads, output.splitlines()), THRESHOLDS))
    return max(trials, key=lambda trial: scores.bcubed(gold, trial[0])[2])


def cell(values):
    return " / ".join(f"{value:.3f}" for value in values)


def report(rows, groupings):
    gold, outlets = [row["event"] for row in rows], [row.get("feed") or f"line {n}" for n, row in enumerate(rows)]
    print("| | " + " | ".join(scores.NAMES) + " |\n|---|" + "---|" * len(scores.NAMES))
    for name, found in groupings:
        print(f"| {name} | " + " | ".join(map(cell, scores.all_scores(gold, found, outlets))) + " |")


def threads(rows, found):
    """Pairs of one thread beside pairs of one story, for all articles and for pairs that are of two events."""
    stories, events = [row["story"] for row in rows], [row["event"] for row in rows]
    whole = scores.pairs(stories, found)
    apart = scores.across(stories, found, events)
    # Where every story is one event, no pair is of two events.
    apart = f"; of two labelled events only: {cell(apart)}" if len(set(stories)) < len(set(events)) else ""
    print(f"\nthread against story, pairs: {cell(whole)}{apart}")


def main():
    binary, *paths = sys.argv[1:]
    python = peers.environment()
    kept = []
    for path in paths:
        rows = [json.loads(line) for line in open(path, encoding="utf-8")]
        gold = [row["event"] for row in rows]
        events, found = marsad(binary, path)
        tuned, threshold = one_pass(python, path, gold)
        print(f"\n{pathlib.Path(path).stem}: {len(rows)} articles, {len(set(gold))} events, {len(set(events))} found\n")
        report(rows, [("marsad", events), (f"TF-IDF and nearest article, threshold {threshold}", tuned),
                      ("every article alone", list(range(len(rows))))])
        if all("story" in row for row in rows):
            threads(rows, found)
        kept.append([scores.bcubed(gold, grouping)[2] for grouping in (events, tuned, range(len(rows)))] +
                    [scores.without_largest(gold, grouping)[2] for grouping in (events, tuned)])
    mean = [sum(column) / len(kept) for column in zip(*kept)]
    print(f"\nmean of {len(kept)} files, F1: BCubed marsad {mean[0]:.3f}, TF-IDF {mean[1]:.3f}, alone {mean[2]:.3f}; "
          f"pairs without the largest event marsad {mean[3]:.3f}, TF-IDF {mean[4]:.3f}")


main()
