"""Mounting a module that lives in this process: its routes and its streams."""

from app.gateway.openapi import Api
from app.gateway.streams import stream_routes
from app.kernel.module import Module


def mount(api: Api, module: Module) -> None:
    """Register a module's blueprints and its streams."""
    for blueprint in module.blueprints():
        api.register_blueprint(blueprint)
    api.register_blueprint(stream_routes(module.name))
