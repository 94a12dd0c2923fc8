"""Checks the installed service on a real boot, one line a check; ends with 1 when any failed.

    check.py ROOT README
"""

import os
import re
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone

from machine import Failure, Machine, wait
from outlets import Outlets
from service import Service

SOURCES = 100
CHECKS = []


def check(sentence):
    """Names a check by what it makes sure of; checks run in the order in which they are written."""
    def keep(function):
        CHECKS.append((sentence, function))
        return function
    return keep


class Bench:
    """What the checks work on."""

    def __init__(self, root, readme):
        self.root = root
        with open(readme) as file:
            self.readme = file.read()
        self.outlets = Outlets(root)
        self.names = [f"o{number:03}" for number in range(SOURCES)]
        for name in self.names:
            self.outlets.publish(name, 3)
        self.outlets.configure(self.names)
        self.boot()
        self.machine.must("useradd --create-home --groups sudo --shell /bin/bash owner")
        self.machine.must("echo 'owner ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/owner")
        self.machine.must("useradd --create-home reader && useradd --create-home stranger")

    def boot(self):
        self.machine = Machine(self.root)
        self.service = Service(self.machine)

    def commands_of(self, heading):
        """The lines of shell under a heading of the README, without their comments."""
        section = self.readme.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
        block = re.search(r"```sh\n(.*?)```", section, re.DOTALL).group(1)
        return [line.split("#")[0].strip() for line in block.splitlines() if line.strip()]


def require(condition, complaint):
    if not condition:
        raise Failure(complaint)


@check("a fresh package starts nothing by itself")
def _(bench):
    require(not bench.service.is_active, "the service runs")
    require(bench.machine.run("systemctl is-enabled marsad").stdout.strip() == "disabled", "the service is enabled")


@check("the README's 'Run it as a service', word for word")
def _(bench):
    told = {
        "enable": "", "status": f"watching {SOURCES} sources", "journalctl": "fetch source=", "reload": "",
    }
    commands = bench.commands_of("Run it as a service")
    for command in commands:
        # What follows the journal for ever is let go after a while.
        done = bench.machine.run(f"timeout 3 {command}" if " -f" in command else command, user="owner")
        require(done.returncode in ([124] if " -f" in command else [0]), f"{command}: {done.stderr or done.stdout}")
        for word, expected in told.items():
            require(word not in command or expected in done.stdout, f"{command} does not tell '{expected}': {done.stdout}")
    return f"{len(commands)} commands"


@check("active and ready within 5 s")
def _(bench):
    seconds = bench.service.seconds_to_ready()
    require(bench.service.is_active and seconds < 5, f"{bench.service.show('ActiveState')} after {seconds:.2f} s")
    return f"ready after {seconds:.2f} s with {SOURCES} sources"


@check("all that the outlets published is stored, each once")
def _(bench):
    return bench.service.holds(bench.outlets)


@check("exposure, as systemd measures it, is at most 1.5")
def _(bench):
    done = bench.machine.run("systemd-analyze security --no-pager --threshold=15 marsad")
    require(done.returncode == 0, done.stdout.strip().splitlines()[-1])
    return done.stdout.strip().splitlines()[-1]


@check("the process has no privileges and cannot write but to its state")
def _(bench):
    status = {name: bench.service.status_field(name) for name in ("CapEff", "CapBnd", "NoNewPrivs", "Seccomp", "Uid")}
    require(int(status["CapEff"], 16) == 0 and int(status["CapBnd"], 16) == 0, f"capabilities: {status}")
    require(status["NoNewPrivs"] == "1" and status["Seccomp"] == "2", f"{status}")
    uid = bench.machine.must("id -u marsad").strip()
    require(status["Uid"].split()[0] == uid, f"runs as {status['Uid']}")
    # In the view of the disk that the service has, with the rights of root, which a read-only disk alone stops.
    view = f"nsenter --target {bench.service.pid} --mount"
    for place in ("/usr", "/etc", "/var/log", "/home", "/root", "/boot"):
        require(bench.machine.run(f"{view} touch {place}/try").returncode != 0, f"{place} can be written")
    bench.machine.must(f"{view} runuser -u marsad -- sh -c 'touch /var/lib/marsad/try && rm /var/lib/marsad/try'")
    done = bench.machine.run(f"{view} runuser -u marsad -- touch /etc/marsad/try")
    require(done.returncode != 0, "the configuration can be written")


@check("files have safe modes: nothing for strangers, reading for the group")
def _(bench):
    loose = bench.machine.must("find /var/lib/marsad ! -type l \\( -perm /0007 -o ! -user marsad -o -perm /0020 \\)")
    require(not loose, f"too open or of another owner: {loose.split()[:5]}")
    bench.machine.must("usermod --append --groups marsad reader")
    bench.machine.must("test -r /var/lib/marsad/marsad.sqlite", user="reader")
    require(bench.machine.run("ls /var/lib/marsad", user="stranger").returncode != 0, "strangers may look into the state")


@check("journal lines carry level and source")
def _(bench):
    entries = [entry for entry in bench.service.journal() if entry.get("_COMM") == "marsad"]
    fetches = [entry for entry in entries if str(entry["MESSAGE"]).startswith("fetch ")]
    require(len(fetches) >= SOURCES, f"{len(fetches)} fetches told")
    strays = [entry["MESSAGE"] for entry in entries if not re.match(r"[a-z ]+( [a-z-]+=|$)", entry["MESSAGE"])]
    require(not strays, f"lines of another hand: {strays[:3]}")
    for entry in fetches:
        require(re.search(r" source=o\d{3}( |$)", entry["MESSAGE"]), entry["MESSAGE"])
        require(entry["PRIORITY"] == "6" and entry["SYSLOG_IDENTIFIER"] == "marsad", f"{entry}")
    return f"{len(fetches)} fetches; levels {sorted({entry['PRIORITY'] for entry in entries})}"


@check("a reader of the group sees status and digests, and a search finds what was stored")
def _(bench):
    status = bench.machine.must("marsad status", user="reader")
    require(f"{SOURCES} watched" in status, status)
    found = bench.machine.must("marsad search المرفأ", user="reader")
    require("المرفأ" in found, found)


@check("reload takes a new source")
def _(bench):
    pid = bench.service.pid
    bench.outlets.publish("added", 2)
    bench.outlets.configure([*bench.names, "added"])
    bench.machine.must("systemctl reload marsad")
    wait("the new source's first poll", lambda: "source=added" in bench.service.log())
    require(bench.service.pid == pid, "the process is another")
    return bench.service.holds(bench.outlets)


@check("a broken configuration fails the reload, says where, and the daemon goes on")
def _(bench):
    pid = bench.service.pid
    with open(bench.outlets.configuration, "a") as file:
        file.write("  - name: broken\n    adress: http://127.0.0.1:8080/broken.xml\n")
    line = sum(1 for _ in open(bench.outlets.configuration))
    require(bench.machine.run("systemctl reload marsad").returncode != 0, "the reload succeeded")
    require(f"marsad.yaml:{line}:" in bench.service.log(), "the journal does not name the line")
    require(bench.service.is_active and bench.service.pid == pid, "the daemon did not go on")
    bench.outlets.publish("added", 1)
    stored = bench.service.holds(bench.outlets, limit=120)
    bench.outlets.configure([*bench.names, "added"])
    bench.machine.must("systemctl reload marsad")
    return stored


@check("metrics and health answer on loopback once they are configured, and to nobody's web page")
def _(bench):
    bench.outlets.configure([*bench.names, "added"], "metrics:\n  listen: 127.0.0.1:9464\n")
    bench.machine.must("systemctl reload marsad")

    def ask(path, host="localhost:9464"):
        request = f"GET {path} HTTP/1.1\\r\\nHost: {host}\\r\\nConnection: close\\r\\n\\r\\n"
        return bench.machine.run(
            f"bash -c 'exec 3<>/dev/tcp/127.0.0.1/9464 && printf \"{request}\" >&3 && timeout 5 cat <&3'").stdout

    wait("the listener", lambda: ask("/healthz").startswith("HTTP/1.1 200"))
    wait("readiness", lambda: ask("/readyz").startswith("HTTP/1.1 200"), limit=90)
    page = ask("/metrics")
    for name in ("marsad_fetch_total", "marsad_source_last_success_timestamp_seconds", "process_resident_memory_bytes"):
        require(f"\n{name}" in page, f"{name} is not told")
    require(ask("/metrics", "evil.example").startswith("HTTP/1.1 421"), "a foreign Host is answered")
    return f"{page.count(chr(10))} lines"


@check("a failing source is a warning with its reason, and the others go on")
def _(bench):
    os.rename(os.path.join(bench.outlets.folder, "o000.xml"), os.path.join(bench.outlets.folder, "o000.away"))
    told = re.compile(r"fetch source=o000 .*result=failed status=404")
    wait("the failure", lambda: told.search(bench.service.log("--priority=warning")), limit=120)
    os.rename(os.path.join(bench.outlets.folder, "o000.away"), os.path.join(bench.outlets.folder, "o000.xml"))


@check("a second daemon on the same archive ends at once and says why")
def _(bench):
    done = bench.machine.run(
        "STATE_DIRECTORY=/var/lib/marsad timeout 20 marsad run --config /etc/marsad/marsad.yaml", user="marsad")
    require(done.returncode not in (0, 124), f"it ended with {done.returncode}")
    require(str(bench.service.pid) in done.stderr, f"it does not name the first: {done.stderr}")
    require(bench.service.is_active, "the first daemon stopped")
    return f"exit {done.returncode}: {done.stderr.strip().splitlines()[-1][:160]}"


@check("stop is clean and quick")
def _(bench):
    began = time.monotonic()
    bench.machine.must("systemctl stop marsad")
    seconds = time.monotonic() - began
    require(seconds < 5, f"took {seconds:.1f} s")
    require(bench.service.show("Result") == "success", bench.service.show("Result"))
    require(bench.service.show("ExecMainStatus") == "0", bench.service.show("ExecMainStatus"))
    require(bench.service.log().rstrip().endswith(("stopped", "Stopped marsad.service - Marsad, the Arabic news monitor.")) or
            "\nstopped\n" in bench.service.log(), "the daemon did not say that it stopped")
    return f"{seconds:.2f} s"


@check("killed in the middle of a burst, five times, it comes back by itself and loses nothing")
def _(bench):
    bench.machine.must("systemctl start marsad")
    for round in range(5):
        before, pid, stored = bench.service.restarts, bench.service.pid, bench.service.articles
        for name in bench.names:
            bench.outlets.publish(name, 2)
        # In the midst of taking the burst in: some of it is stored and not all.
        wait("the burst to begin", lambda: bench.service.articles > stored, limit=120)
        bench.machine.must("systemctl kill --signal=KILL marsad")
        wait("the restart", lambda: bench.service.restarts > before and bench.service.is_active)
        require(bench.service.pid != pid, "the process is the same")
    stored = bench.service.holds(bench.outlets, limit=180)
    require("sound" in bench.machine.must("marsad db check"), "the archive is not sound")
    return stored


@check("a frozen daemon is ended by the watchdog and comes back")
def _(bench):
    bench.service.configure_unit("watchdog", "WatchdogSec=5s")
    bench.machine.must("systemctl restart marsad")
    before, pid = bench.service.restarts, bench.service.pid
    time.sleep(12)
    require(bench.service.pid == pid, "the watchdog ended a daemon that was alive")
    for name in bench.names[:20]:
        bench.outlets.publish(name, 1)
    bench.machine.must(f"kill -STOP {pid}")
    wait("the restart", lambda: bench.service.restarts > before and bench.service.is_active, limit=60)
    require("watchdog" in bench.machine.must("journalctl --unit=marsad --no-pager").lower(), "no word of the watchdog")
    bench.service.configure_unit("watchdog", "")
    return bench.service.holds(bench.outlets, limit=120)


@check("it is there again after a reboot")
def _(bench):
    bench.machine.must("systemctl start marsad")
    bench.machine.stop()
    bench.outlets.publish("o001", 4)
    bench.boot()
    wait("the service", lambda: bench.service.is_active)
    return bench.service.holds(bench.outlets, limit=120)


@check("memory at rest with 100 sources is modest")
def _(bench):
    bench.machine.must("systemctl restart marsad")
    time.sleep(20)
    resident = int(bench.service.status_field("VmRSS").split()[0]) / 1024
    require(resident < 200, f"{resident:.0f} MB")
    return f"{resident:.0f} MB resident, {bench.service.status_field('Threads')} threads"


@check("a day that closes while it runs gets its digest")
def _(bench):
    # This process alone gets another clock, a little before midnight.
    now = datetime.now(timezone.utc)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    ahead = int((midnight - now).total_seconds()) - 15
    here = os.path.dirname(os.path.abspath(__file__))
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-o", os.path.join(bench.root, "usr/lib/ahead.so"), os.path.join(here, "ahead.c")],
        check=True)
    bench.machine.must("systemctl stop marsad")
    bench.service.configure_unit("clock", f"Environment=LD_PRELOAD=/usr/lib/ahead.so CLOCK_AHEAD={ahead}")
    bench.machine.must("systemctl start marsad")
    folder = os.path.join(bench.root, "var/lib/marsad/digests", now.strftime("%Y/%m/%d"))
    page = os.path.join(folder, "digest.html")
    require(not os.path.exists(page), "the day was digested before its end")
    wait("the digest", lambda: f"digest day={now:%Y-%m-%d}" in bench.service.log(), limit=60)
    require(os.path.exists(page), "there is no page")
    bench.machine.must(f"test -r /var/lib/marsad/digests/{now:%Y/%m/%d}/digest.html", user="reader")
    bench.machine.must(f"marsad digest verify {now:%Y-%m-%d}", user="reader")
    bench.service.configure_unit("clock", "")
    bench.machine.must("systemctl restart marsad")
    return f"{len(os.listdir(folder))} files"


def main():
    root, readme = sys.argv[1:]
    bench = Bench(root, readme)
    failed = 0
    try:
        for sentence, function in CHECKS:
            try:
                detail = function(bench)
                print(f"ok      {sentence}" + (f": {detail}" if detail else ""), flush=True)
            except Failure as failure:
                failed += 1
                print(f"FAILED  {sentence}: {failure}", flush=True)
    finally:
        journal = bench.machine.run("journalctl --unit=marsad --no-pager --output=short-precise").stdout
        with open(root + ".journal", "w") as file:
            file.write(journal)
        bench.machine.stop()
    print(f"{len(CHECKS) - failed} passed, {failed} failed; the journal is in {root}.journal")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
