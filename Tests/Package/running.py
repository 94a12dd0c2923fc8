"""What becomes of a running service when its package is upgraded, removed and purged, on a booted system; a line a check.

    running.py ROOT HIGHER    (a root with the package installed; a path inside it to the package of a higher version)
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Systemd"))
from machine import Failure, Machine  # noqa: E402

FEED = """<rss version="2.0"><channel><title>x</title><item><title>خبر للتجربة</title><guid>1</guid></item></channel></rss>"""
CONFIGURATION = "sources:\n  - name: تجربة\n    url: file:feed.xml\n"


class Service:
    def __init__(self, machine, higher):
        self.machine = machine
        self.install = f"dpkg --force-confold --install {higher}"

    def ask(self, name):
        return self.machine.must(f"systemctl show --property={name} --value marsad").strip()

    @property
    def state(self):
        """Such as `active, enabled`."""
        enabled = self.machine.run("systemctl is-enabled marsad").stdout.strip()
        return f"{self.ask('ActiveState')}, {enabled or 'unknown'}"


def steps(service):
    """Each: what was done and is to be so, the commands, the state afterwards, whether another process runs."""
    install = service.install
    yield "an upgrade restarts what runs", ["systemctl enable --now marsad", install], "active, enabled", True
    yield "an upgrade starts nothing that was stopped", ["systemctl stop marsad", install], "inactive, enabled", True
    yield ("an upgrade restarts what runs without being enabled, and does not enable it",
           ["systemctl disable marsad", "systemctl start marsad", install], "active, disabled", True)
    yield "removing stops it", ["apt-get remove -y -q marsad"], "inactive, unknown", True
    yield "installing it again starts nothing", [install], "inactive, disabled", False
    yield ("purging stops it too", ["systemctl enable --now marsad", "apt-get purge -y -q marsad"], "inactive, unknown", True)


def main():
    root, higher = sys.argv[1:]
    folder = pathlib.Path(root, "etc/marsad")
    (folder / "feed.xml").write_text(FEED)
    (folder / "marsad.yaml").write_text(CONFIGURATION)
    failed = 0
    machine = Machine(root)
    try:
        service = Service(machine, higher)
        for sentence, commands, state, another in steps(service):
            for command in commands:
                before = service.ask("MainPID")
                machine.must(command)
            found = service.state
            if another and service.ask("MainPID") == before != "0":
                found += ", the process from before"
            failed += found != state
            print(f"ok    {sentence}: {found}" if found == state else f"FAIL  {sentence}: {found}, not {state}")
        left = machine.run("find / -xdev -name '*marsad*' -path '*systemd*' ; pgrep -x marsad").stdout.split()
        failed += bool(left)
        print(f"FAIL  something is left: {left}" if left else "ok    neither process nor unit is left")
        sound = machine.run("test -s /var/lib/marsad/marsad.sqlite && id -u marsad").returncode == 0
        failed += not sound
        print("ok    archive and user stay" if sound else "FAIL  archive or user is gone")
    except Failure as failure:
        failed += 1
        print(f"FAIL  {failure}")
    finally:
        machine.stop()
    return min(failed, 1)


if __name__ == "__main__":
    sys.exit(main())
