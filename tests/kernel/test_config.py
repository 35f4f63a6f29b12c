"""Settings that make no sense keep the application from starting, and the sentence names them."""

import os
from pathlib import Path

import pytest

from app.config import MODULES, Settings, SettingsError, load_settings

BROKER = "redis-streams://127.0.0.1:6379/0"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("REBANHO_"):
            monkeypatch.delenv(name)


def test_nothing_is_required() -> None:
    assert load_settings() == Settings()
    assert Settings().modules == MODULES


def test_what_is_set_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    given = {
        "REBANHO_DATA": str(tmp_path),
        "REBANHO_MODULES": "herd,events",
        "REBANHO_PORT": "9000",
        "REBANHO_LOG_LEVEL": "debug",
        "REBANHO_DATABASE_HERD": "postgresql+psycopg://rebanho@db/herd",
    }
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    settings = load_settings()

    assert (settings.modules, settings.port, settings.log_level) == (("herd", "events"), 9000, "DEBUG")
    assert settings.database("herd") == "postgresql+psycopg://rebanho@db/herd"
    assert settings.database("events") == f"sqlite:///{tmp_path}/events.db"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REBANHO_DATABSE_HERD", "sqlite:///herd.db"),
        ("REBANHO_COLOUR", "blue"),
        ("REBANHO_MODULES", "herd,kitchen"),
        ("REBANHO_MODULES", "herd,herd"),
        ("REBANHO_BUS", "pigeon:"),
        ("REBANHO_BUS", "local://"),
        ("REBANHO_BUS", "redis://broker:6379/0"),
        ("REBANHO_BUS", "redis-streams:///0"),
        ("REBANHO_BUS", "redis-streams://broker:0/0"),
        ("REBANHO_BUS", "redis-streams://broker:66000/0"),
        ("REBANHO_BUS", "redis-streams://broker:6379/first"),
        ("REBANHO_BUS", "dramatiq+redis://broker:port/0"),
        ("REBANHO_BUS", "dramatiq+kafka://broker:9092"),
        ("REBANHO_BUS", "dramatiq+amqp://"),
        ("REBANHO_JOBS", "stack:"),
        ("REBANHO_JOBS", "redis-streams://broker:6379/0"),
        ("REBANHO_JOBS", "amqp://"),
        ("REBANHO_PORT", "many"),
        ("REBANHO_PORT", "0"),
        ("REBANHO_PORT", "65536"),
        ("REBANHO_METRICS_PORT", "65536"),
        ("REBANHO_THREADS", "0"),
        ("REBANHO_THREADS", "65"),
        ("REBANHO_LOG_LEVEL", "LOUD"),
        ("REBANHO_LOG_REQUESTS", "perhaps"),
        ("REBANHO_PROXIES", "one"),
        ("REBANHO_PUBLIC_URL", "farm.example"),
        ("REBANHO_DATABASE_HERD", "mysql://db/herd"),
        ("REBANHO_DATABASE_EVENTS", "/var/lib/events.db"),
    ],
)
def test_a_senseless_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=name):
        load_settings()


@pytest.mark.parametrize(
    "address",
    [
        "local:",
        "redis-streams://broker:6379/2",
        "redis-streams://:secret@[::1]",
        "dramatiq+redis://broker/",
        "dramatiq+amqp://guest:guest@broker:5672/farm",
    ],
)
def test_a_bus_is_named_by_its_address(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("REBANHO_BUS", address)

    assert load_settings().bus == address


@pytest.mark.parametrize("address", ["rows:", "redis://broker:6379/3", "amqp://guest:guest@broker:5672/farm"])
def test_what_tells_of_jobs_is_named_by_its_address(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("REBANHO_JOBS", address)

    assert load_settings().jobs == address


def test_a_refused_address_keeps_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBANHO_BUS", "redis-streams://:secret@broker:many/0")

    with pytest.raises(SettingsError) as refused:
        load_settings()

    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "databases",
    [
        {"HERD": "sqlite:////srv/one.db", "EVENTS": "sqlite:////srv/one.db"},
        {"HERD": "postgresql+psycopg://db/rebanho", "IDENTITY": "postgresql+psycopg://db/rebanho"},
        {"HERD": f"sqlite:///{Path('data/events.db').absolute()}"},
        {"HERD": "sqlite:////srv/a/../one.db", "EVENTS": "sqlite:////srv/one.db"},
        {"HERD": "sqlite:///data/events.db"},
        {"HERD": "postgresql+psycopg://h/one", "EVENTS": "postgresql+psycopg://u:p@h:5432/one?connect_timeout=1"},
    ],
)
def test_two_stores_on_one_database_are_refused(monkeypatch: pytest.MonkeyPatch, databases: dict[str, str]) -> None:
    for store, url in databases.items():
        monkeypatch.setenv(f"REBANHO_DATABASE_{store}", url)

    with pytest.raises(SettingsError, match="share one database"):
        load_settings()


@pytest.mark.parametrize("url", ["sqlite:///", "sqlite:///:memory:"])
def test_a_store_that_would_forget_everything_is_refused(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("REBANHO_DATABASE_HERD", url)

    with pytest.raises(SettingsError, match="needs a file"):
        load_settings()


def test_what_runs_elsewhere_is_not_run_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBANHO_REMOTE", "health=http://10.0.0.2:8001/,events=https://events.farm.example")
    monkeypatch.setenv("REBANHO_BUS", BROKER)

    settings = load_settings()

    assert settings.stores == ("identity", "herd", "integration")
    assert settings.remote == {"health": "http://10.0.0.2:8001", "events": "https://events.farm.example"}


def test_a_process_without_identity_has_no_store_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REBANHO_REMOTE", "identity=http://10.0.0.1:8000")
    monkeypatch.setenv("REBANHO_MODULES", "health")
    monkeypatch.setenv("REBANHO_BUS", BROKER)
    monkeypatch.setenv("REBANHO_SERVICE_TOKEN", "rbn_secret")

    assert load_settings().stores == ("health",)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"REBANHO_REMOTE": "kitchen=http://h:1"}, "REBANHO_REMOTE"),
        ({"REBANHO_REMOTE": "health"}, "REBANHO_REMOTE"),
        ({"REBANHO_REMOTE": "health=h:1"}, "REBANHO_REMOTE"),
        ({"REBANHO_REMOTE": "health=http://h:1,health=http://h:2"}, "REBANHO_REMOTE"),
        ({"REBANHO_REMOTE": "health=http://h:1"}, "REBANHO_BUS"),
        (
            {"REBANHO_REMOTE": "health=http://h:1", "REBANHO_MODULES": "health", "REBANHO_BUS": BROKER},
            "REBANHO_MODULES",
        ),
        ({"REBANHO_REMOTE": "identity=http://h:1", "REBANHO_BUS": BROKER}, "REBANHO_SERVICE_TOKEN"),
        ({"REBANHO_MODULES": ""}, "REBANHO_MODULES"),
        ({"REBANHO_ROLES": "web,cook"}, "REBANHO_ROLES"),
        ({"REBANHO_ROLES": ""}, "REBANHO_ROLES"),
        ({"REBANHO_DATABASE_HERD_FILE": "/nowhere/secret"}, "/nowhere/secret"),
        ({"REBANHO_PORT_FILE": "/nowhere/secret"}, "REBANHO_PORT_FILE"),
    ],
)
def test_settings_that_contradict_each_other_are_named(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], named: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError, match=named):
        load_settings()


def test_a_secret_may_stand_in_a_file_but_not_in_two_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    url = "postgresql+psycopg://herd:secret@db/herd"
    (tmp_path / "herd").write_text(url + "\n")
    monkeypatch.setenv("REBANHO_DATABASE_HERD_FILE", str(tmp_path / "herd"))

    assert load_settings().database("herd") == url

    monkeypatch.setenv("REBANHO_DATABASE_HERD", url)
    with pytest.raises(SettingsError, match="REBANHO_DATABASE_HERD"):
        load_settings()
