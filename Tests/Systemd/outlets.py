"""Invented outlets whose feeds a web server inside the container hands out, and the configuration that watches them."""

import os
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

ADDRESS = "127.0.0.1:8080"

NGINX = f"""server {{
    listen {ADDRESS};
    root /srv/outlets;
    types {{ application/rss+xml xml; }}
}}
"""

PLACES = ["المرفأ", "الجسر القديم", "سوق الخضار", "المكتبة العامة", "محطة القطار", "السد", "الحديقة", "المتحف"]
DEEDS = ["افتتحت البلدية", "أغلقت الشرطة", "زار الوزير", "رمّم المهندسون", "تفقد المحافظ", "وسّعت الشركة"]


class Outlets:
    """The feeds as they stand; `total` is what the archive must hold of them."""

    def __init__(self, root):
        self.folder = os.path.join(root, "srv/outlets")
        self.configuration = os.path.join(root, "etc/marsad/marsad.yaml")
        os.makedirs(self.folder, exist_ok=True)
        # A link that leads, seen from outside, into the machine that runs the checks.
        os.unlink(os.path.join(root, "etc/nginx/sites-enabled/default"))
        with open(os.path.join(root, "etc/nginx/conf.d/outlets.conf"), "w") as file:
            file.write(NGINX)
        self.items = {}

    @property
    def total(self):
        return sum(self.items.values())

    def publish(self, outlet, count):
        """Adds that many items to an outlet's feed, which is replaced as a whole."""
        first = self.items.get(outlet, 0)
        self.items[outlet] = first + count
        now = datetime.now(timezone.utc)
        items = "".join(self._item(outlet, number, now) for number in range(self.items[outlet]))
        path = os.path.join(self.folder, f"{outlet}.xml")
        with open(path + ".new", "w") as file:
            file.write(f'<rss version="2.0"><channel><title>صحيفة {outlet}</title>{items}</channel></rss>')
        os.rename(path + ".new", path)

    @staticmethod
    def _item(outlet, number, now):
        place, deed = PLACES[number % len(PLACES)], DEEDS[(number * 5 + len(outlet)) % len(DEEDS)]
        date = format_datetime(now - timedelta(minutes=number + 1))
        return (
            f"<item><guid isPermaLink='false'>{outlet}-{number}</guid><title>{deed} {place} رقم {number}</title>"
            f"<description>{deed} اليوم {place} في الحي {number} من مدينة {outlet} بعد أعمال دامت {number + 2} أشهر."
            f"</description><pubDate>{date}</pubDate></item>")

    def configure(self, names, more=""):
        """Writes the configuration that watches these outlets."""
        sources = "".join(
            f"  - name: {name}\n    url: http://{ADDRESS}/{name}.xml\n    private: true\n    interval: 1m\n" for name in names)
        with open(self.configuration, "w") as file:
            file.write(f"limits:\n  host_spacing: 0s\n{more}sources:\n{sources}")
