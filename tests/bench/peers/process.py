"""One workload in a process of its own: `python with_PEER.py WORKLOAD SEED SIZE` prints its answers as JSON."""

import json
import random
import sys


def main(**workloads):
    name, seed, size = sys.argv[1:]
    random.seed(int(seed))
    print(json.dumps(workloads[name](int(float(size)))))


def mean(values):
    return sum(values) / len(values) if values else 0.0
