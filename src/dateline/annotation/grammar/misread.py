"""Words that the model takes for what they can not be."""

from dateline.annotation.grammar.tokens import Token


def is_misread_name(token: Token) -> bool:
    """Whether a "verb" is a name: a capital inside a sentence that is not all in capitals ("shipped to Dunai")."""
    if token.pos_ != "VERB" or not token.text[0].isupper() or token.text.isupper() or token.is_sent_start:
        return False
    before = token.nbor(-1)
    return before.text[:1].islower() and before.is_alpha
