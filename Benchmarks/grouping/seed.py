#!/usr/bin/env python3
"""Writes the tables of words and names known before the first story, from a collection of news.

usage: seed.py GROUPING_BENCHMARK STORIES.jsonl

STORIES holds JSON lines with "id", "feed", "title", "text" and "published". What is in the repository was counted over 12,014
items of five Arabic outlets of February to April 2018, from the ANT corpus (Chouigui et al., antcorpus.github.io; Apache 2.0).
Only words and how many stories have them are kept.
"""
import pathlib
import subprocess
import sys

ROOM = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "EventGrouping"
ROWS = 3_000
HEAD = '''/// {what} with the ten-thousandths of stories that have them; written by `Benchmarks/grouping/seed.py`.
enum {name} {{
    static let table = """
'''


def table(name, what, counts, stories):
    line, lines = "", []
    for word, count in counts[:ROWS]:
        entry = f"{word.replace(' ', '_')}:{max(1, round(count * 10_000 / stories))}"
        if len(line) + len(entry) + 1 > 108:
            lines.append(line)
            line = ""
        line += (" " if line else "") + entry
    lines.append(line)
    body = "\n".join("        " + line for line in lines)
    (ROOM / f"{name}.swift").write_text(HEAD.format(name=name, what=what) + body + '\n        """\n}\n', encoding="utf-8")


def main():
    benchmark, path = sys.argv[1:3]
    output = subprocess.run([benchmark, "words", path], check=True, capture_output=True, text=True).stdout
    stories, tables = 1, {"term": [], "name": []}
    for line in output.splitlines():
        kind, *columns = line.split("\t")
        if kind == "stories":
            stories = int(columns[0])
        else:
            tables[kind].append((columns[0], int(columns[1])))
    table("SeedTerms", "Terms of Arabic news", tables["term"], stories)
    table("SeedNames", "Keys of names, and of words that pass for names,", tables["name"], stories)


main()
