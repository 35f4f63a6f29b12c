"""What any farm asks: money, and the days of a watch."""

from app.kernel.trade.kpis.figure import Figure, per


def margin_per_head(income: float, cost: float, heads: float) -> Figure:
    """Money left per head; costs are those entered, and no overhead is invented."""
    return per(income - cost, heads)


def is_in_return_watch(days_since_service: float, from_days: float, to_days: float) -> bool:
    """Whether a served female is to be watched for a return to heat today: both bounds are days of the watch."""
    return from_days <= days_since_service <= to_days
