"""A PostgreSQL of a script's own, in a folder of its own and on a socket, and programs that meet it."""

import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time


class Server:
    """Runs as nobody where the script is root's, as PostgreSQL refuses to be root's."""

    def __init__(self, settings=()):
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
        if not found:
            sys.exit("PostgreSQL is not installed: apt-get install postgresql")
        self.programs = os.path.dirname(found[-1])
        self.folder = tempfile.mkdtemp(prefix="tollbook-desk-", dir="/tmp")
        if os.getuid() == 0:
            os.chown(self.folder, 65534, 65534)
        self.settings = ["listen_addresses=''", f"unix_socket_directories={self.folder}", *settings]
        self.run("initdb", "-D", self.data, "-U", "owner", "-A", "trust", "-E", "UTF8")
        self.start()

    @property
    def data(self):
        return self.folder + "/data"

    def run(self, program, *arguments, output=subprocess.DEVNULL):
        command = [f"{self.programs}/{program}", *arguments]
        if os.getuid() == 0:
            command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *command]
        return subprocess.run(
            command, check=True, stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.DEVNULL, text=True, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
                                                        "HOME": self.folder})

    def start(self):
        options = " ".join(f"-c {setting}" for setting in self.settings)
        self.run("pg_ctl", "-D", self.data, "-w", "-t", "120", "-l", self.folder + "/log", "-o",
                 options, "start")

    def kill(self):
        """Stops it at once, as a fault would."""
        self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop")

    def database(self, name):
        self.run("createdb", "-h", self.folder, "-U", "owner", name)
        return self.address(name)

    def address(self, name, user="owner"):
        return f"postgresql://{user}@{self.folder.replace('/', '%2F')}/{name}"

    def sql(self, name, statement):
        return self.run("psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-h", self.folder, "-U", "owner",
                        "-d", name, "-c", statement, output=subprocess.PIPE).stdout.strip()

    def cpu(self):
        """Seconds of CPU of all its processes that have ended, such as those of connections that are closed."""
        with open(self.data + "/postmaster.pid") as file:
            number = int(file.readline())
        with open(f"/proc/{number}/stat") as file:
            fields = file.read().rpartition(")")[2].split()
        return (int(fields[13]) + int(fields[14])) / os.sysconf("SC_CLK_TCK")

    def remove(self):
        try:
            self.kill()
        except subprocess.CalledProcessError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)


def timed(command, **options):
    """Seconds, the greatest memory in MB, the exit code, and what was printed; its seconds of CPU are `timed.cpu` then."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                               **options)
    words = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    timed.cpu = usage.ru_utime + usage.ru_stime
    return time.monotonic() - start, usage.ru_maxrss / 1024, process.returncode, words
