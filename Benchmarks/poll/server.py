"""An nginx of the benchmark's own: one worker, a loopback address for each host, and a log of every request."""
import collections
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin"
CONFIGURATION = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
{user}
events {{ worker_connections 4096; }}
http {{
    log_format poll '$status $connection $connection_requests';
    access_log {folder}/access.log poll;
    types {{ text/xml xml; }}
    etag on;
    sendfile on;
    tcp_nopush on;
    keepalive_timeout 75s;
    keepalive_requests 1000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{hosts}
}}
"""
HOST = "    server {{ listen {address}:{port}; server_name {address}; root {root}; }}"


def address(host):
    """Loopback addresses need no names to be resolved, and are hosts of their own to every client."""
    return f"127.0.{1 + host // 250}.{1 + host % 250}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, folder, www, hosts):
        self.folder, self.port = folder, free_port()
        self.log = folder / "access.log"
        self.offset = 0
        folder.mkdir()
        blocks = "\n".join(HOST.format(address=address(host), port=self.port, root=www / str(host)) for host in range(hosts))
        user = "user root;" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, user=user, hosts=blocks))
        self.process = subprocess.Popen([shutil.which("nginx", path=PLACES), "-p", folder, "-e", folder / "error.log",
                                         "-c", folder / "nginx.conf"])
        for _ in range(200):
            try:
                socket.create_connection((address(hosts - 1), self.port), 1).close()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.05)
        raise SystemExit(f"nginx did not start: {(folder / 'error.log').read_text()[-2000:]}")

    def url(self, host, feed):
        return f"http://{address(host)}:{self.port}/{feed}.xml"

    def seconds(self):
        """CPU seconds that the worker has taken."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        fields = pathlib.Path(f"/proc/{children[0]}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def visits(self):
        """What was asked since the last call: how many requests by status, and over how many connections."""
        with open(self.log, encoding="ascii") as log:
            log.seek(self.offset)
            rows = [line.split() for line in log if line.endswith("\n")]
            self.offset = log.tell()
        return collections.Counter(row[0] for row in rows), len({row[1] for row in rows})

    def stop(self):
        self.process.send_signal(signal.SIGQUIT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
