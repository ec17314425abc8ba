"""The candidate's side of the line protocol, and the fixture that every candidate in Python starts from."""

import json
import struct
import sys
import time
import traceback
from array import array

COMPARED_STEPS = 3


class Fixture:
    """Initial values, batches and parameters, as written by bench/workload/fixture.ts in the safetensors format."""

    def __init__(self, path, tensor):
        """`tensor(values, shape)` makes a float32 tensor of the framework from an array of floats."""
        with open(path, "rb") as file:
            header_size = struct.unpack("<Q", file.read(8))[0]
            header = json.loads(file.read(header_size))
            content = file.read()
        metadata = header.pop("__metadata__")
        self.method = metadata["method"]
        self.params = json.loads(metadata["params"])
        self.data = json.loads(metadata["data"])
        self.weights = {}
        self.batches = []
        for name, entry in header.items():
            start, end = entry["data_offsets"]
            values = tensor(array("f", content[start:end]), entry["shape"])
            kind, rest = name.split("/", 1)
            if kind == "weights":
                self.weights[rest] = values
            else:
                step, batch, part = rest.split("/")
                while len(self.batches) <= int(step):
                    self.batches.append({})
                self.batches[int(step)].setdefault(batch, {})[part] = values

    def layers(self, kind):
        """Names of the layers whose name begins with `kind`, first to last."""
        return list(dict.fromkeys(name.split("/")[0] for name in self.weights if name.startswith(kind)))


def send(message):
    print(json.dumps(message), flush=True)


def serve(build):
    """`build()` returns (library, device, fixture, step); `step(batches)` returns scalars by name, read by float()."""
    try:
        library, device, fixture, step = build()

        def run(index):
            return step(fixture.batches[index % len(fixture.batches)])

        def read(scalars):
            return {name: float(value) for name, value in scalars.items()}

        start = time.perf_counter()
        losses = [read(run(0))]
        first = time.perf_counter() - start
        losses += [read(run(index)) for index in range(1, COMPARED_STEPS)]
        send(
            {
                "type": "ready",
                "library": library,
                "device": device,
                "firstStepMilliseconds": 1000 * first,
                "losses": losses,
            }
        )
        done = COMPARED_STEPS
        for line in sys.stdin:
            count = int(line.removeprefix("run "))
            start = time.perf_counter()
            for index in range(done, done + count):
                scalars = run(index)
            read(scalars)
            send({"type": "ran", "milliseconds": 1000 * (time.perf_counter() - start)})
            done += count
    except Exception as error:
        traceback.print_exc()
        lines = str(error).strip().splitlines() or [""]
        send({"type": "failed", "reason": f"{type(error).__name__}: {lines[0]}"})
        sys.exit(1)
