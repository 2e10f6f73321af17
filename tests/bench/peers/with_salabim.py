"""The workloads in salabim's idiom: a component with a process for each customer, as generators (`yieldless=False`)."""

from math import log
from random import expovariate, lognormvariate, random, uniform

import salabim as sim
from process import main, mean

sim.yieldless(False)


def mm1(customers):
    env = sim.Environment(random_seed="")
    server = sim.Resource()
    waits = []

    class Customer(sim.Component):
        def process(self):
            arrived = env.now()
            yield self.request(server)
            waits.append(env.now() - arrived)
            yield self.hold(expovariate(1.0))

    class Source(sim.Component):
        def process(self):
            for _ in range(customers):
                yield self.hold(expovariate(0.9))
                Customer()

    Source()
    env.run()
    return {"events": 3 * customers, "mean wait": mean(waits), "utilisation": server.occupancy.mean()}


def pathway(days):
    env = sim.Environment(random_seed="")
    staff, specialists = sim.Resource(capacity=20), sim.Resource(capacity=8)
    beds, team = sim.Resource(capacity=220), sim.Resource(capacity=10)
    waits = {resource: [] for resource in (staff, specialists, beds, team)}
    count = {"arrived": 0, "due": 0, "reneged": 0, "ended": 0}

    class Patient(sim.Component):
        def serve(self, resource, duration, patience=None):
            arrived = env.now()
            yield self.request(resource, fail_delay=patience)
            if self.failed():
                return
            waits[resource].append(env.now() - arrived)
            yield self.hold(duration)
            self.release(resource)
            count["ended"] += 1

        def process(self):
            assessment = lognormvariate(log(0.08) - 0.5**2 / 2, 0.5)
            yield from self.serve(staff, assessment, expovariate(1 / 5.0))
            if self.failed():
                count["reneged"] += 1
                return
            if random() < 0.3:
                yield from self.serve(specialists, expovariate(1 / 0.1))
            if random() >= 0.1:
                return
            yield from self.serve(beds, lognormvariate(log(10.0) - 1.0**2 / 2, 1.0))
            if random() < 0.5:
                for _ in range(10):
                    yield self.hold(uniform(12, 16))
                    count["due"] += 1
                    yield from self.serve(team, 0.05)

    class Source(sim.Component):
        def process(self):
            while True:
                yield self.hold(expovariate(200.0))
                count["arrived"] += 1
                Patient()

    Source()
    env.run(till=days)
    started = {resource: len(values) for resource, values in waits.items()}
    return {
        "events": sum(count.values()) + sum(started.values()),
        "arrived": count["arrived"],
        "reneged": count["reneged"],
        "assessed": started[staff],
        "admitted": started[beds],
        "visits": started[team],
        "wait for staff": mean(waits[staff]),
        "wait for specialist": mean(waits[specialists]),
        "wait for bed": mean(waits[beds]),
        "staff busy": staff.occupancy.mean(),
        "beds occupied": beds.occupancy.mean(),
    }


def hold(pending):
    env = sim.Environment(random_seed="")
    count = 0

    class Holder(sim.Component):
        def process(self):
            nonlocal count
            while True:
                yield self.hold(expovariate(1.0))
                count += 1

    for _ in range(pending):
        Holder()
    env.run(till=20)
    return {"events": count + pending, "pace": 20 * pending / count}


main(mm1=mm1, pathway=pathway, hold=hold)
