"""The workloads in SimPy's idiom: a generator for each customer."""

from math import log
from random import expovariate, lognormvariate, random, uniform

import simpy
from process import main, mean


def mm1(customers):
    env = simpy.Environment()
    server = simpy.Resource(env)
    waits = []
    worked = 0.0

    def customer():
        nonlocal worked
        arrived = env.now
        with server.request() as request:
            yield request
            waits.append(env.now - arrived)
            service = expovariate(1.0)
            worked += service
            yield env.timeout(service)

    def source():
        for _ in range(customers):
            yield env.timeout(expovariate(0.9))
            env.process(customer())

    env.process(source())
    env.run()
    return {"events": 3 * customers, "mean wait": mean(waits), "utilisation": worked / env.now}


class Pathway:
    def __init__(self):
        self.env = simpy.Environment()
        self.staff = simpy.Resource(self.env, 20)
        self.specialists = simpy.Resource(self.env, 8)
        self.beds = simpy.Resource(self.env, 220)
        self.team = simpy.Resource(self.env, 10)
        self.waits = {resource: [] for resource in (self.staff, self.specialists, self.beds, self.team)}
        self.arrived = self.due = self.reneged = self.ended = 0

    def source(self):
        while True:
            yield self.env.timeout(expovariate(200.0))
            self.arrived += 1
            self.env.process(self.patient())

    def serve(self, resource, duration):
        arrived = self.env.now
        with resource.request() as request:
            yield request
            self.waits[resource].append(self.env.now - arrived)
            yield self.env.timeout(duration)
            self.ended += 1

    def patient(self):
        arrived = self.env.now
        with self.staff.request() as request:
            yield request | self.env.timeout(expovariate(1 / 5.0))
            if not request.triggered:
                self.reneged += 1
                return
            self.waits[self.staff].append(self.env.now - arrived)
            yield self.env.timeout(lognormvariate(log(0.08) - 0.5**2 / 2, 0.5))
            self.ended += 1
        if random() < 0.3:
            yield from self.serve(self.specialists, expovariate(1 / 0.1))
        if random() >= 0.1:
            return
        yield from self.serve(self.beds, lognormvariate(log(10.0) - 1.0**2 / 2, 1.0))
        if random() < 0.5:
            for _ in range(10):
                yield self.env.timeout(uniform(12, 16))
                self.due += 1
                yield from self.serve(self.team, 0.05)

    def run(self, days):
        self.env.process(self.source())
        self.env.run(until=days)
        started = {resource: len(waits) for resource, waits in self.waits.items()}
        return {
            "events": self.arrived + self.due + self.reneged + self.ended + sum(started.values()),
            "arrived": self.arrived,
            "reneged": self.reneged,
            "assessed": started[self.staff],
            "admitted": started[self.beds],
            "visits": started[self.team],
            "wait for staff": mean(self.waits[self.staff]),
            "wait for specialist": mean(self.waits[self.specialists]),
            "wait for bed": mean(self.waits[self.beds]),
        }


def hold(pending):
    env = simpy.Environment()
    steps = 100 * pending

    def holder():
        nonlocal steps
        while steps > 0:
            yield env.timeout(expovariate(1.0))
            steps -= 1

    for _ in range(pending):
        env.process(holder())
    while steps > 0:
        env.step()
    return {"events": 101 * pending, "pace": env.now / 100}


main(mm1=mm1, pathway=lambda days: Pathway().run(days), hold=hold)
