"""Templates as Python's code, from one build to the next: a small site takes longer to compile them than to be made.

Jinja compiles a template again whose text has changed, and this cache asks for the same settings, filters and tests
too: an environment in which a plugin replaced a filter takes nothing of another.
"""

from __future__ import annotations

from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from resolutions.runtime import Cache, digest_of, digest_of_bytes

_SETTINGS = (
    "block_start_string", "block_end_string", "variable_start_string", "variable_end_string", "comment_start_string",
    "comment_end_string", "line_statement_prefix", "line_comment_prefix", "trim_blocks", "lstrip_blocks",
    "newline_sequence", "keep_trailing_newline", "optimized",
)  # fmt: skip


class TemplateCache(BytecodeCache):
    """What Jinja compiled: in memory, and in the cache file at `path`, which need not be there.

    The file belongs to the user (decision 42): it holds code that a build runs.
    """

    def __init__(self, path: Path) -> None:
        self._file = Cache(path)
        self._code_by_key: dict[bytes, bytes] = {}
        self._programs = digest_of_bytes(Path(__file__).with_name("environment.py").read_bytes())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the code of a template, if there is any."""
        key = self._key(bucket)
        code = self._code_by_key.get(key) or self._file.read([key]).get(key)
        if code:
            self._code_by_key[key] = code
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Takes the code of a template that has been compiled."""
        key, code = self._key(bucket), bucket.bytecode_to_string()
        self._code_by_key[key] = code
        self._file.write({key: code})

    def _key(self, bucket: Bucket) -> bytes:
        compiled_as = (jinja2.__version__, self._programs, _settings(bucket.environment))
        return digest_of((*compiled_as, bucket.key, bucket.checksum)).encode()


def _settings(environment: Environment) -> list[str]:
    """All by which the code of one template differs from environment to environment."""
    settings = [f"{name}={getattr(environment, name)!r}" for name in _SETTINGS]
    settings += [_qualified(environment.autoescape), *sorted(environment.extensions)]
    for named in (environment.filters, environment.tests):
        settings += [f"{name}:{_qualified(function)}" for name, function in sorted(named.items())]
    return settings


def _qualified(value: object) -> str:
    """A function by its name, which is the same in each process; an object by its class, a plain value as written."""
    if isinstance(value, bool):
        return repr(value)
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{named.__module__}.{named.__qualname__}"
