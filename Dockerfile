# The image: one process, one volume, no Node, no compiler, no tests, nothing written outside /data and /tmp.

FROM node:24-trixie-slim AS web
WORKDIR /build/app/web
COPY app/web/package.json app/web/package-lock.json app/web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY app/web ./
RUN npm run build

FROM python:3.13-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /build
# With LOCK=requirements-otel.lock the image can send traces, with LOCK=requirements-bestpred.lock it predicts lactations.
ARG LOCK=requirements.lock
COPY requirements.lock requirements-build.lock requirements-otel.lock requirements-bestpred.lock ./
RUN python -m venv --without-pip /opt/rebanho \
 && python -m venv /opt/packer \
 && /opt/packer/bin/python -m pip install --require-hashes -r requirements-build.lock \
 && /opt/packer/bin/python -m pip --python /opt/rebanho/bin/python install --no-compile --require-hashes -r ${LOCK}
COPY pyproject.toml hatch_build.py README.md LICENSE wsgi.py ./
COPY app ./app
COPY modules ./modules
COPY migrations ./migrations
COPY --from=web /build/app/web/dist ./app/web/dist
RUN REBANHO_WEB=require /opt/packer/bin/python -m hatchling build -t wheel \
 && /opt/packer/bin/python -m pip --python /opt/rebanho/bin/python install --no-compile --no-deps dist/*.whl \
 # Compiled here, because the root file system is read-only there; by content, so that no date decides.
 && /opt/rebanho/bin/python -m compileall -q --invalidation-mode unchecked-hash /opt/rebanho/lib

FROM python:3.13-slim-trixie
RUN groupadd --gid 10001 rebanho \
 && useradd --uid 10001 --gid rebanho --no-create-home --home-dir /data --shell /usr/sbin/nologin rebanho \
 && install -d -o rebanho -g rebanho -m 0750 /data
COPY --from=build /opt/rebanho /opt/rebanho
ENV PATH=/opt/rebanho/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    REBANHO_DATA=/data \
    REBANHO_HOST=0.0.0.0 \
    REBANHO_PORT=8000
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:{os.environ[\"REBANHO_PORT\"]}/health/ready', timeout=4)"]
CMD ["rebanho", "serve", "--migrate"]
