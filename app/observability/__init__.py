"""What operators see: structured logs with request ids, health, metrics, and traces where somebody collects them."""

from app.observability.logs import configure_logs
from app.observability.metrics import Metrics, watch
from app.observability.requests import observe
from app.observability.traces import begin_traces

__all__ = ["Metrics", "begin_traces", "configure_logs", "observe", "watch"]
