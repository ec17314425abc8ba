"""trackio: writes through its storage and asks the functions that its server answers with: `DATABASE DIRECTORY ROUNDS`."""

import json
import os
import sys
import time

os.environ["TRACKIO_DIR"] = sys.argv[2]

import trackio  # noqa: E402 (it reads TRACKIO_DIR when it is imported)
from trackio.sqlite_storage import SQLiteStorage  # noqa: E402

from peer import Folder, report, resident_megabytes, some_runs, timing  # noqa: E402

PROJECT = "penumbra"
POINTS = 1500


def write(folder):
    """One bulk a run. Returns scalars a second, reading them included."""
    start, count = time.perf_counter(), 0
    for run in folder.runs:
        steps, values = zip(*folder.steps(run))
        SQLiteStorage.bulk_log(PROJECT, run, list(values), list(steps))
        count += sum(len(one) for one in values)
    return count / (time.perf_counter() - start)


def logs(runs, points=POINTS):
    names = [{"run": run} for run in runs]
    return json.dumps(SQLiteStorage.get_logs_batch(PROJECT, names, points, True))


def main(database, rounds):
    folder = Folder(database)
    per_second = write(folder)
    answers = {
        "runsListMs": timing(rounds, lambda _: json.dumps(SQLiteStorage.get_run_records(PROJECT))),
        "curveMs": timing(rounds, lambda round_: logs(some_runs(folder.runs, round_, 1))),
        "compareMs": timing(rounds, lambda round_: logs(some_runs(folder.runs, round_, 20))),
        "allCurvesMs": timing(rounds, lambda round_: logs(folder.runs, 400 + round_)),
    }
    report(f"trackio {trackio.__version__}", per_second, answers, resident_megabytes())


main(sys.argv[1], int(sys.argv[3]))
