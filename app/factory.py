"""Puts the application together: modules by name, their stores, the bus, the routes."""

from collections.abc import Callable, Mapping
from importlib import import_module
from uuid import UUID

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import STORES, Settings, load_settings
from app.gateway.mount import mount
from app.gateway.openapi import make_api, mount_documents
from app.gateway.protect import protect
from app.gateway.proxy import mount_proxy
from app.gateway.remote import Remotes, ServiceToken, WideFeed
from app.identity.authenticate import authenticator
from app.identity.manifest import module as identity
from app.identity.services.signing import signer_of
from app.interpreter import look_for_garbage_seldom
from app.kernel.bus import Bus, LocalBus
from app.kernel.feed import Feed, LocalFeed
from app.kernel.files import Files
from app.kernel.identity import Principal
from app.kernel.module import Module
from app.kernel.rest import problems
from app.kernel.rest.json_provider import OrjsonProvider
from app.kernel.runtime import Runtime
from app.kernel.sharing import Shares
from app.kernel.store import Store
from app.observability import begin_traces, configure_logs, observe, watch
from app.operations import lock
from app.operations.farm_files import with_exports
from app.operations.farms.served import serve_parts
from app.operations.nightly import with_backups
from app.web.serve import serve_client

READER = Principal(UUID(int=0), "en", {}, "service", frozenset({"feed"}))
"""This process, asking others for what it missed."""
LARGEST_BODY = 52 * 1024 * 1024  # a file of fifty megabytes and its form


def load_module(name: str) -> Module:
    """The manifest of a module, the only name that the application asks of it."""
    found: Module = import_module(f"modules.{name}.manifest").module
    return found


def load_modules(settings: Settings) -> dict[str, Module]:
    """Identity, unless another process has it, and the modules that the settings name."""
    return {name: identity if name == "identity" else load_module(name) for name in settings.stores}


def make_bus(settings: Settings) -> Bus:
    """The bus that the settings name. The client of a broker is loaded only where it is used: it takes memory."""
    scheme, _, address = settings.bus.partition("://")
    if scheme == "redis-streams":
        from app.kernel.bus_redis import RedisStreamBus

        return RedisStreamBus(f"redis://{address}")
    if scheme.startswith("dramatiq+"):
        from app.kernel.bus_dramatiq import DramatiqBus

        return DramatiqBus(settings.bus.removeprefix("dramatiq+"), readers=STORES)
    return LocalBus()


def make_runtime(settings: Settings, *, bus: Bus | None = None) -> Runtime:
    """The stores and movers of this process, not started."""
    modules = load_modules(settings)
    stores = {name: Store(name, settings.database(name)) for name in modules}
    for name, store in stores.items():
        store.files = Files(settings.data / "files" / name, settings.attachment_mb * 2**20)
    first = settings.stores[0]
    modules[first] = with_backups(modules[first], stores, settings)
    if first == "identity":
        modules[first] = with_exports(modules[first], modules, stores, settings)
    return Runtime(
        modules,
        stores,
        bus=bus or make_bus(settings),
        feed=_make_feed(settings, stores),
        threads=settings.threads,
        workers=settings.workers,
        hints=None if settings.jobs == "rows:" else settings.jobs,
    )


def _make_feed(settings: Settings, stores: Mapping[str, Store]) -> Feed:
    own = LocalFeed(stores)
    if not settings.remote:
        return own
    remotes = Remotes(settings.remote)
    if "identity" in stores:
        signer = signer_of(stores["identity"])
        return WideFeed(own, remotes, lambda _: signer.authorization(READER))
    return WideFeed(own, remotes, ServiceToken(remotes, settings.service_token or ""))


def create_app(settings: Settings, *, runtime: Runtime | None = None) -> Flask:
    """The Flask application over a runtime; nothing moves in the background until `runtime.start()`."""
    runtime = runtime or make_runtime(settings)
    app = Flask("rebanho", static_folder=None)
    app.json = OrjsonProvider(app)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, PUBLIC_URL=settings.public_url, EXPORTS=settings.exports)
    app.url_map.strict_slashes = False
    app.extensions["rebanho"] = runtime
    remotes = Remotes(settings.remote)
    runtime.authenticate = _make_authenticator(settings, runtime, remotes)
    problems.register(app)
    observe(app, runtime, watch(runtime, settings.data), log_requests=settings.log_requests)
    api = make_api(app)
    for module in runtime.modules.values():
        mount(api, module)
    if "identity" in runtime.stores:
        app.extensions["rebanho-signer"] = signer = signer_of(runtime.store("identity"))
        mount_proxy(app, remotes, signer)
    else:
        serve_parts(app, runtime, settings.data)
    mount_documents(app, api, runtime.modules, remotes)
    protect(app)  # before the client, whose headers are for pages: what is registered first is asked last
    serve_client(app)
    if settings.proxies:
        trusted = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=trusted, x_proto=trusted, x_host=trusted)  # type: ignore[method-assign]
    return app


def _make_authenticator(settings: Settings, runtime: Runtime, remotes: Remotes) -> Callable[..., Principal | None]:
    if "identity" in runtime.stores:
        return authenticator(runtime.store("identity"), public_url=settings.public_url)
    from app.gateway.authenticate import TokenAuthenticator  # not in one container: it brings a library of its own

    return TokenAuthenticator(remotes.keys)


def create_wsgi() -> Flask:
    """The application of a server's worker process, from the environment, moving its messages."""
    settings = load_settings()
    configure_logs(settings.log_level)
    app = create_app(settings)
    begin_traces(settings, app.extensions["rebanho"], app)
    app.extensions["rebanho-lock"] = lock.share(settings.data)
    look_for_garbage_seldom()
    app.extensions["rebanho"].start(settings.roles, shares=_make_shares(settings))
    return app


def _make_shares(settings: Settings) -> Shares | None:
    """How a server's processes divide its stores; a broker's groups divide the messages by themselves."""
    if settings.processes == 1 or settings.bus != "local:":
        return None
    return Shares(settings.data / "moving", settings.processes, settings.stores)
