"""Why the record says what it says: one event, mention, quote, document or entity with every value's words."""

from dateline.viewing.explanations.explain import UnknownId, explain
from dateline.viewing.explanations.parts import Explanation, Fact, Passage, Section, Words

__all__ = ["Explanation", "Fact", "Passage", "Section", "UnknownId", "Words", "explain"]
