"""Settings: read once from the environment, refused with a sentence when they make no sense."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError
from sqlalchemy import make_url

MODULES = ("herd", "events", "health", "integration")
STORES = ("identity", *MODULES)
BUSES = ("local:", "redis-streams://host:port/db", "dramatiq+redis://host:port/db", "dramatiq+amqp://host:port")
JOBS = ("rows:", "redis://host:port/db", "amqp://host:port")
ROLES = ("web", "relay", "drain", "jobs", "schedule")
"""What a process may do: answer, send what was said, handle what was heard, run jobs, see to what comes due."""

KNOWN = {
    "REBANHO_DATA",
    "REBANHO_MODULES",
    "REBANHO_BUS",
    "REBANHO_JOBS",
    "REBANHO_HOST",
    "REBANHO_PORT",
    "REBANHO_THREADS",
    "REBANHO_PROCESSES",
    "REBANHO_WORKERS",
    "REBANHO_PUBLIC_URL",
    "REBANHO_LOG_LEVEL",
    "REBANHO_METRICS_PORT",
    "REBANHO_LOG_REQUESTS",
    "REBANHO_PROXIES",
    "REBANHO_WEB",
    "REBANHO_FUZZ",
    "REBANHO_BACKUP",
    "REBANHO_BACKUP_DIR",
    "REBANHO_BACKUP_KEEP",
    "REBANHO_BACKUP_AT",
    "REBANHO_REMOTE",
    "REBANHO_ROLES",
    "REBANHO_SERVICE_TOKEN",
    "REBANHO_ATTACHMENT_MB",
    *(f"REBANHO_DATABASE_{store.upper()}" for store in STORES),
}
SECRET = (
    "REBANHO_BUS",
    "REBANHO_JOBS",
    "REBANHO_SERVICE_TOKEN",
    *(f"REBANHO_DATABASE_{store.upper()}" for store in STORES),
)
"""Settings that may hold a password: each can be the content of a file, which its name with `_FILE` names."""
COLLECTORS = ("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")
"""Where traces go, if anywhere; what else OpenTelemetry may be told, its own packages read."""


class SettingsError(Exception):
    """A setting that keeps the application from starting; the message names it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an installation may choose. Nothing is required."""

    data: Path = Path("data")
    modules: tuple[str, ...] = MODULES
    databases: Mapping[str, str] = field(default_factory=dict)
    bus: str = "local:"
    jobs: str = "rows:"
    host: str = "127.0.0.1"
    port: int = 8000
    threads: int = 4
    processes: int = 1
    workers: int = 2
    public_url: str | None = None
    log_level: str = "INFO"
    log_requests: bool = True
    metrics_port: int | None = None
    traces: bool = False
    proxies: int = 0
    roles: frozenset[str] = frozenset(ROLES)
    remote: Mapping[str, str] = field(default_factory=dict)
    service_token: str | None = None
    attachment_mb: int = 10
    backup: bool = True
    backup_dir: Path | None = None
    backups_kept: int = 14
    backup_at: timedelta = timedelta(hours=2, minutes=15)  # after midnight UTC

    @property
    def stores(self) -> tuple[str, ...]:
        """Identity, unless it is in another process, and the modules of this one: each has a store here."""
        return self.modules if "identity" in self.remote else ("identity", *self.modules)

    @property
    def exports(self) -> Path:
        """The folder of the files in which whole farms leave."""
        return self.data / "exports"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.backup_dir or self.data / "backups"

    def database(self, store: str) -> str:
        """The SQLAlchemy URL of a store: its own setting, else a SQLite file in the data folder."""
        return self.databases.get(store) or f"sqlite:///{(self.data / f'{store}.db').absolute()}"


def load_settings() -> Settings:
    """Settings from the REBANHO_… variables; raises SettingsError on an unknown or senseless one."""
    given = {name for name in os.environ if name.startswith("REBANHO_")}
    if unknown := sorted(given - KNOWN - {f"{name}_FILE" for name in SECRET}):
        raise SettingsError(f"Unknown setting {unknown[0]}. Known ones: {', '.join(sorted(KNOWN))}.")
    try:
        return _read(Env())
    except OSError as error:
        raise SettingsError(f"The file of a setting cannot be read: {error}.") from error
    except EnvError as error:
        raise SettingsError(str(error)) from error


def _read(env: Env) -> Settings:
    remote = _remote(env.list("REBANHO_REMOTE", []))
    settings = Settings(
        data=Path(env.str("REBANHO_DATA", "data")),
        modules=tuple(env.list("REBANHO_MODULES", [name for name in MODULES if name not in remote])),
        remote=remote,
        roles=frozenset(env.list("REBANHO_ROLES", list(ROLES))),
        service_token=_secret(env, "REBANHO_SERVICE_TOKEN", None),
        databases=_databases(env),
        bus=_secret(env, "REBANHO_BUS", "local:") or "local:",
        jobs=_secret(env, "REBANHO_JOBS", "rows:") or "rows:",
        host=env.str("REBANHO_HOST", "127.0.0.1"),
        port=env.int("REBANHO_PORT", 8000),
        threads=env.int("REBANHO_THREADS", 4),
        processes=env.int("REBANHO_PROCESSES", 1),
        workers=env.int("REBANHO_WORKERS", 2),
        public_url=env.str("REBANHO_PUBLIC_URL", None),
        log_level=env.str("REBANHO_LOG_LEVEL", "INFO").upper(),
        log_requests=env.bool("REBANHO_LOG_REQUESTS", True),
        metrics_port=env.int("REBANHO_METRICS_PORT", None),
        traces=any(env.str(name, "") for name in COLLECTORS) and not env.bool("OTEL_SDK_DISABLED", False),
        proxies=env.int("REBANHO_PROXIES", 0),
        attachment_mb=env.int("REBANHO_ATTACHMENT_MB", 10),
        backup=env.bool("REBANHO_BACKUP", True),
        backup_dir=Path(given) if (given := env.str("REBANHO_BACKUP_DIR", "")) else None,
        backups_kept=env.int("REBANHO_BACKUP_KEEP", 14),
        backup_at=_hour(env.str("REBANHO_BACKUP_AT", "02:15")),
    )
    _refuse_nonsense(settings)
    return settings


def _hour(text: str) -> timedelta:
    """`HH:MM` as the time after midnight."""
    try:
        at = time.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(f"REBANHO_BACKUP_AT is {text!r}; write an hour like 02:15 (UTC).") from error
    return timedelta(hours=at.hour, minutes=at.minute)


def _databases(env: Env) -> dict[str, str]:
    named = {store: _secret(env, f"REBANHO_DATABASE_{store.upper()}", None) for store in STORES}
    return {store: url for store, url in named.items() if url}


def _secret(env: Env, name: str, preset: str | None) -> str | None:
    """A setting, or what stands in the file that its name with `_FILE` names."""
    file: str = env.str(f"{name}_FILE", "")
    if not file:
        return env.str(name, preset)
    if name in os.environ:
        raise SettingsError(f"{name} and {name}_FILE are both set; keep one of them.")
    return Path(file).read_text("utf-8").strip()


def _remote(given: list[str]) -> dict[str, str]:
    """`herd=http://…` for each part of the application that another process runs."""
    found: dict[str, str] = {}
    for each in given:
        name, _, url = each.partition("=")
        if name not in STORES or name in found:
            raise SettingsError(f"REBANHO_REMOTE names {name!r}; it names each of {', '.join(STORES)} once at most.")
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise SettingsError(f"REBANHO_REMOTE says {each!r}; write {name}=http://host:port.")
        found[name] = url.rstrip("/")
    return found


def _refuse_nonsense(settings: Settings) -> None:
    if unknown := [name for name in settings.modules if name not in MODULES]:
        raise SettingsError(f"REBANHO_MODULES names {unknown[0]!r}; known modules: {', '.join(MODULES)}.")
    if len(set(settings.modules)) != len(settings.modules):
        raise SettingsError("REBANHO_MODULES names a module twice.")
    if not settings.modules and not settings.remote:
        raise SettingsError("REBANHO_MODULES names no module, and REBANHO_REMOTE says of none where it is.")
    _refuse_bad_brokers(settings)
    for name, port in (("PORT", settings.port), ("METRICS_PORT", settings.metrics_port)):
        if port is not None and not 1 <= port <= 65535:
            raise SettingsError(f"REBANHO_{name} is {port}; a port lies between 1 and 65535.")
    if settings.log_level not in ("DEBUG", "INFO", "WARNING", "ERROR"):
        raise SettingsError(f"REBANHO_LOG_LEVEL is {settings.log_level!r}; known: DEBUG, INFO, WARNING, ERROR.")
    if settings.public_url and urlsplit(settings.public_url).scheme not in ("http", "https"):
        raise SettingsError(f"REBANHO_PUBLIC_URL is {settings.public_url!r}; it begins with http:// or https://.")
    _refuse_bad_roles(settings)
    _refuse_contradictions(settings)
    _refuse_too_many(settings)
    _refuse_bad_databases(settings)


def _refuse_bad_brokers(settings: Settings) -> None:
    for name, address, forms in (("BUS", settings.bus, BUSES), ("JOBS", settings.jobs, JOBS)):
        if not _names_a_broker(address, forms):  # unsaid what it is: it may have a password
            raise SettingsError(f"REBANHO_{name} is none of {', '.join(forms)}.")


def _refuse_bad_roles(settings: Settings) -> None:
    if unknown := sorted(settings.roles.difference(ROLES)):
        raise SettingsError(f"REBANHO_ROLES names {unknown[0]!r}; known roles: {', '.join(ROLES)}.")
    if not settings.roles:
        raise SettingsError(f"REBANHO_ROLES must name at least one role: {', '.join(ROLES)}.")


def _refuse_contradictions(settings: Settings) -> None:
    """Settings that are each sound, and not together."""
    if both := sorted(set(settings.modules) & set(settings.remote)):
        raise SettingsError(f"REBANHO_MODULES and REBANHO_REMOTE both name {both[0]!r}; it runs here or elsewhere.")
    if settings.remote and settings.bus == "local:":
        raise SettingsError("REBANHO_REMOTE names another process, and REBANHO_BUS is local:, which reaches none.")
    if "identity" in settings.remote and not settings.service_token:
        raise SettingsError("REBANHO_SERVICE_TOKEN is missing: without identity here, it opens the feeds of others.")


def _names_a_broker(address: str, forms: tuple[str, ...]) -> bool:
    """Whether an address is one of the forms: with a host, a port that can be, and at Redis a database by number."""
    if "://" not in address:
        return address in forms
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    by_number = "redis" not in parts.scheme or parts.path.strip("/").isdecimal() or parts.path in ("", "/")
    return usable and by_number and any(form.startswith(f"{parts.scheme}://") for form in forms)


def _refuse_too_many(settings: Settings) -> None:
    for name, chosen, most in (
        ("THREADS", settings.threads, 64),
        ("PROCESSES", settings.processes, 16),
        ("WORKERS", settings.workers, 16),
        ("BACKUP_KEEP", settings.backups_kept, 1000),
        ("ATTACHMENT_MB", settings.attachment_mb, 50),
    ):
        if not 1 <= chosen <= most:
            raise SettingsError(f"REBANHO_{name} is {chosen}; choose 1 to {most}.")


def _refuse_bad_databases(settings: Settings) -> None:
    for store, url in settings.databases.items():
        if not url.startswith(("sqlite:///", "postgresql+psycopg://")):
            name = f"REBANHO_DATABASE_{store.upper()}"
            raise SettingsError(f"{name} must begin with sqlite:/// or postgresql+psycopg://.")
    places = [_place(settings.database(store)) for store in settings.stores]
    if len(set(places)) != len(places):
        raise SettingsError("Two stores share one database; every REBANHO_DATABASE_… must name its own.")


def _place(url: str) -> tuple[str, ...]:
    """Which database an URL means, however it is spelled."""
    parts = make_url(url)
    if parts.get_backend_name() == "sqlite":
        if not parts.database or parts.database == ":memory:":
            raise SettingsError("A SQLite store needs a file: sqlite:////srv/rebanho/herd.db.")
        return ("sqlite", str(Path(parts.database).resolve()))
    return ("postgresql", parts.host or "localhost", str(parts.port or 5432), parts.database or "")


def prefer_little_memory() -> None:
    """Have processes that start from here share what memory was freed among few threads, if nobody chose otherwise.

    glibc keeps it apart for up to eight threads a core, which costs more memory than it saves time here.
    """
    os.environ.setdefault("MALLOC_ARENA_MAX", "2")


def count_together(folder: Path) -> None:
    """Have processes that start from here count in files of an empty folder, so that each can tell of all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(folder)


def counts_together() -> bool:
    """Whether this process counts so."""
    return "PROMETHEUS_MULTIPROC_DIR" in os.environ
