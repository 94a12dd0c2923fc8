#!/usr/bin/env python3
"""What each ingredient of grouping adds: scores with it and without, each window grouped by a model fitted on the others.

usage: ablation.py MARSAD GROUPING_BENCHMARK [--check LABELLED.jsonl]... LABELLED.jsonl...

LABELLED files are as for fit.py; `story` is not needed. Where features are left out, the model is fitted anew without them. Files
under --check are fitted on never: their model is that of all others. Needs numpy.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

import fit
import scores

FEATURES = {
    "wording": ["wording"],
    "headline: words and letters": ["title", "titleTold", "titleToldBoth", "letters"],
    "names": ["nameLikeness", "nameWeight"],
    "place": ["place", "titlePlace"],
    "kind of act": ["act"],
    "numbers": ["number", "otherNumber"],
    "day": ["day"],
    "time between": ["near", "daysApart"],
    "same source": ["sameSource"],
    "brevity": ["short", "shortTold"],
    "crowd": ["crowd", "relative", "relativeLog"],
}
TRIALS = [("everything", [], [])]
TRIALS += [(f"without {name}", names, []) for name, names in FEATURES.items()]
TRIALS += [
    ("without wording and crowd", FEATURES["wording"] + FEATURES["crowd"], []),
    ("wording and time alone", sum((names for name, names in FEATURES.items() if name not in ("wording", "time between")), []), []),
    ("without guards", [], ["--without", "guards"]),
    ("without merging", [], ["--without", "merging"]),
    ("without splitting", [], ["--without", "splitting"]),
    ("without the rule of principals", [], ["--without", "principals"]),
    ("best link alone", [], ["--without", "average"]),
    ("best link alone, threshold 0.6", [], ["--without", "average", "--threshold", "0.6"]),
    ("best link alone, threshold 0.7", [], ["--without", "average", "--threshold", "0.7"]),
    ("average link alone", [], ["--without", "best"]),
    ("average link alone, threshold 0.4", [], ["--without", "best", "--threshold", "0.4"]),
    ("threshold 0.4", [], ["--threshold", "0.4"]),
    ("threshold 0.6", [], ["--threshold", "0.6"]),
]


class Window:
    """A labelled file with its copies found and its pairs compared."""

    def __init__(self, marsad, benchmark, path, folder):
        self.rows = fit.labelled(marsad, path)
        self.gold = [row["event"] for row in self.rows]
        self.names, *self.pairs = fit.pairs(benchmark, self.rows)
        self.path = folder / pathlib.Path(path).name
        with open(self.path, "w", encoding="utf-8") as out:
            out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in self.rows)

    def score(self, benchmark, weights, options):
        """BCubed F1, and pairwise F1 without the largest event."""
        output = subprocess.run([benchmark, "group", self.path, "--weights", weights, *options], check=True,
                                capture_output=True, text=True).stdout
        found = [json.loads(line)["event"] for line in output.splitlines()]
        return scores.bcubed(self.gold, found)[2], scores.without_largest(self.gold, found)[2]


class Laboratory:
    def __init__(self, benchmark, windows, checks, folder):
        self.benchmark, self.windows, self.checks, self.folder = benchmark, windows, checks, folder
        self.tables = {}

    def weights(self, left_out, without):
        """The table of a model fitted on all windows but one, without some features; made once."""
        key = (left_out, tuple(without))
        if key not in self.tables:
            others = [window for window in self.windows if window is not left_out]
            rows = fit.table(others[0].names, [window.pairs for window in others], without)
            path = self.folder / f"{len(self.tables)}.weights"
            path.write_text(fit.written(rows), encoding="utf-8")
            self.tables[key] = path
        return self.tables[key]

    def run(self, without, options):
        """Scores of each window and each check."""
        crossed = [window.score(self.benchmark, self.weights(window, without), options) for window in self.windows]
        checked = [check.score(self.benchmark, self.weights(None, without), options) for check in self.checks]
        return crossed, checked


def report(laboratory, checks):
    print("| | BCubed F1 | | windows better, worse | pairs F1 without the largest event | |" +
          "".join(f" {name} |" for name in checks))
    print("|---" * (6 + len(checks)) + "|")
    whole = None
    for name, without, options in TRIALS:
        crossed, checked = laboratory.run(without, options)
        whole = whole or crossed
        bcubed, pairs = (sum(column) / len(crossed) for column in zip(*crossed))
        base, base_pairs = (sum(column) / len(whole) for column in zip(*whole))
        better = sum(now[0] > then[0] for now, then in zip(crossed, whole))
        worse = sum(now[0] < then[0] for now, then in zip(crossed, whole))
        change = ["", "", ""] if crossed is whole else [f"{bcubed - base:+.4f}", f"{better}, {worse}", f"{pairs - base_pairs:+.3f}"]
        print(f"| {name} | {bcubed:.4f} | {change[0]} | {change[1]} | {pairs:.3f} | {change[2]} |" +
              "".join(f" {score[0]:.3f} |" for score in checked), flush=True)


def main():
    os.environ["OMP_NUM_THREADS"] = "1"
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("marsad")
    reader.add_argument("benchmark")
    reader.add_argument("paths", nargs="+")
    reader.add_argument("--check", action="append", default=[])
    given = reader.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        windows, checks = ([Window(given.marsad, given.benchmark, path, folder) for path in paths]
                           for paths in (given.paths, given.check))
        report(Laboratory(given.benchmark, windows, checks, folder), [pathlib.Path(path).stem for path in given.check])


if __name__ == "__main__":
    main()
