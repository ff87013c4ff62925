"""How an event's status moved, report by report, and what it adds up to."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.assembly.accounts import Account
from dateline.model import HistoryStep, Interval, Status

_FROM_PLAN_TO_DEED: tuple[Status, ...] = ("called_for", "possible", "planned")


def history_of(accounts: Sequence[Account], published: Mapping[str, Interval | None]) -> tuple[HistoryStep, ...]:
    """Each status at the first report that gives it after another; `accounts` are in the order of publication."""
    steps: list[HistoryStep] = []
    for account in accounts:
        if not steps or steps[-1].status != account.mention.status:
            steps.append(HistoryStep(account.mention.status, published.get(account.mention.document), account.id))
    return tuple(steps)


def combined_status(told: Sequence[tuple[Status, str]]) -> Status:
    """What (status, origin) of every mention, in the order of publication, adds up to.

    Done from any origin outranks planned and possible; what is alleged and denied stays alleged. Between done and alleged
    the origins decide, and a draw is alleged. Of plans the firmest counts, unless the last word is that it is off.
    """
    statuses = [status for status, _ in told]
    if len(statuses) == 1:
        return statuses[0]
    if "alleged" in statuses and "denied" in statuses:
        return "alleged"
    done = [(status, origin) for status, origin in told if status in ("occurred", "ongoing")]
    alleged = {origin for status, origin in told if status == "alleged"}
    if done and len({origin for _, origin in done}) > len(alleged):
        counts = Counter(status for status, _ in done)
        return "ongoing" if counts["ongoing"] > counts["occurred"] else "occurred"
    if alleged:
        return "alleged"
    if statuses[-1] in ("denied", "negated"):
        return statuses[-1]
    for status in reversed(_FROM_PLAN_TO_DEED):
        if status in statuses:
            return status
    return statuses[-1]
