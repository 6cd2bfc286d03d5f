"""What checks data by a JSON Schema. Its library reads grammars for two seconds, so it is loaded by who asks for one:
else each process of each run would, and `make quick`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator


def validator(schema: Mapping[str, Any]) -> Draft202012Validator:
    """Of that schema, formats included; raises `SchemaError` where it is none."""
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def cyclonedx_error(made: str) -> object:
    """What is not as CycloneDX 1.6 has it, and `None` where nothing is."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(made)
