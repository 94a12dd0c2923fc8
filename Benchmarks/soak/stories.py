"""What outlets tell, item after item in the order of their times, whoever asks when: a happening of one's own, one that others tell
too, a copy of what another outlet has; on each day some news breaks, which many tell within hours. Items are edited later."""
import heapq
import pathlib
import sys

import rhythms

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "grouping"))
import invented  # noqa: E402

# Breaking news of a day, how many outlets tell of it, and within how many seconds.
BREAKING, TELLERS, HASTE = 3, (20, 60), 3 * 3600
EDITED = 0.05


class Item:
    __slots__ = ("number", "outlet", "when", "title", "text", "version", "shown", "versions", "first", "glimpsed", "torn", "cached")

    def __init__(self, number, outlet, when, title, text):
        self.number, self.outlet, self.when, self.title, self.text = number, outlet, when, title, text
        self.version = 1
        # What has been shown of it: the last version, how many, when for the first time, whether a part of it since, or ever.
        self.shown, self.versions, self.first, self.glimpsed, self.torn, self.cached = 0, 0, None, False, False, None


class Recent:
    """What came in the last day."""

    def __init__(self):
        self.entries, self.start = [], 0

    def add(self, when, entry):
        self.entries.append((when, entry))
        while self.entries[self.start][0] < when - rhythms.DAY:
            self.start += 1
        if self.start > 10_000:
            del self.entries[: self.start]
            self.start = 0

    def pick(self, draw):
        return self.entries[draw.randrange(self.start, len(self.entries))][1] if self.entries else None


class Stories:
    """All that happens, as a queue by time: an item is published, an item is edited."""

    def __init__(self, seed, outlets, start, end):
        self.room = invented.Newsroom(seed)
        self.draw = self.room.draw
        self.happenings, self.told = Recent(), Recent()
        self.titles = [set() for _ in outlets]
        self.outlets, self.number, self.order = outlets, 0, 0
        self.queue = []
        for outlet in outlets:
            for when in rhythms.times(self.draw, outlet.pace, start, end):
                self.push(when, (outlet, None))
        for day in range(int(start // rhythms.DAY), int(end // rhythms.DAY)):
            for _ in range(BREAKING):
                self.plan_breaking(day * rhythms.DAY + self.draw.uniform(4, 20) * 3600, end)

    def plan_breaking(self, when, end):
        count = min(self.draw.randint(*TELLERS), len(self.outlets))
        news = {"happening": self.room.happening(), "agency": None}
        for outlet in self.draw.sample(self.outlets, count):
            # Most at once, some hours later.
            at = int(when + HASTE * self.draw.random() ** 2)
            if at < end:
                self.push(at, (outlet, news))

    def push(self, when, what):
        self.order += 1
        heapq.heappush(self.queue, (when, self.order, what))

    def until(self, now):
        """Items published up to an instant; those edited meanwhile have changed."""
        while self.queue and self.queue[0][0] <= now:
            when, _, what = heapq.heappop(self.queue)
            if isinstance(what, Item):
                self.edit(what, when)
                continue
            item = self.item(*what, when)
            if self.draw.random() < EDITED:
                self.push(when + self.draw.uniform(300, 6 * 3600), item)
            yield item

    def item(self, outlet, news, when):
        if news:
            title, text = self.breaking(news)
        else:
            title, text = self.copied(outlet) if self.draw.random() < 0.1 else self.own(when)
        # A feed without any names has nothing else to tell its items apart by.
        while title in self.titles[outlet.number]:
            title += " " + self.room.word()
        self.titles[outlet.number].add(title)
        self.number += 1
        item = Item(self.number, outlet, when, title, text)
        self.told.add(when, item)
        return item

    def own(self, when):
        happening = self.happenings.pick(self.draw) if self.draw.random() < 1 / 3 else None
        if happening is None:
            happening = self.room.happening()
            self.happenings.add(when, happening)
        return self.telling(happening)

    def copied(self, outlet):
        original = self.told.pick(self.draw)
        if original is None or original.outlet is outlet:
            return self.telling(self.room.happening())
        return original.title, near_copy(self.room, original.text)

    def breaking(self, news):
        if news["agency"] and self.draw.random() < 0.5:
            title, text = news["agency"]
            return title, near_copy(self.room, text)
        told = self.telling(news["happening"])
        news["agency"] = news["agency"] or told
        return told

    def telling(self, happening):
        length = self.draw.randint(80, 250) if self.draw.random() < 0.3 else self.draw.randint(25, 60)
        title = self.room.sentence(happening, 9, 0.5)
        text = self.room.sentence(happening, 25, 0.25) + ". " + self.room.sentence(happening, length - 20, 0.12) + "."
        return title, text

    def edit(self, item, when):
        item.version += 1
        item.outlet.touch(when)
        item.cached = None
        words = item.text.split(" ")
        words[self.draw.randrange(len(words))] = self.room.word()
        item.text = " ".join(words) + f" تحديث {item.version}: {self.room.sentence(self.room.happening(), 8, 0.3)}."
        if item.outlet.names != "none" and self.draw.random() < 1 / 3:
            item.title += " " + self.room.word()


def near_copy(room, text):
    words, kind = text.split(" "), room.draw.randrange(3)
    if kind == 0:
        return " ".join(room.word() if room.draw.random() < 0.05 else word for word in words)
    if kind == 1:
        return " ".join(words[: max(20, int(len(words) * room.draw.uniform(0.7, 0.95)))])
    return f"{room.draw.choice(invented.OUTLETS)} نقلا عن وكالات: {text}"
