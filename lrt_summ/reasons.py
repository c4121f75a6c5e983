"""Why a file or a value could not be used: in Dutch, what system and pydantic say in English."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from typing import Any

_SYSTEM = {
    errno.ENOENT: "bestaat niet",
    errno.EACCES: "geen toegang",
    errno.EPERM: "geen toegang",
    errno.EISDIR: "is een map",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijfruimte is op",
    errno.EROFS: "hier mag alleen gelezen worden",
    errno.EIO: "de schijf geeft een fout",
    errno.ELOOP: "verwijst naar zichzelf",
}
_FORM = {
    "missing": "dit ontbreekt",
    "extra_forbidden": "dit veld bestaat niet",
    "string_type": "hoort tekst te zijn",
    "tuple_type": "hoort een lijst te zijn",
    "list_type": "hoort een lijst te zijn",
    "dict_type": "hoort een tabel te zijn",
    "model_type": "hoort een object te zijn",
    "int_type": "hoort een geheel getal te zijn",
    "int_parsing": "hoort een geheel getal te zijn",
    "int_from_float": "hoort een geheel getal te zijn",
    "float_type": "hoort een getal te zijn",
    "float_parsing": "hoort een getal te zijn",
    "decimal_type": "hoort een getal te zijn",
    "decimal_parsing": "hoort een getal te zijn",
    "finite_number": "hoort een getal te zijn",
    "bool_type": "hoort true of false te zijn",
    "bool_parsing": "hoort true of false te zijn",
    "literal_error": "hoort {expected} te zijn",
    "greater_than": "hoort groter dan {gt:g} te zijn",
    "greater_than_equal": "hoort minstens {ge:g} te zijn",
    "less_than": "hoort kleiner dan {lt:g} te zijn",
    "less_than_equal": "hoort hoogstens {le:g} te zijn",
    "json_invalid": "is geen geldige JSON ({error})",
    "date_parsing": "hoort een datum te zijn, zoals 2024-05-16",
    "date_from_datetime_parsing": "hoort een datum te zijn, zoals 2024-05-16",
}


def system_reason(error: OSError) -> str:
    """Why the system refused; in its own words where there are none here."""
    return _SYSTEM.get(error.errno or 0) or error.strerror or str(error)


def text_reason(error: OSError | UnicodeDecodeError) -> str:
    """Why a text could not be read: what the system says, or that it is no UTF-8."""
    return system_reason(error) if isinstance(error, OSError) else "geen UTF-8"


_PLACE = re.compile(r"line (?P<line>\d+),? column (?P<column>\d+)")


def syntax_reason(error: Exception) -> str:
    """Where a file breaks the form that it should have; of what else is wrong, nothing is told."""
    place = _PLACE.search(str(error))
    return f"regel {place['line']}, teken {place['column']}" if place else "het is niet te ontleden"


def form_reason(problem: Mapping[str, Any]) -> str:
    """What is wrong with a value, out of one of `ValidationError.errors()`."""
    known: Mapping[str, Any] = problem.get("ctx", {})
    expected = str(known.get("expected", "")).replace("' or '", "' of '")
    told = _FORM.get(problem["type"])
    return told.format(**{**known, "expected": expected}) if told else str(problem["msg"])
