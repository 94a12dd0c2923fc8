"""The service inside the machine, and what its archive holds, seen from outside."""

import json
import os
import sqlite3

from machine import Failure, wait


class Service:
    def __init__(self, machine):
        self.machine = machine

    def show(self, name):
        return self.machine.must(f"systemctl show marsad --property={name} --value").strip()

    @property
    def pid(self):
        return int(self.show("MainPID"))

    @property
    def is_active(self):
        return self.show("ActiveState") == "active" and self.show("SubState") == "running"

    @property
    def restarts(self):
        return int(self.show("NRestarts"))

    def seconds_to_ready(self):
        """From systemd's starting the process to its being ready."""
        began, ready = (int(self.show(name)) for name in ("InactiveExitTimestampMonotonic", "ActiveEnterTimestampMonotonic"))
        return (ready - began) / 1e6

    def status_field(self, name):
        """A line of /proc/PID/status, in the machine's own numbers."""
        text = self.machine.must(f"cat /proc/{self.pid}/status")
        return next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith(name + ":"))

    def configure_unit(self, name, settings):
        """Puts settings of [Service] into a drop-in, in force from the next start on."""
        folder = os.path.join(self.machine.root, "etc/systemd/system/marsad.service.d")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name + ".conf"), "w") as file:
            file.write("[Service]\n" + settings + "\n")
        self.machine.must("systemctl daemon-reload")

    def journal(self, more=""):
        """The entries of the service, the oldest first."""
        text = self.machine.must(f"journalctl --unit=marsad --output=json --no-pager {more}")
        return [json.loads(line) for line in text.splitlines()]

    def log(self, more=""):
        return "\n".join(str(entry["MESSAGE"]) for entry in self.journal(more))

    # What the archive holds.

    @property
    def archive(self):
        return os.path.join(self.machine.root, "var/lib/marsad/marsad.sqlite")

    def ask(self, query):
        """Reads the archive beside the daemon, which shares its memory with any reader on this kernel."""
        try:
            connection = sqlite3.connect(f"file:{self.archive}?mode=ro", uri=True, timeout=5)
            try:
                return connection.execute(query).fetchall()
            finally:
                connection.close()
        except sqlite3.OperationalError as error:
            raise Failure(f"the archive cannot be read: {error}") from error

    @property
    def articles(self):
        return self.ask("SELECT count(*) FROM article")[0][0] if os.path.exists(self.archive) else 0

    def holds(self, outlets, limit=60):
        """Waits until the archive has all that was published, and makes sure that it has nothing twice."""
        wait(f"{outlets.total} articles", lambda: self.articles >= outlets.total, limit)
        rows, names = self.ask("SELECT count(*), count(DISTINCT source || char(31) || identity) FROM article")[0]
        if (rows, names) != (outlets.total, outlets.total):
            raise Failure(f"published {outlets.total}, stored {rows}, of them {names} different")
        return f"{rows} articles, each once"
