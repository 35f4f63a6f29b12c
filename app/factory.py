"""Puts the application together: modules by name, their stores, the bus, the routes."""

from importlib import import_module

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings, load_settings
from app.gateway.mount import mount
from app.gateway.openapi import make_api, mount_documents
from app.gateway.protect import protect
from app.identity.authenticate import authenticator
from app.identity.manifest import module as identity
from app.interpreter import look_for_garbage_seldom
from app.kernel.bus import Bus, LocalBus
from app.kernel.feed import LocalFeed
from app.kernel.files import Files
from app.kernel.module import Module
from app.kernel.rest import problems
from app.kernel.rest.json_provider import OrjsonProvider
from app.kernel.runtime import Runtime
from app.kernel.store import Store
from app.observability import configure_logs, observe
from app.operations import lock
from app.operations.farm_files import with_exports
from app.operations.nightly import with_backups
from app.web.serve import serve_client

LARGEST_BODY = 52 * 1024 * 1024  # a file of fifty megabytes and its form


def load_module(name: str) -> Module:
    """The manifest of a module, the only name that the application asks of it."""
    found: Module = import_module(f"modules.{name}.manifest").module
    return found


def load_modules(settings: Settings) -> dict[str, Module]:
    """Identity and the modules that the settings name."""
    return {"identity": identity, **{name: load_module(name) for name in settings.modules}}


def make_runtime(settings: Settings, *, bus: Bus | None = None) -> Runtime:
    """The stores and movers of this process, not started."""
    modules = load_modules(settings)
    stores = {name: Store(name, settings.database(name)) for name in modules}
    for name, store in stores.items():
        store.files = Files(settings.data / "files" / name, settings.attachment_mb * 2**20)
    modules["identity"] = with_exports(with_backups(modules["identity"], stores, settings), modules, stores, settings)
    return Runtime(
        modules,
        stores,
        bus=bus or LocalBus(),
        feed=LocalFeed(stores),
        threads=settings.threads,
        workers=settings.workers,
    )


def create_app(settings: Settings, *, runtime: Runtime | None = None) -> Flask:
    """The Flask application over a runtime; nothing moves in the background until `runtime.start()`."""
    runtime = runtime or make_runtime(settings)
    app = Flask("rebanho", static_folder=None)
    app.json = OrjsonProvider(app)
    app.config.update(MAX_CONTENT_LENGTH=LARGEST_BODY, PUBLIC_URL=settings.public_url, EXPORTS=settings.exports)
    app.url_map.strict_slashes = False
    app.extensions["rebanho"] = runtime
    runtime.authenticate = authenticator(runtime.store("identity"), public_url=settings.public_url)
    problems.register(app)
    observe(app, runtime, log_requests=settings.log_requests)
    api = make_api(app)
    for module in runtime.modules.values():
        mount(api, module)
    mount_documents(app, api, runtime.modules)
    protect(app)  # before the client, whose headers are for pages: what is registered first is asked last
    serve_client(app)
    if settings.proxies:
        trusted = settings.proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=trusted, x_proto=trusted, x_host=trusted)  # type: ignore[method-assign]
    return app


def create_wsgi() -> Flask:
    """The application of a server's worker process, from the environment, moving its messages."""
    settings = load_settings()
    configure_logs(settings.log_level)
    app = create_app(settings)
    app.extensions["rebanho-lock"] = lock.share(settings.data)
    look_for_garbage_seldom()
    if settings.moves_messages:
        app.extensions["rebanho"].start()
    return app
