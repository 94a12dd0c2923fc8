"""The invented outlets: what their feeds are like, how their servers behave, and when they fail."""
import random

import rhythms

DAY = rhythms.DAY
HOUR = 3600
# Each trait and how many outlets of a hundred have it.
FORMATS = {"rss": 70, "atom": 15, "json": 8, "rdf": 7}
CAPACITIES = {5: 3, 8: 5, 10: 22, 15: 15, 20: 30, 30: 15, 50: 10}
# "restless": an entity tag that is another each time; "frozen": one that says "not modified" for hours whatever happened.
VALIDATORS = {"etag": 35, "modified": 25, "both": 20, "none": 13, "restless": 4, "frozen": 3}
# What an item is known by; "restless" is an identifier that is another each time, "none" leaves the words.
NAMES = {"both": 84, "link": 6, "id": 4, "none": 3, "restless": 3}
# "undeclared": windows-1256 that nothing names; "misdeclared": UTF-8 that calls itself windows-1256; "broken": bytes that are no
# UTF-8 in the words about the feed.
CHARSETS = {"utf-8": 82, "windows-1256": 8, "undeclared": 3, "misdeclared": 3, "broken": 4}
# What a server does beside answering. "302", "301" and "308" are redirects: each time, from some day on, from some day on to another host.
WAYS = {"plain": 64, "302": 6, "301": 4, "308": 3, "flaky": 10, "cutting": 13}
# What may be the matter with an outlet for a while, and how many spells of each there are for a hundred outlets in 20 days.
SPELLS = {"refused": 25, "reset": 25, "error": 25, "busy": 15, "throttled": 15, "absent": 6, "gone": 4, "loop": 3, "silent": 3}
LENGTHS = {"absent": (12 * HOUR, 2 * DAY), "gone": (2 * HOUR, DAY), "silent": (HOUR, 3 * HOUR)}
FROZEN = (4 * HOUR, 10 * HOUR)


def pick(draw, shares):
    return draw.choices(list(shares), list(shares.values()))[0]


class Outlet:
    def __init__(self, number, draw, start, days):
        self.number, self.name = number, f"منبر {number}"
        # What it does is drawn for it alone, so that it depends on its own visits only.
        self.draw = random.Random(draw.random())
        self.pace = rhythms.pace(draw)
        self.format, self.capacity = pick(draw, FORMATS), pick(draw, CAPACITIES)
        self.validators, self.way = pick(draw, VALIDATORS), pick(draw, WAYS)
        self.names = pick(draw, NAMES)
        self.charset = "utf-8" if self.format == "json" else pick(draw, CHARSETS)
        self.is_dated = draw.random() > 0.08
        self.is_packed = draw.random() < 0.15
        self.moved = start + draw.uniform(1, max(2, days / 2)) * DAY
        self.spells = []
        if self.validators == "frozen":
            self.spells += [("frozen", at, at + draw.uniform(*FROZEN)) for at in self.moments(draw, start, days, days / 4)]
        self.items, self.changed = [], int(start)
        # Items since the start that were dropped before anybody was shown them.
        self.start, self.dropped = start, 0

    @staticmethod
    def moments(draw, start, days, mean):
        return [start + draw.uniform(0.1, days) * DAY for _ in range(rhythms.poisson(draw, mean))]

    def spell(self, now):
        """What is the matter with it; None for nothing."""
        return next((kind for kind, begin, end in self.spells if begin <= now < end), None)

    def touch(self, when):
        """Takes note of a change; each has a second of its own, or the feed's date would hide one of two."""
        self.changed = max(self.changed + 1, int(when))

    def publish(self, item):
        self.touch(item.when)
        self.items.append(item)
        if len(self.items) > self.capacity:
            gone = self.items.pop(0)
            gone.cached = None
            self.dropped += gone.first is None and gone.when >= self.start


def invent(seed, count, start, days):
    """The outlets, with their troubles dealt out among them."""
    draw = random.Random(seed)
    outlets = [Outlet(number, draw, start, days) for number in range(count)]
    for kind, share in SPELLS.items():
        for _ in range(round(share * count / 100 * days / 20)):
            begin = start + draw.uniform(0.1, days - 0.1) * DAY
            draw.choice(outlets).spells.append((kind, begin, begin + draw.uniform(*LENGTHS.get(kind, (HOUR, 8 * HOUR)))))
    return outlets
