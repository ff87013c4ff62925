"""Types of which objects are made by the hundred thousand."""

from dataclasses import MISSING, fields
from typing import Any


def quickly_made[T](cls: type[T]) -> type[T]:
    """The frozen slotted dataclass with an `__init__` that takes less than half of the time.

    The one that `dataclass` writes finds each field by its name before it sets it; this one calls what sets a slot. It takes
    the same arguments and has the same defaults. Raises TypeError where making an object takes more than setting its fields.
    """
    plain = all(one.init and not one.kw_only and one.default_factory is MISSING for one in fields(cls))  # type: ignore[arg-type]
    if not plain or hasattr(cls, "__post_init__"):
        raise TypeError(f"making a {cls.__name__} takes more than setting its fields")
    names = [one.name for one in fields(cls)]  # type: ignore[arg-type]
    known: dict[str, Any] = {f"set_{name}": cls.__dict__[name].__set__ for name in names}
    lines = [f"def __init__(self, {', '.join(names)}):", *(f"set_{name}(self, {name})" for name in names)]
    exec("\n ".join(lines), known)
    made = known["__init__"]
    before: Any = cls.__init__
    made.__defaults__, made.__annotations__, made.__qualname__ = (
        before.__defaults__, before.__annotations__, before.__qualname__,
    )  # fmt: skip
    type.__setattr__(cls, "__init__", made)
    return cls
