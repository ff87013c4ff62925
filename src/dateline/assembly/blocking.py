"""Which accounts are laid side by side at all: those that share a key, near one another in time; never all pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.assembly.accounts import LAST_OF_ALL, Account
from dateline.codes.families import family_of

# How many neighbours of one block, in the order of publication, an account is compared with.
STORY_WINDOW = 20
NAME_WINDOW = 8
DAY_WINDOW = 3
ABOUT_WINDOW = 12


@dataclass(slots=True)
class _Block:
    """Accounts that share a key, in order; of them, how many have been laid beside those that follow."""

    window: int
    members: list[int] = field(default_factory=list)
    passed: int = 0


def candidate_pairs(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, of positions in `accounts` that share a key, each pair once, in order.

    `accounts` are in the order of publication; the number of pairs grows with their number, not with its square.
    """
    blocks: dict[tuple[str, ...], _Block] = {}
    blocks_of: list[list[_Block]] = []
    for position, account in enumerate(accounts):
        mine: list[_Block] = []
        for key, window in _keys(account):
            block = blocks.get(key)
            if block is None:
                block = blocks[key] = _Block(window)
            block.members.append(position)
            mine.append(block)
        blocks_of.append(mine)
    for first, mine in enumerate(blocks_of):
        near: set[int] = set()
        for block in mine:
            block.passed += 1
            near.update(block.members[block.passed : block.passed + block.window])
        for second in sorted(near):
            yield first, second


def _keys(account: Account) -> Iterator[tuple[tuple[str, ...], int]]:
    """The account's keys, each with how many neighbours count."""
    event_type = account.mention.event_type
    kinds = (account.act.name, *account.act.results)
    if not family_of(event_type).one_act:
        kinds = (*kinds, event_type)
    for kind in kinds:
        yield (kind, "document", account.mention.document), STORY_WINDOW
        if account.story is not None:
            yield (kind, "story", account.story), STORY_WINDOW
            for head in sorted(account.heads):
                yield (kind, "head", head, account.story), NAME_WINDOW
        for entity in sorted(account.named):
            yield (kind, "name", entity, _month(account)), NAME_WINDOW
    if account.mention.event_mode is not None:
        for entity in sorted(account.named):
            yield (f"{event_type}/{account.mention.event_mode}", "name", entity, _month(account)), NAME_WINDOW
    if account.act.generic or account.act.utterance:
        return
    for entity in sorted(account.about):
        yield (account.act.name, "about", entity, _month(account)), ABOUT_WINDOW
    days = account.days
    if days is not None and days[1] - days[0] <= 1:
        for name in sorted(account.nearby - account.named):
            yield (account.act.name, "day", name, str(days[1])), DAY_WINDOW


def _month(account: Account) -> str:
    """A rough month of the event, so that blocks of much-named parties stay small; "undated" where nothing dates it."""
    days = account.days or account.inherited or account.published
    if days is None or account.order[0] == LAST_OF_ALL:
        return "undated"
    return str(days[1] // 31)
