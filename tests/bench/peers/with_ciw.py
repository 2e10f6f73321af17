"""The workloads in Ciw's idiom: a network of nodes, and the records it keeps of each visit. W3 has no idiom here."""

from math import log
from random import random

import ciw
from process import main, mean


def mm1(customers):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(0.9)],
        service_distributions=[ciw.dists.Exponential(1.0)],
        number_of_servers=[1],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_customers(customers, method="Finish")
    records = simulation.get_all_records(only=["service"])
    return {
        "events": 3 * len(records),
        "mean wait": mean([record.waiting_time for record in records]),
        "utilisation": sum(record.service_time for record in records) / simulation.current_time,
    }


STAFF, SPECIALISTS, BEDS, GAP, TEAM = 1, 2, 3, 4, 5


def route(individual, simulation):
    rest = []
    if random() < 0.3:
        rest.append(SPECIALISTS)
    if random() < 0.1:
        rest.append(BEDS)
        if random() < 0.5:
            rest += 10 * [GAP, TEAM]
    return rest


def pathway(days):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(200.0), None, None, None, None],
        service_distributions=[
            ciw.dists.Lognormal(log(0.08) - 0.5**2 / 2, 0.5),
            ciw.dists.Exponential(1 / 0.1),
            ciw.dists.Lognormal(log(10.0) - 1.0**2 / 2, 1.0),
            ciw.dists.Uniform(12, 16),
            ciw.dists.Deterministic(0.05),
        ],
        number_of_servers=[20, 8, 220, float("inf"), 10],
        reneging_time_distributions=[ciw.dists.Exponential(1 / 5.0), None, None, None, None],
        routing=ciw.routing.ProcessBased(route),
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(days)
    records = simulation.get_all_records()
    in_service = [who for node in simulation.nodes[1:-1] for who in node.all_individuals if who.service_start_date]
    waits = {node: [] for node in (STAFF, SPECIALISTS, BEDS, GAP, TEAM)}
    for record in records:
        if record.record_type == "service":
            waits[record.node].append(record.waiting_time)
    ended = sum(map(len, waits.values()))
    due = len(waits[GAP])
    for who in in_service:
        waits[who.node].append(who.service_start_date - who.arrival_date)
    started = {node: len(values) for node, values in waits.items()}
    arrived = simulation.nodes[0].number_of_individuals
    reneged = sum(record.record_type == "renege" for record in records)
    return {
        "events": arrived + reneged + ended - due + sum(started.values()) - started[GAP] + due,
        "arrived": arrived,
        "reneged": reneged,
        "assessed": started[STAFF],
        "admitted": started[BEDS],
        "visits": started[TEAM],
        "wait for staff": mean(waits[STAFF]),
        "wait for specialist": mean(waits[SPECIALISTS]),
        "wait for bed": mean(waits[BEDS]),
    }


main(mm1=mm1, pathway=pathway)
