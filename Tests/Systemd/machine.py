"""A container booted from a root folder: its own systemd, its own network of loopback alone."""

import os
import re
import signal
import subprocess
import sys
import time

ENVIRONMENT = ["env", "-i", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin", "LC_ALL=C.UTF-8", "SYSTEMD_PAGER="]


class Machine:
    """Boots at once; `stop` turns it off as a button would."""

    def __init__(self, root, patience=60):
        self.root = root
        self.log = open(root + ".console", "wb")
        self.container = subprocess.Popen(
            ["systemd-nspawn", "--quiet", "--directory", root, "--boot", "--private-network", "--register=no", "--keep-unit",
             "--console=pipe", "--machine", os.path.basename(root)],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)
        try:
            self.leader = wait("the container's first process", self._find_leader, patience)
            # Degraded is a matter of units that have nothing to do with ours.
            wait("the end of the boot", lambda: self._state() in ("running", "degraded"), patience)
        except Exception:
            self.stop()
            raise

    def _find_leader(self):
        if self.container.poll() is not None:
            raise Failure(f"systemd-nspawn ended with {self.container.returncode}, see {self.log.name}")
        found = subprocess.run(
            ["pgrep", "--parent", str(self.container.pid)], capture_output=True, text=True).stdout.split()
        return int(found[0]) if found else None

    def _state(self):
        return self.run("systemctl is-system-running").stdout.strip()

    def run(self, command, user=None, limit=60):
        """Runs a line of shell inside, as root unless another user is named."""
        inside = ["runuser", "-u", user, "--"] if user else []
        home = f"HOME=/home/{user}" if user else "HOME=/root"
        return subprocess.run(
            ["nsenter", "--target", str(self.leader), "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup"]
            + inside + ENVIRONMENT + [home, "sh", "-c", f"cd / && {command}"],
            cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=limit)

    def must(self, command, user=None, limit=60):
        """Like `run`, but fails when the command does; returns what it printed."""
        done = self.run(command, user, limit)
        if done.returncode != 0:
            raise Failure(f"{command}: ended with {done.returncode}: {(done.stderr or done.stdout).strip()[-400:]}")
        return done.stdout

    def stop(self):
        if self.container.poll() is None:
            if getattr(self, "leader", None):
                self.run("systemctl poweroff --no-block")
            try:
                self.container.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self.container.pid, signal.SIGKILL)
                self.container.wait()
        self.log.close()


class Failure(Exception):
    """Something is not as it should be; its text says what."""


def wait(what, condition, limit=30):
    """Asks until the condition holds, and returns what it gave; a `Failure` after `limit` seconds."""
    end = time.monotonic() + limit
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"waited {limit} s in vain for {what}")
        time.sleep(0.1)


def main():
    """Whether a container can be started at all: boots the root once as it is."""
    try:
        machine = Machine(sys.argv[1])
    except (Failure, OSError) as error:
        print(f"no container: {error}", file=sys.stderr)
        return 1
    version = re.search(r"systemd (\S+)", machine.must("systemctl --version")).group(1)
    machine.stop()
    print(f"a container boots: systemd {version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
