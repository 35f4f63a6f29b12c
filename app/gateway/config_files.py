"""Configurations of a gateway in front of a lasting split: Caddy's and nginx's, one table of parts and addresses.

Both ask identity who sends a request for a module, and put what it answers in place of what the request says of that.
"""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

LARGEST_BODY_MB = 52
ASK = "/api/identity/v1/forward-auth"
NOT_FROM_OUTSIDE = ("Cookie", "Forwarded", "X-Forwarded-Method", "X-Forwarded-Uri")


def caddy(site: str, front: str, parts: Mapping[str, str]) -> str:
    """A Caddyfile. `site` is an address as Caddy writes it: `farm.example.org` (TLS by itself) or `:8080`."""
    stripped = "\n".join(f"\t\t\theader_up -{name}" for name in NOT_FROM_OUTSIDE)
    modules = "".join(
        f"""
	handle /api/{part}/* {{
		forward_auth {_address(front)} {{
			uri {ASK}
			copy_headers Authorization
		}}
		reverse_proxy {_address(url)} {{
{stripped}
		}}
	}}
"""
        for part, url in parts.items()
    )
    return f"""{site} {{
	request_body {{
		max_size {LARGEST_BODY_MB}MB
	}}
{modules}
	handle {{
		reverse_proxy {_address(front)}
	}}
}}
"""


def nginx(site: str, front: str, parts: Mapping[str, str]) -> str:
    """A server block for nginx's `http`. `site` is a name to listen for on port 80, or `:8080`."""
    name, _, port = site.partition(":")
    modules = "".join(
        f"""
	location /api/{part}/ {{
		auth_request /_who_asks;
		auth_request_set $who_asks $upstream_http_authorization;
		proxy_set_header Authorization $who_asks;
		proxy_set_header Cookie "";
		proxy_set_header Forwarded "";
		proxy_set_header X-Forwarded-Method "";
		proxy_set_header X-Forwarded-Uri "";
{_NGINX_FORWARDED}		proxy_pass {url};
	}}
"""
        for part, url in parts.items()
    )
    return f"""server {{
	listen {port or 80};
	server_name {name or "_"};
	client_max_body_size {LARGEST_BODY_MB}m;
	proxy_http_version 1.1;
	proxy_request_buffering off;
	proxy_read_timeout 120s;

	location = /_who_asks {{
		internal;
		proxy_pass {front}{ASK};
		proxy_pass_request_body off;
		proxy_set_header Content-Length "";
		proxy_set_header Transfer-Encoding "";
		proxy_set_header X-Forwarded-Method $request_method;
		proxy_set_header X-Forwarded-Uri $request_uri;
{_NGINX_FORWARDED}	}}
{modules}
	location / {{
{_NGINX_FORWARDED}		proxy_pass {front};
	}}
}}
"""


_NGINX_FORWARDED = """		proxy_set_header Connection "";
		proxy_set_header Host $http_host;
		proxy_set_header X-Forwarded-For $remote_addr;
		proxy_set_header X-Forwarded-Proto $scheme;
		proxy_set_header X-Forwarded-Host $http_host;
"""
"""nginx forgets what a server sets once a location sets anything, so each location says it all."""

SERVERS: Mapping[str, Callable[[str, str, Mapping[str, str]], str]] = {"caddy": caddy, "nginx": nginx}


def _address(url: str) -> str:
    return urlsplit(url).netloc
