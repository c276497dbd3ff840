"""Runs the program in a pseudo-terminal of its own and does one step after the other; the steps come as JSON on standard
input, what happened goes as JSON to standard output. Bytes are hexadecimal.

    {"arguments": [...], "environment": {...}, "size": [80, 24], "steps": [["send", "61", 0], ...]}

    send BYTES GAP   writes them, one by one with that many milliseconds between them when GAP is not 0
    pause MS         does nothing as long
    quiet MS         waits until nothing was sent for as long, since something was
    expect BYTES     waits until they were sent
    resize C R       the terminal has another size
    mark             what is sent from here on is returned too
    signal N         sends the program a signal
    editor N         sends a signal to the program's youngest child
    hang up          closes the terminal, and tells all in it as a shell does
"""
import fcntl
import glob
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 60


def set_size(fd, columns, rows):
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def main():
    wanted = json.load(sys.stdin)
    master, slave = pty.openpty()
    set_size(master, *wanted.get("size", [80, 24]))
    before = termios.tcgetattr(slave)

    def begin():
        os.setsid()
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
        for number in range(1, signal.NSIG):
            if number not in (signal.SIGKILL, signal.SIGSTOP, 32, 33):
                signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, [])

    child = subprocess.Popen(
        wanted["arguments"], env={**os.environ, **wanted.get("environment", {})}, stdin=slave, stdout=slave, stderr=slave,
        preexec_fn=begin)
    output, marked, is_open = bytearray(), 0, True

    def read(milliseconds):
        """Whether something came."""
        if not is_open or not select.select([master], [], [], milliseconds / 1000)[0]:
            return False
        output.extend(os.read(master, 65536))
        return True

    def children(pid):
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            return [int(word) for word in file.read().split()]

    for name, *words in wanted["steps"]:
        if name == "send":
            data, gap = bytes.fromhex(words[0]), words[1]
            for piece in [data] if gap == 0 else [bytes([byte]) for byte in data]:
                os.write(master, piece)
                end = time.time() + gap / 1000
                while time.time() < end:
                    read(max(0, end - time.time()) * 1000)
        elif name == "pause":
            end = time.time() + words[0] / 1000
            while time.time() < end:
                read(max(0, end - time.time()) * 1000)
        elif name == "quiet":
            read(PATIENCE * 1000)
            while read(words[0]):
                pass
        elif name == "expect":
            end = time.time() + PATIENCE
            while bytes.fromhex(words[0]) not in output and time.time() < end and child.poll() is None:
                read(100)
        elif name == "resize":
            set_size(master, *words)
        elif name == "mark":
            marked = len(output)
        elif name == "signal":
            child.send_signal(words[0])
        elif name == "editor":
            os.kill(children(child.pid)[-1], words[0])
        elif name == "hang up":
            is_open = False
            os.close(master)
            os.close(slave)
            os.killpg(child.pid, signal.SIGHUP)
    end = time.time() + PATIENCE
    while child.poll() is None and time.time() < end:
        read(20) or time.sleep(0.02)
    hung = child.poll() is None
    if hung:
        child.kill()
        child.wait()
    while read(50):
        pass
    print(json.dumps({
        "status": child.returncode, "hung": hung, "output": output.hex(), "marked": output[marked:].hex(),
        "restored": is_open and termios.tcgetattr(slave) == before}))


main()
