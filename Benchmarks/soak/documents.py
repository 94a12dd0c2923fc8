"""Writes the document of an outlet's feed, newest item first, in the format and charset that are its own."""
import datetime
import email.utils
import html
import json

CODECS = {"windows-1256": "windows-1256", "undeclared": "windows-1256"}
DECLARED = {"utf-8": "UTF-8", "windows-1256": "windows-1256", "undeclared": None, "misdeclared": "windows-1256", "broken": "UTF-8"}
TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json", "rdf": "application/rdf+xml"}
# Begin and end of the part that may be torn: behind all by which an item is known.
TEXT = b"<p>"


class Document:
    """A document as bytes, with the items of which it holds all, by the place where each ends."""

    def __init__(self, outlet, visit):
        self.outlet, self.visit = outlet, visit
        items = outlet.items[::-1]
        if outlet.format == "json":
            self.body, self.ends = self.json(items), []
        else:
            self.body, self.ends = self.markup(items)
        self.items = items

    def torn(self, draw):
        """The first part of the body, the items that are whole in it, and the one that is not."""
        place = draw.randrange(len(self.items))
        start = self.ends[place - 1] if place else 0
        text = self.body.index(TEXT, start) + len(TEXT)
        # Well before the text ends, so that something is missing.
        cut = draw.randrange(text + 1, max(text + 2, self.ends[place] - 60))
        return self.body[:cut], self.items[:place], self.items[place]

    def id(self, item):
        return f"{item.number}-{self.visit}" if self.outlet.names == "restless" else identifier(item)

    # Formats

    def json(self, items):
        entries = []
        for item in items:
            entry = {"title": item.title, "content_html": f"<p>{item.text}</p>"}
            if self.id(item):
                entry["id"] = self.id(item)
            if address(item):
                entry["url"] = address(item)
            if self.outlet.is_dated:
                entry["date_published"] = rfc3339(item.when)
            entries.append(entry)
        feed = {"version": "https://jsonfeed.org/version/1.1", "title": self.outlet.name, "items": entries}
        return json.dumps(feed, ensure_ascii=False).encode()

    def markup(self, items):
        declared = DECLARED[self.outlet.charset]
        encoding = f' encoding="{declared}"' if declared else ""
        head, tail = getattr(self, f"{self.outlet.format}_frame")()
        parts = [self.encode(f'<?xml version="1.0"{encoding}?>\n{head}')]
        if self.outlet.charset == "broken":
            parts[0] = parts[0].replace(b"@", b"\xc7\xe1\xff ")
        size, ends = len(parts[0]), []
        for item in items:
            parts.append(self.entry(item))
            size += len(parts[-1])
            ends.append(size)
        return b"".join(parts) + self.encode(tail), ends

    def entry(self, item):
        # An identifier that is another each time leaves nothing to keep.
        if item.cached is None or self.outlet.names == "restless":
            item.cached = self.encode(getattr(self, f"{self.outlet.format}_item")(item))
        return item.cached

    def encode(self, text):
        return text.encode(CODECS.get(self.outlet.charset, "utf-8"))

    def rss_frame(self):
        return (f'<rss version="2.0"><channel><title>{self.outlet.name}</title><link>https://outlet{self.outlet.number}.example/</link>'
                f"<description>أخبار مختلقة @</description><language>ar</language>\n", "</channel></rss>\n")

    def rss_item(self, item):
        link = f"<link>{address(item)}</link>" if address(item) else ""
        id = f'<guid isPermaLink="false">{self.id(item)}</guid>' if self.id(item) else ""
        date = f"<pubDate>{email.utils.formatdate(item.when)}</pubDate>" if self.outlet.is_dated else ""
        return (f"<item><title>{html.escape(item.title)}</title>{link}{id}{date}"
                f"<description><![CDATA[<p>{item.text}</p>]]></description></item>\n")

    def atom_frame(self):
        return (f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><title>{self.outlet.name}</title>'
                f"<subtitle>أخبار مختلقة @</subtitle><id>urn:outlet:{self.outlet.number}</id>\n", "</feed>\n")

    def atom_item(self, item):
        link = f'<link href="{address(item)}"/>' if address(item) else ""
        id = f"<id>{self.id(item)}</id>" if self.id(item) else ""
        date = f"<published>{rfc3339(item.when)}</published>" if self.outlet.is_dated else ""
        return (f"<entry><title>{html.escape(item.title)}</title>{link}{id}{date}"
                f'<content type="html"><![CDATA[<p>{item.text}</p>]]></content></entry>\n')

    def rdf_frame(self):
        return ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
                ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f'<channel rdf:about="https://outlet{self.outlet.number}.example/"><title>{self.outlet.name}</title>'
                f"<description>أخبار مختلقة @</description></channel>\n", "</rdf:RDF>\n")

    def rdf_item(self, item):
        about = f' rdf:about="{self.id(item)}"' if self.id(item) else ""
        link = f"<link>{address(item)}</link>" if address(item) else ""
        date = f"<dc:date>{rfc3339(item.when)}</dc:date>" if self.outlet.is_dated else ""
        return (f"<item{about}><title>{html.escape(item.title)}</title>{link}{date}"
                f"<description><![CDATA[<p>{item.text}</p>]]></description></item>\n")


def address(item):
    """The link of an item; None where its outlet gives none."""
    outlet = item.outlet
    return f"https://outlet{outlet.number}.example/news/{item.number}" if outlet.names in ("both", "link", "restless") else None


def identifier(item):
    """The identifier that an item keeps; None where its outlet gives none."""
    return f"outlet{item.outlet.number}-{item.number}" if item.outlet.names in ("both", "id") else None


def rfc3339(when):
    return datetime.datetime.fromtimestamp(when, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
