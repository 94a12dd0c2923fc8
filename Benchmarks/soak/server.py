#!/usr/bin/env python3
"""Serves the feeds of the invented outlets on loopback addresses, one for each outlet, as they are at the simulated time.

usage: server.py PAGE PORT LEDGER SEED OUTLETS START DAYS

PAGE is shared with the daemon: it writes the time, the server the number of requests that it leaves unanswered and of the items that it
has shown. Nothing here waits or watches the clock: what happened is made up when somebody asks. At SIGTERM all that was ever shown is
written to LEDGER.
"""
import asyncio
import collections
import email.utils
import gzip
import json
import mmap
import signal
import socket
import struct
import sys

import documents
import outlets as invention
import stories

HISTORY = 4 * invention.DAY
# How often a flaky server fails, and a cutting one breaks off.
FLAKY, CUTTING = 0.05, 0.03


def host(number):
    return f"127.0.{1 + number // 250}.{1 + number % 250}"


# Where those outlets move that change their host.
REFUGE = "127.0.9.1"


class Page:
    def __init__(self, path):
        with open(path, "r+b") as file:
            self.memory = mmap.mmap(file.fileno(), 4096)

    def now(self):
        return struct.unpack_from("d", self.memory, 0)[0]

    def tell(self, unanswered, shown):
        struct.pack_into("qq", self.memory, 8, unanswered, shown)


class World:
    def __init__(self, page, port, seed, count, start, days):
        self.page, self.port, self.start = page, port, start
        self.outlets = invention.invent(seed, count, start, days)
        self.stories = stories.Stories(seed, self.outlets, start - HISTORY, start + (days + 1) * invention.DAY)
        self.items, self.visits, self.unanswered, self.shown = [], 0, 0, 0
        self.tally = collections.Counter()

    def follow(self):
        """Lets happen what has happened since the last request."""
        now = self.page.now()
        self.doors.follow(now)
        for item in self.stories.until(now):
            self.items.append(item)
            item.outlet.publish(item)
        return now

    def show(self, items):
        for item in items:
            item.glimpsed = False
            if item.shown != item.version:
                if item.first is None:
                    item.first = self.page.now()
                    self.shown += 1
                item.shown = item.version
                item.versions += 1
        self.tell()

    def hold(self, change):
        self.unanswered += change
        self.tell()

    def tell(self):
        self.page.tell(self.unanswered, self.shown)

    def write(self, path):
        with open(path, "w", encoding="utf-8") as out:
            waiting = {item.number for outlet in self.outlets for item in outlet.items if item.first is None}
            published = sum(item.when >= self.start for item in self.items)
            facts = {"published": published, "dropped": sum(outlet.dropped for outlet in self.outlets),
                     "waiting": len(waiting), "visits": self.visits, "answers": self.tally}
            out.write(json.dumps(facts, ensure_ascii=False) + "\n")
            for item in self.items:
                if item.first is not None or item.glimpsed:
                    out.write(json.dumps(self.line(item), ensure_ascii=False) + "\n")

    @staticmethod
    def line(item):
        return {"outlet": item.outlet.name, "link": documents.address(item), "id": documents.identifier(item), "title": item.title,
                "text": item.text, "when": item.when if item.outlet.is_dated else None, "first": item.first,
                # What was shown may be older than what was written since.
                "is_current": item.shown == item.version and not item.glimpsed, "versions": item.versions, "torn": item.torn}


class Answer:
    """What a server does about one request."""

    def __init__(self, world, path, headers):
        self.world, self.now = world, world.follow()
        number, self.place = path.strip("/").split("/")
        self.outlet, self.headers = world.outlets[int(number)], headers
        self.draw = self.outlet.draw

    def head(self, status, length, **more):
        lines = [f"HTTP/1.1 {status}", f"Date: {email.utils.formatdate(self.now, usegmt=True)}", f"Content-Length: {length}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def plain(self, status, **more):
        return status.split(" ")[0], self.head(status, 0, **more), False

    def reply(self):
        """A word for it, the bytes to send (None for none, ever) and whether to break the connection off."""
        spell = self.outlet.spell(self.now)
        if spell == "silent":
            return "silent", None, False
        if spell in ("reset", "refused"):
            return "reset", b"", True
        if spell == "error":
            return self.plain(self.draw.choice(("500 Oops", "502 Bad Gateway", "504 Gateway Timeout")))
        if spell in ("busy", "throttled"):
            seconds = self.draw.randint(300, 5400)
            wait = email.utils.formatdate(self.now + seconds, usegmt=True) if self.draw.random() < 0.5 else seconds
            return self.plain("503 Busy" if spell == "busy" else "429 Too Many Requests", Retry_After=wait)
        if spell in ("absent", "gone"):
            return self.plain("404 Not Found" if spell == "absent" else "410 Gone")
        target = self.target(spell)
        if target:
            return self.plain(f"{target[0]} Elsewhere", Location=target[1])
        if self.outlet.way == "flaky" and self.draw.random() < FLAKY:
            return self.plain("500 Oops")
        return self.unchanged(spell) or self.feed()

    def target(self, spell):
        """Where a redirect leads, if it does."""
        number, way = self.outlet.number, self.outlet.way
        if spell == "loop":
            return 302, f"/{number}/{self.place}"
        if self.place != "feed":
            return None
        if way == "302":
            return 302, f"/{number}/now"
        if way in ("301", "308") and self.now >= self.outlet.moved:
            server = f"http://{REFUGE}:{self.world.port}" if way == "308" else ""
            return int(way), f"{server}/{number}/moved"
        return None

    def validators(self):
        kind, found = self.outlet.validators, {}
        if kind in ("etag", "both", "frozen"):
            found["ETag"] = f'"{self.outlet.number}-{self.outlet.changed}"'
        if kind == "restless":
            found["ETag"] = f'"{self.world.visits}"'
        if kind in ("modified", "both"):
            found["Last_Modified"] = email.utils.formatdate(self.outlet.changed, usegmt=True)
        return found

    def unchanged(self, spell):
        current, tag = self.validators(), self.headers.get("if-none-match")
        is_same = tag == current.get("ETag") if tag else \
            self.headers.get("if-modified-since") == current.get("Last_Modified", "")
        if is_same or spell == "frozen" and tag:
            return ("304" if is_same else "304, a lie"), self.head("304 Not Modified", 0, **current), False
        return None

    def feed(self):
        document = documents.Document(self.outlet, self.world.visits)
        tear = self.tear() if document.ends else None
        body, whole = document.body, document.items
        if tear == "document":
            body, whole, torn = document.torn(self.draw)
            torn.glimpsed = torn.torn = True
        more = self.validators()
        if self.outlet.is_packed and "gzip" in self.headers.get("accept-encoding", ""):
            body = gzip.compress(body, 1, mtime=0)
            more["Content_Encoding"] = "gzip"
        answer = self.head("200 OK", len(body), Content_Type=documents.TYPES[self.outlet.format], **more) + body
        if tear in ("length", "reset"):
            return f"200, cut by {tear}", answer[: -self.draw.randrange(1, len(body))], True
        self.world.show(whole)
        return ("200" if tear is None else "200, a torn document"), answer, False

    def tear(self):
        if self.outlet.way != "cutting" or self.draw.random() >= CUTTING:
            return None
        return self.draw.choice(("length", "reset", "document"))


class Doors:
    """Where the outlets listen; one that refuses connections does so by listening no more."""

    def __init__(self, world, port):
        self.world, self.port, self.servers, self.connections = world, port, {}, collections.defaultdict(set)
        self.turns = sorted((when, host(outlet.number), is_open) for outlet in world.outlets for kind, begin, end in outlet.spells
                            if kind == "refused" for when, is_open in ((begin, False), (end, True)))[::-1]

    async def open(self, address):
        self.servers[address] = await asyncio.get_running_loop().create_server(
            lambda: Connection(self.world, self.connections[address]), address, self.port, backlog=64)

    def follow(self, now):
        while self.turns and self.turns[-1][0] <= now:
            _, address, is_open = self.turns.pop()
            if is_open and address not in self.servers:
                self.opening = asyncio.ensure_future(self.open(address))
            elif not is_open and address in self.servers:
                self.servers.pop(address).close()
                for transport in list(self.connections[address]):
                    transport.abort()


class Connection(asyncio.Protocol):
    def __init__(self, world, fellows):
        self.world, self.fellows, self.data, self.is_held = world, fellows, b"", False

    def connection_made(self, transport):
        self.transport = transport
        self.fellows.add(transport)

    def connection_lost(self, _):
        self.fellows.discard(self.transport)
        if self.is_held:
            self.world.hold(-1)

    def data_received(self, data):
        self.data += data
        while b"\r\n\r\n" in self.data:
            request, self.data = self.data.split(b"\r\n\r\n", 1)
            lines = request.decode("latin-1").split("\r\n")
            headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}
            self.answer(lines[0].split(" ")[1], headers)

    def answer(self, path, headers):
        self.world.visits += 1
        kind, answer, is_broken = Answer(self.world, path, headers).reply()
        self.world.tally[kind] += 1
        if answer is None:
            self.is_held = True
            self.world.hold(1)
            return
        self.transport.write(answer)
        if is_broken:
            if kind.endswith("reset"):
                # With this, closing resets the connection.
                connection = self.transport.get_extra_info("socket")
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.transport.abort()
            else:
                self.transport.close()


async def main():
    page, port, ledger, *numbers = sys.argv[1:]
    seed, count, start, days = map(int, numbers)
    loop, stopping = asyncio.get_running_loop(), asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stopping.set)
    world = World(Page(page), int(port), seed, count, start, days)
    world.doors = Doors(world, int(port))
    for address in [host(number) for number in range(count)] + [REFUGE]:
        await world.doors.open(address)
    print("ready", flush=True)
    await stopping.wait()
    world.follow()
    world.write(ledger)


if __name__ == "__main__":
    asyncio.run(main())
