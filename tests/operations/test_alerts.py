"""The rules for Prometheus and the dashboard for Grafana: they work, and ask for nothing that is not there."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import needs
from tests.running import Rebanho

DOCS = Path(__file__).parents[2] / "docs" / "operations"
RULES, DASHBOARD = DOCS / "alerts.yml", DOCS / "grafana-dashboard.json"
CASES = Path(__file__).with_name("alerts.test.yml")

TOLD_BY_PROMETHEUS = {"up"}
WORDS = {"by", "without", "on", "ignoring", "and", "or", "unless", "bool", "offset", "group_left", "group_right"}
in_files = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def promtool(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Prometheus' own tool."""
    if shutil.which("promtool") is None:
        needs("promtool is missing: apt-get install prometheus")
    return subprocess.run(["promtool", *arguments], capture_output=True, text=True, timeout=60, check=False)


def metrics_in(expression: str) -> set[str]:
    """The metrics that an expression of PromQL reads."""
    bare = re.sub(r'"[^"]*"|\{[^}]*\}|\[[^\]]*\]', " ", expression)
    bare = re.sub(r"\b(by|without|on|ignoring)\s*\([^)]*\)", " ", bare)
    return {found for found in re.findall(r"\b[a-zA-Z_:][\w:]*\b(?!\s*\()", bare) if found not in WORDS}


def served(rebanho: Rebanho) -> set[str]:
    """The names under which `/metrics` shows values, also where there is none yet."""
    names = set(TOLD_BY_PROMETHEUS)
    for line in rebanho.client(None).get("/metrics").text.splitlines():
        if line.startswith("# TYPE "):
            name, kind = line.split()[2:]
            names |= {f"{name}_{part}" for part in ("bucket", "sum", "count")} if kind == "histogram" else {name}
    return names


def expressions_of_rules() -> list[str]:
    """Each `expr` of the rules, on one line or several."""
    return re.findall(r"^ +expr: (?:\|\n)?((?:.+\n(?! +(?:for|labels|annotations):))*.+\n)", RULES.read_text(), re.M)


def panels() -> Iterator[dict[str, Any]]:
    """The panels of the dashboard that show something."""
    return (panel for panel in json.loads(DASHBOARD.read_text())["panels"] if panel["type"] != "row")


def test_prometheus_reads_the_rules() -> None:
    done = promtool("check", "rules", str(RULES))

    assert done.returncode == 0, done.stdout + done.stderr


def test_every_rule_fires_when_it_should_and_not_before() -> None:
    done = promtool("test", "rules", str(CASES))

    assert done.returncode == 0, done.stdout + done.stderr


def test_no_rule_goes_without_a_case_in_which_it_is_silent_and_one_in_which_it_fires() -> None:
    rules = re.findall(r"- alert: (\w+)", RULES.read_text())
    cases = re.findall(r"alertname: (\w+)\n +eval_time: \w+\n +exp_alerts:( \[\])?", CASES.read_text())

    assert len(rules) == len(set(rules))
    assert {name for name, silent in cases if silent} == set(rules)
    assert {name for name, silent in cases if not silent} == set(rules)


@in_files
def test_every_metric_of_a_rule_is_served(rebanho: Rebanho) -> None:
    asked = [metrics_in(expression) for expression in expressions_of_rules()]

    assert len(asked) == RULES.read_text().count("- alert:")
    assert all(asked)
    assert set().union(*asked) <= served(rebanho)


@in_files
def test_every_metric_of_the_dashboard_is_served(rebanho: Rebanho) -> None:
    asked = [metrics_in(target["expr"]) for panel in panels() for target in panel["targets"]]

    assert all(asked)
    assert set().union(*asked) <= served(rebanho)


@in_files
def test_every_metric_of_ours_is_on_the_dashboard_or_in_a_rule(rebanho: Rebanho) -> None:
    asked = set().union(
        *(metrics_in(expression) for expression in expressions_of_rules()),
        *(metrics_in(target["expr"]) for panel in panels() for target in panel["targets"]),
    )
    families = {re.sub("_(bucket|sum|count)$", "", name) for name in asked}

    ours = {re.sub("_(bucket|sum|count)$", "", name) for name in served(rebanho) if name.startswith("rebanho_")}

    assert ours - families == set()


def test_prometheus_reads_what_the_dashboard_asks(tmp_path: Path) -> None:
    asked = [target["expr"].replace("$__rate_interval", "5m") for panel in panels() for target in panel["targets"]]
    rules = [{"record": f"panel:number_{number}", "expr": each} for number, each in enumerate(asked)]
    file = tmp_path / "dashboard.yml"
    file.write_text(json.dumps({"groups": [{"name": "dashboard", "rules": rules}]}))

    done = promtool("check", "rules", str(file))

    assert done.returncode == 0, done.stdout + done.stderr


def test_panels_have_numbers_of_their_own_and_lie_side_by_side() -> None:
    every = json.loads(DASHBOARD.read_text())["panels"]
    cells = [
        (place["x"] + column, place["y"] + line)
        for place in (panel["gridPos"] for panel in every)
        for column in range(place["w"])
        for line in range(place["h"])
    ]

    assert len({panel["id"] for panel in every}) == len(every)
    assert len(set(cells)) == len(cells)
    assert all(column < 24 for column, _ in cells)
    assert {panel["datasource"]["uid"] for panel in panels()} == {"${datasource}"}
