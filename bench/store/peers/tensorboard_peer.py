"""TensorBoard: writes event files, starts its server and asks it over HTTP: `DATABASE DIRECTORY ROUNDS`."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from tensorboard import version
from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.event_file_writer import EventFileWriter

from peer import Folder, report, resident_megabytes, some_runs, timing


def write(folder, directory):
    """One event a step with all of its scalars. Returns scalars a second, reading them included."""
    start, count = time.perf_counter(), 0
    for run in folder.runs:
        writer = EventFileWriter(os.path.join(directory, run))
        for step, values in folder.steps(run):
            summary = Summary(value=[Summary.Value(tag=name, simple_value=value) for name, value in values.items()])
            writer.add_event(Event(step=step, wall_time=step / 20, summary=summary))
            count += len(values)
        writer.close()
    return count / (time.perf_counter() - start)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def descendants(pid):
    """The server and what it started: its data server is a process of its own."""
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        children = [int(word) for word in file.read().split()]
    return [pid, *(one for child in children for one in descendants(child))]


def main(database, directory, rounds):
    folder = Folder(database)
    per_second = write(folder, directory)
    port = free_port()
    start = time.perf_counter()
    server = subprocess.Popen(
        [sys.executable, "-m", "tensorboard.main", "--logdir", directory, "--port", str(port), "--host", "127.0.0.1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    def get(path, form=None):
        body = None if form is None else urllib.parse.urlencode(form).encode()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/data/plugin/scalars/{path}", body, timeout=600) as answer:
            return json.load(answer)

    def listed():
        try:
            return len(get("tags"))
        except OSError:
            return 0

    def complete():
        """Whether the last run is loaded to its last step."""
        run = folder.runs[-1]
        return listed() == len(folder.runs) and len(curve(run)) == len(folder.steps(run))

    def curve(run):
        return get("scalars?" + urllib.parse.urlencode({"run": run, "tag": "loss/total"}))

    def curves(runs, tag):
        return get("scalars_multirun", [("tag", tag), *(("runs", run) for run in runs)])

    try:
        while listed() < len(folder.runs):
            time.sleep(0.05)
        first_listed = 1000 * (time.perf_counter() - start)
        while not complete():
            time.sleep(0.2)
        answers = {
            "runsListMs": {**timing(rounds, lambda _: get("tags")), "first": first_listed},
            "curveMs": timing(rounds, lambda round_: curve(some_runs(folder.runs, round_, 1)[0])),
            "compareMs": timing(
                rounds,
                lambda round_: [
                    curves(some_runs(folder.runs, round_, 20), tag) for tag in ("error/test", "error/validation")
                ],
            ),
            "allCurvesMs": timing(rounds, lambda _: curves(folder.runs, "error/test")),
        }
        megabytes = sum(resident_megabytes(pid) for pid in descendants(server.pid))
        report(f"TensorBoard {version.VERSION}", per_second, answers, megabytes)
    finally:
        server.terminate()
        server.wait()


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
