#!/usr/bin/env python3
"""Times the reading of feeds beside libxml2's own speed and two readers in Python, in one run.

usage: run.py MARSAD_BENCHMARK [FEED ...]

Needs xmllint (Debian: libxml2-utils) and, for the peers, a network that reaches PyPI; the peers go into a virtual
environment below the build folder. Without FEED arguments, the demo's feeds stand for real ones. Each figure is CPU time of one thread,
the least of several rounds in memory; the peers are timed in the same way.
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEERS = ("fastfeedparser==0.6.5", "feedparser==6.0.14")

PEER = """
import importlib, json, sys, time
reader = importlib.import_module(sys.argv[1])
for path in sys.argv[2:]:
    data = open(path, "rb").read()
    best, spent, rounds = 9e9, 0.0, 0
    while rounds < 3 or spent < 0.5:
        start = time.process_time()
        reader.parse(data)
        seconds = time.process_time() - start
        best, spent, rounds = min(best, seconds), spent + seconds, rounds + 1
    print(json.dumps([path, best]), flush=True)
"""

WORDS = (
    "أعلن المجلس اليوم أن العمل في الجسر الجديد يبدأ قبل نهاية الشهر وقال رئيس البلدية إن الكلفة تبلغ ثلاثة ملايين دينار "
    "وأضاف في مؤتمر صحفي أن المدينة تحتاج إلى طرق أوسع ومدارس أكثر بينما رأى سكان الحي أن المشروع تأخر كثيرًا ودعوا إلى "
    "تحقيق مستقل في أسباب التأخير كما طالب التجار بتعويض عن خسائرهم خلال مدة الأشغال ورد الوزير بأن الحكومة تدرس الطلب"
).split()


def sentence(draw, words):
    return " ".join(draw.choice(WORDS) for _ in range(words))


def generate(path, size):
    """An RSS feed of invented Arabic items with teaser and full text, as many content systems write it."""
    draw = random.Random(7)
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
                  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
                  "<channel><title>صحيفة النهر</title><link>https://n.example/</link><description>أخبار</description>\n")
        number = 0
        while out.tell() < size:
            number += 1
            link = f"https://n.example/news/{number}"
            paragraphs = "".join(
                f'<p style="text-align: right;">{sentence(draw, 60)} <a href="{link}?p={k}" target="_blank">'
                f"{sentence(draw, 3)}</a>، <strong>{sentence(draw, 4)}</strong>.</p>\n" for k in range(6))
            out.write(
                f"<item><title>{sentence(draw, 9)}</title><link>{link}</link>"
                f'<guid isPermaLink="false">n-{number}</guid><pubDate>Sun, 01 Mar 2026 14:{number % 60:02}:38 +0300</pubDate>'
                f"<dc:creator>{sentence(draw, 2)}</dc:creator><category>{draw.choice(WORDS)}</category>"
                f"<description>{sentence(draw, 30)}</description><content:encoded><![CDATA["
                f'<p><img src="https://n.example/i/{number}.jpg" alt="" width="800" height="450" /></p>\n{paragraphs}'
                "]]></content:encoded></item>\n")
        out.write("</channel></rss>\n")


def environment():
    folder = ROOT / ".build" / "peers"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    return python


def marsad(binary, paths):
    lines = subprocess.run([binary, *paths], check=True, capture_output=True, text=True).stdout.splitlines()
    return {fields[0]: float(fields[3]) for fields in (line.split("\t") for line in lines)}


def xmllint(paths):
    """CPU seconds of one parse: those of a process that parses a hundred times, by hundred."""
    times = {}
    for path in paths:
        took = []
        for _ in range(3):
            process = subprocess.Popen(["xmllint", "--noout", "--repeat", path], stderr=subprocess.DEVNULL)
            _, _, usage = os.wait4(process.pid, 0)
            took.append((usage.ru_utime + usage.ru_stime) / 100)
        times[path] = min(took)
    return times


def peer(python, module, paths):
    run = subprocess.run([python, "-c", PEER, module, *paths], check=True, capture_output=True, text=True)
    return dict(json.loads(line) for line in run.stdout.splitlines())


def peak(binary, path):
    """Peak resident memory of one process that reads the file, in MB."""
    process = subprocess.Popen([binary, path], stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024


def report(title, paths, readers):
    size = sum(os.path.getsize(path) for path in paths)
    print(f"\n{title}: {len(paths)} file(s), {size / 1e6:.2f} MB\n")
    print("| reader | MB/s | time / xmllint |\n|---|---|---|")
    base = sum(readers["xmllint"][path] for path in paths)
    for name, times in readers.items():
        seconds = sum(times[path] for path in paths)
        print(f"| {name} | {size / seconds / 1e6:.1f} | {seconds / base:.2f} |")


def main():
    binary, feeds = sys.argv[1], sys.argv[2:]
    feeds = feeds or sorted(str(path) for path in (ROOT / "Config/demo/feeds").iterdir() if path.suffix != ".json")
    python = environment()
    with tempfile.TemporaryDirectory() as folder:
        sizes = {megabytes: os.path.join(folder, f"{megabytes}MB.xml") for megabytes in (1, 5, 10, 20)}
        for megabytes, path in sizes.items():
            generate(path, megabytes * 1_000_000 - 2_000)
        for title, paths in (("Saved feeds", feeds), ("A feed of 10 MB", [sizes[10]])):
            report(title, paths, {
                "xmllint": xmllint(paths), "marsad": marsad(binary, paths),
                "fastfeedparser": peer(python, "fastfeedparser", paths), "feedparser": peer(python, "feedparser", paths),
            })
        print("\n| document | peak memory, MB |\n|---|---|")
        for megabytes, path in sizes.items():
            print(f"| {megabytes} MB | {peak(binary, path):.0f} |")


main()
