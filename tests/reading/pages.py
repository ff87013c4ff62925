"""A saved page of an invented outlet, as HTML and as the text that a browser saves, for the tests of reading."""

from typing import Final

HEADLINE: Final = "Two ferries collide in Apia harbour, closing the port for hours"
BODY: Final = (
    "Two ferries collided in the harbour of Apia on Monday, closing the port for more than six hours, the port authority said.",
    "No one was hurt, but 140 passengers had to be brought ashore by fishing boats, according to the harbour master, Ioane Tuala.",
    '"We had fog, and both captains were in a hurry," Tuala told reporters. "An inquiry has been opened."',
    "The port was reopened in the evening after tugs had moved the larger ferry, which had lost its rudder.",
)
FURNITURE_BEFORE: Final = ("Home", "News", "Sport", "Weather 28 C", "Friday, March 6, 2020", "Sign in", "Subscribe")
FURNITURE_AFTER: Final = (
    "Share this article", "Related articles", "Minister opens new school in Savai'i", "Rugby: island side wins again",
    "Comments (2)", "Leave a reply", "Most read", "Copyright © 2020 The Example Gazette. All rights reserved.",
)  # fmt: skip


def page(*, head: str = "", dateline: str = "", date_line: str = "Published: March 3, 2020") -> str:
    """The page as HTML."""
    before = "".join(f"<li><a href='#'>{words}</a></li>" for words in FURNITURE_BEFORE)
    after = "".join(f"<li><a href='#'>{words}</a></li>" for words in FURNITURE_AFTER)
    body = "".join(f"<p>{dateline if not number else ''}{words}</p>" for number, words in enumerate(BODY))
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{HEADLINE} - The Example Gazette</title>{head}</head><body>"
        f"<nav><ul>{before}</ul></nav><main><article><h1>{HEADLINE}</h1><p>By Jane Doe</p><p>{date_line}</p>{body}</article></main>"
        f"<footer><ul>{after}</ul></footer></body></html>"
    )


def saved_text(*, dateline: str = "", date_line: str = "Published: March 3, 2020") -> str:
    """The page as a browser saves it as text, furniture and all."""
    lines = [*FURNITURE_BEFORE, HEADLINE, "By Jane Doe", date_line, dateline + BODY[0], *BODY[1:], *FURNITURE_AFTER]
    return "\n".join(lines) + "\n"
