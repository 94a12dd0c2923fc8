#!/usr/bin/env python3
"""Fits the weights by which two stories are tied, and writes Sources/EventGrouping/LinkWeights.swift.

usage: fit.py MARSAD GROUPING_BENCHMARK LABELLED.jsonl...

LABELLED holds JSON lines with "id", "feed", "title", "text", "published" and "event", in order of arrival. Needs numpy.
Pairs of one event count less the larger the event, so that no one affair decides. Copies, as `marsad group` finds them,
are left out.
"""
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


def main():
    marsad, benchmark, *paths = sys.argv[1:]
    names, parts = None, []
    for path in paths:
        names, *part = pairs(benchmark, labelled(marsad, path))
        parts.append(part)
    bias, weights = fit(*(numpy.concatenate(column) for column in zip(*parts)))
    rows = [("bias", bias), *zip(names, weights)]
    body = "".join(f"        {name} {weight:.3f}\n" for name, weight in rows)
    TARGET.write_text(HEAD + body + '        """\n}\n', encoding="utf-8")
    print(body, end="")


main()
