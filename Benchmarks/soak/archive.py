"""Compares what the daemon keeps with what the server showed it."""
import collections
import datetime
import hashlib
import json
import pathlib
import sqlite3

# Columns of the archive that are compared.
ROW = collections.namedtuple("ROW", "number source link identity title text published version former")
SELECT = """
    SELECT id, source, link, identity, title, text, published, version,
        (SELECT count(*) FROM articleVersion WHERE articleVersion.article = article.id)
    FROM article"""


class Archive:
    def __init__(self, path):
        self.path = pathlib.Path(path)

    def ask(self, sql, *values):
        # Opened anew each time: a reader that stays would keep the log from being emptied.
        reader = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            return reader.execute(sql, values).fetchall()
        finally:
            reader.close()

    def articles(self):
        return self.ask("SELECT count(*) FROM article")[0][0]

    def sizes(self):
        """Bytes of the file and of its log."""
        log = self.path.with_name(self.path.name + "-wal")
        return self.path.stat().st_size, log.stat().st_size if log.exists() else 0

    def check(self, shown):
        """What is wrong with the articles, by kind; `shown` are the lines of the server's ledger."""
        rows = [ROW(*row) for row in self.ask(SELECT)]
        found = collections.defaultdict(list)
        for row in rows:
            for name in (row.link, row.identity, row.title):
                if name:
                    found[row.source, name].append(row)
        wrong, known = collections.defaultdict(list), set()
        for line in shown:
            name = line["link"] or (f"id:{line['id']}" if line["id"] else line["title"])
            copies = found[line["outlet"], name]
            known.update(row.number for row in copies)
            for kind in self.faults(line, copies):
                wrong[kind].append((line["outlet"], name))
        wrong["never shown"] += [(row.source, row.link or row.title) for row in rows if row.number not in known]
        return {kind: cases for kind, cases in wrong.items() if cases}

    @staticmethod
    def faults(line, rows):
        if len(rows) != 1:
            # One that was never shown whole need not be there.
            return ["doubled"] if rows else ["lost"] if line["first"] is not None else []
        row, kinds = rows[0], []
        if line["is_current"] and (row.title, row.text) != (line["title"], line["text"]):
            kinds.append("not the newest version")
        # A torn document may show a version of its own.
        if not line["torn"] and row.version != line["versions"] or row.former != row.version - 1:
            kinds.append("versions miscounted")
        if line["when"] is not None and row.published != line["when"] * 1000:
            kinds.append("another date")
        return kinds

    def stored_by(self, instant):
        return self.ask("SELECT count(*) FROM article WHERE firstSeen <= ?", int(instant * 1000))[0][0]


def digest_faults(archive, folder, start, days):
    """What is wrong with the digests of the days that are closed."""
    closed = [(datetime.date.fromtimestamp(start) + datetime.timedelta(days=day)).isoformat() for day in range(days)]
    issued = archive.ask("SELECT day, number, newest FROM digestIssue ORDER BY day, number")
    faults = []
    for day in sorted(set(closed) ^ {day for day, _, _ in issued}):
        faults.append(f"{day}: {'no digest' if day in closed else 'a digest of a day that is not closed'}")
    numbers = collections.defaultdict(list)
    for day, number, _ in issued:
        numbers[day].append(number)
    faults += [f"{day}: issues {found}" for day, found in numbers.items() if found != list(range(1, len(found) + 1))]
    for day, number, name, bytes, sum in archive.ask("SELECT day, number, name, bytes, sum FROM digestFile"):
        path = folder / day.replace("-", "/") / name
        if not path.exists() or hashlib.sha256(path.read_bytes()).digest() != sum:
            faults.append(f"{day}: {name} of issue {number} is missing or another")
    newest = {day: (number, newest) for day, number, newest in issued}
    return faults + [fault for day, issue in newest.items() for fault in count_faults(archive, folder, day, *issue)]


def count_faults(archive, folder, day, number, newest):
    """Whether the newest issue of a day tells of each article of the day that was there when it was made."""
    start = datetime.datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp() * 1000
    name = "digest.json" if number == 1 else f"digest-r{number}.json"
    told = json.loads((folder / day.replace("-", "/") / name).read_text())["counts"]["articles"]
    there = archive.ask("SELECT count(*) FROM article WHERE time >= ? AND time < ? AND id <= ?", start, start + 86_400_000, newest)
    return [] if told == there[0][0] else [f"{day}: issue {number} tells of {told} articles of {there[0][0]}"]
