#!/usr/bin/env python3
"""Fits the weights by which two stories are tied, and writes Sources/EventGrouping/LinkWeights.swift.

usage: fit.py MARSAD GROUPING_BENCHMARK [--without FEATURE,...] [--output TABLE] LABELLED.jsonl...

With --output the weights go there, a name and a weight a line, for `grouping-benchmark group --weights`.

LABELLED holds JSON lines with "id", "feed", "title", "text", "published" and "event", in order of arrival. Needs numpy.
Pairs of one event count less the larger the event, so that no one affair decides. Copies, as `marsad group` finds them, are left
out. Prints the weights with what each sets pairs of one event apart from others by, on average, in log-odds: features overlap, so
that a weight alone says little.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

import numpy

TARGET = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "EventGrouping" / "LinkWeights.swift"
# The inverse of the strength by which weights are drawn to 0, as scikit-learn's C.
FREEDOM = 0.3
HEAD = '''extension LinkModel {
    /// What each feature adds to the log-odds of one event; written by `Benchmarks/grouping/fit.py`.
    static let weights = """
'''


def labelled(marsad, path):
    """The rows of a file, each copy with the line of what it copies."""
    rows = [json.loads(line) for line in open(path, encoding="utf-8")]
    output = subprocess.run([marsad, "group", path], check=True, capture_output=True, text=True).stdout
    roots = {}
    for number, (row, line) in enumerate(zip(rows, output.splitlines())):
        root = roots.setdefault(json.loads(line)["family"], number)
        if root != number:
            row["copyOf"] = root
    return rows


def pairs(benchmark, rows):
    """The features of the pairs that are compared, whether each is of one event, and what it counts."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        file.flush()
        output = subprocess.run([benchmark, "pairs", file.name], check=True, capture_output=True, text=True).stdout
    names, *lines = [line.split("\t") for line in output.splitlines()]
    values = numpy.array([[float(value) for value in line] for line in lines])
    sizes = collections.Counter(row["event"] for row in rows if "copyOf" not in row)
    together = values[:, 2] == 1
    size = numpy.array([sizes[rows[int(number)]["event"]] for number in values[:, 0]])
    return names, values[:, 3:], together, numpy.where(together, 2 / numpy.maximum(size - 1, 1), 1)


def fit(features, together, counts):
    """Logistic regression by Newton's method on standardised features."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    inputs = numpy.column_stack([numpy.ones(len(features)), (features - mean) / spread])
    ridge = numpy.full(inputs.shape[1], 1 / FREEDOM)
    ridge[0] = 0
    weights = numpy.zeros(inputs.shape[1])
    for _ in range(60):
        chance = 1 / (1 + numpy.exp(-numpy.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (counts * (chance - together)) + ridge * weights
        curve = (inputs * (counts * chance * (1 - chance) + 1e-9)[:, None]).T @ inputs + numpy.diag(ridge)
        step = numpy.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-8:
            break
    scaled = weights[1:] / spread
    return weights[0] - (scaled * mean).sum(), scaled


def table(names, parts, without=()):
    """The names with their weights, bias first, fitted on the pairs of several files without some of the features."""
    kept = [place for place, name in enumerate(names) if name not in without]
    features, together, counts = (numpy.concatenate(column) for column in zip(*parts))
    bias, weights = fit(features[:, kept], together, counts)
    return [("bias", bias), *((names[place], weight) for place, weight in zip(kept, weights))]


def written(rows, indent=""):
    return "".join(f"{indent}{name} {weight:.3f}\n" for name, weight in rows)


def told_apart(rows, names, parts):
    """How much more log-odds each feature gives to the average pair of one event than to the average other pair."""
    features, together, counts = (numpy.concatenate(column) for column in zip(*parts))
    apart = numpy.average(features[together], axis=0, weights=counts[together]) - features[~together].mean(0)
    differences = dict(zip(names, apart))
    return "".join(f"{name:13} {weight:7.3f} {weight * differences[name]:6.2f}\n" for name, weight in rows[1:])


def main():
    reader = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0])
    reader.add_argument("marsad")
    reader.add_argument("benchmark")
    reader.add_argument("paths", nargs="+")
    reader.add_argument("--without", default="")
    reader.add_argument("--output")
    given = reader.parse_args()
    names, parts = None, []
    for path in given.paths:
        names, *part = pairs(given.benchmark, labelled(given.marsad, path))
        parts.append(part)
    without = [name for name in given.without.split(",") if name]
    if unknown := [name for name in without if name not in names]:
        sys.exit(f"fit: no feature is called {unknown[0]}; there are {', '.join(names)}")
    rows = table(names, parts, without)
    if given.output:
        pathlib.Path(given.output).write_text(written(rows), encoding="utf-8")
    else:
        TARGET.write_text(HEAD + written(rows, " " * 8) + '        """\n}\n', encoding="utf-8")
    print(told_apart(rows, names, parts), end="")


if __name__ == "__main__":
    main()
