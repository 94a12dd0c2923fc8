#!/usr/bin/env python3
"""Scores families against labelled news.

usage: labelled.py MARSAD_BENCHMARK ARTICLES.jsonl[.gz] PAIRS.jsonl [JUDGED.jsonl]

ARTICLES: {"id", "feed", "title", "text"} in their order; PAIRS: {"a", "b", "score"} with the exact Jaccard index of their runs
of four words; JUDGED: {"a", "b", "label", "cross"} with two texts each.
"""
import collections
import gzip
import json
import subprocess
import sys
import tempfile


def rows(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def run(*command):
    return [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True).stdout.splitlines()]


def main():
    binary, articles, pairs = sys.argv[1:4]
    articles = rows(articles)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps({k: row[k] for k in ("id", "feed", "title", "text")}, ensure_ascii=False) + "\n" for row in articles)
        out.flush()
        placed = run(binary, "families", out.name)
    family = {row["id"]: row["family"] for row in placed}
    feed = {row["id"]: row["feed"] for row in articles}
    total, joined = collections.Counter(), collections.Counter()
    for pair in rows(pairs):
        kind = "outlets differ" if feed[pair["a"]] != feed[pair["b"]] else "one outlet"
        score = pair["score"]
        key = (kind, "≥ 0.5" if score >= 0.5 else "0.25–0.5" if score >= 0.25 else "below 0.25")
        total[key] += 1
        joined[key] += family[pair["a"]] == family[pair["b"]]
    print("| pairs | Jaccard index | pairs | in one family | share |\n|---|---|---|---|---|")
    for key in sorted(total):
        print(f"| {key[0]} | {key[1]} | {total[key]} | {joined[key]} | {joined[key] / total[key]:.4f} |")
    print("\nrelations:", dict(collections.Counter(row["relation"] for row in placed)))
    print(f"candidates an article: {sum(row['candidates'] for row in placed) / len(placed):.2f}")
    if len(sys.argv) > 4:
        print("judged:", run(binary, "judged", sys.argv[4])[0])


main()
