"""What both peers share: the scalars of the measured folder, timing, and the line that is printed at the end."""

import json
import sqlite3
import statistics
import time
from collections import defaultdict


class Folder:
    """The runs of a database of Penumbra, read in the order that they were written in."""

    def __init__(self, database):
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        rows = self.connection.execute("SELECT key, id FROM runs WHERE id NOT IN ('run-long') AND id NOT LIKE 'run-live-%' ORDER BY key")
        self.keys = {name: key for key, name in rows}
        self.runs = list(self.keys)

    def steps(self, run):
        """Steps of a run with the values of each: [(step, {name: value})]."""
        by_step = defaultdict(dict)
        rows = self.connection.execute(
            "SELECT step, name, value FROM scalars JOIN series ON series.key = series WHERE run = ? ORDER BY step",
            (self.keys[run],),
        )
        for step, name, value in rows:
            by_step[step][name] = value
        return by_step.items()


def some_runs(runs, round_, count):
    """Other runs in each round, so that no answer is remembered from the last."""
    return [runs[(41 * index + 7 * round_) % len(runs)] for index in range(count)]


def timing(rounds, ask):
    """Milliseconds of `ask(round)`, the first and the median."""
    times = []
    for round_ in range(rounds):
        start = time.perf_counter()
        ask(round_)
        times.append(1000 * (time.perf_counter() - start))
    return {"median": statistics.median(times), "least": min(times), "greatest": max(times), "first": times[0]}


def resident_megabytes(process="self"):
    """Greatest so far."""
    with open(f"/proc/{process}/status") as file:
        line = next(line for line in file if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def report(library, scalars_per_second, answers, megabytes):
    print(json.dumps({
        "library": library,
        "scalarsPerSecond": scalars_per_second,
        "answers": answers,
        "residentMegabytes": megabytes,
    }))
