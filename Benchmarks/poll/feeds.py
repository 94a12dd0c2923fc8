#!/usr/bin/env python3
"""Writes invented Arabic feeds below a folder, a folder for each host, and a list of them.

usage: feeds.py FOLDER FEEDS ITEMS HOSTS SEED

What is chosen, so that the feeds are to a reader what a long and mixed list of real ones is:

- One feed in ten is busy: its items span 6 to 30 hours. Three in ten are lively (one to four days), four in ten ordinary (four to
  twenty days), two in ten quiet (three to ten weeks). Within that, items come at random times.
- Every item is written in the words of `../grouping/invented.py`. Items are invented in the order of their dates: one in ten is a near
  copy of one of the last day in another feed (a word in twenty changed, or its end cut off, or a line of credit put before it); of the
  others one in three tells a happening of the last day that was told before, and the rest tell happenings of their own.
- One feed in four carries whole texts (80 to 400 words), the others teasers (25 to 60 words) as HTML. All have title, link, guid,
  date and description; nothing is missing or broken, since what that costs is measured by `make bench-feeds`.
- Feeds are spread over the hosts, and listed, in an order drawn by chance.
"""
import email.utils
import html
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "grouping"))
import invented  # noqa: E402

DAY = 86_400
# Share of the feeds, and the seconds that their items span.
PACES = ((10, 0.25 * DAY, 1.25 * DAY), (30, 1 * DAY, 4 * DAY), (40, 4 * DAY, 20 * DAY), (20, 21 * DAY, 70 * DAY))


def dates(draw, now, items):
    """When the items of a feed were published, in seconds before now."""
    _, shortest, longest = draw.choices(PACES, [pace[0] for pace in PACES])[0]
    span = draw.uniform(shortest, longest)
    return [int(now - draw.random() * span) for _ in range(items)]


def near_copy(room, text):
    words, kind = text.split(" "), room.draw.randrange(3)
    if kind == 0:
        return " ".join(room.word() if room.draw.random() < 0.05 else word for word in words)
    if kind == 1:
        return " ".join(words[: max(20, int(len(words) * room.draw.uniform(0.7, 0.95)))])
    return f"{room.draw.choice(invented.OUTLETS)} نقلا عن وكالات: {text}"


class Day:
    """What came in the last day of the invented time."""

    def __init__(self):
        self.entries, self.start = [], 0

    def add(self, when, entry):
        self.entries.append((when, entry))
        while self.entries[self.start][0] < when - DAY:
            self.start += 1

    def pick(self, draw):
        return self.entries[draw.randrange(self.start, len(self.entries))][1] if self.entries else None


def items(seed, feeds, count, now):
    """Items by date: feed, date, title and text."""
    room = invented.Newsroom(seed)
    draw = room.draw
    is_whole = [draw.random() < 0.25 for _ in range(feeds)]
    times = sorted((when, feed) for feed in range(feeds) for when in dates(draw, now, count))
    happenings, told = Day(), Day()
    for when, feed in times:
        original = told.pick(draw) if draw.random() < 0.1 else None
        if original and original[0] != feed:
            title, text = original[1], near_copy(room, original[2])
        else:
            happening = happenings.pick(draw) if draw.random() < 1 / 3 else None
            if happening is None:
                happening = room.happening()
                happenings.add(when, happening)
            length = draw.randint(80, 400) if is_whole[feed] else draw.randint(25, 60)
            title = room.sentence(happening, 9, 0.5)
            text = room.sentence(happening, min(30, length), 0.25)
            if length > 30:
                text += ". " + room.sentence(happening, length - 30, 0.12)
            text += "."
        told.add(when, (feed, title, text))
        yield feed, when, title, text


def item(address, number, when, title, text):
    return (f"<item><title>{html.escape(title)}</title><link>{address}/{number}</link>"
            f'<guid isPermaLink="false">{address}?p={number}</guid><pubDate>{email.utils.formatdate(when)}</pubDate>'
            f"<description><![CDATA[<p>{text}</p>]]></description></item>\n").encode()


def main():
    folder, (feeds, count, hosts, seed) = pathlib.Path(sys.argv[1]), map(int, sys.argv[2:6])
    now = int(time.time()) - 60
    written = [[] for _ in range(feeds)]
    for feed, when, title, text in items(seed, feeds, count, now):
        written[feed].append(item(f"https://outlet{feed}.example/news", len(written[feed]), when, title, text))
    for host in range(hosts):
        (folder / str(host)).mkdir(parents=True, exist_ok=True)
    order = list(range(feeds))
    random.Random(seed).shuffle(order)
    for place, feed in enumerate(order):
        # The newest first, as feeds have them.
        with open(folder / str(place % hosts) / f"{feed}.xml", "wb") as out:
            out.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>منبر {feed}</title>'
                      f"<link>https://outlet{feed}.example/</link><description>أخبار مختلقة</description>"
                      f"<language>ar</language>\n".encode())
            out.writelines(reversed(written[feed]))
            out.write(b"</channel></rss>\n")
    random.Random(seed + 1).shuffle(order)
    host_of = {}
    for host in range(hosts):
        host_of.update({int(path.stem): host for path in (folder / str(host)).glob("*.xml")})
    with open(folder / "list.tsv", "w", encoding="utf-8") as out:
        out.writelines(f"{host_of[feed]}\t{feed}\n" for feed in order)


main()
