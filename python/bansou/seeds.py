"""Other random numbers than a scenario's own."""

from __future__ import annotations

from bansou.scenario import Scenario

SEEDS = 2**32
"""As many there are, from 0 on."""


def reseeded(scenario: Scenario, steps: int = 1) -> Scenario:
    """The scenario with the seed so many steps further on; after the last one comes the first."""
    return scenario.with_(seed=(scenario.seed + steps) % SEEDS)
