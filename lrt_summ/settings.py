"""What a user can set: arguments, then `LRT_SUMM_*`, then `lrt-summ.toml`, then these defaults.

A name that is none of these is refused, in the environment as in the file. The key is no setting:
it is read from the environment when a request is made and kept nowhere.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_path
from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from lrt_summ.errors import UsageError
from lrt_summ.reasons import form_reason, syntax_reason, system_reason

SETTINGS_FILE = "lrt-summ.toml"

WAYS = frozenset(
    "concurrency timeout_s max_retries max_cost requests_per_minute tokens_per_minute prices "
    "cache reports_mb offline".split()
)
"""Settings that steer how a report is come by, and not what is in it."""

LIMITS = frozenset("max_file_bytes max_text_chars max_pages max_read_s max_unpacked_bytes".split())
"""Settings that decide whether there is a report at all, and not what is in it."""

ProviderName = Literal["auto", "openai", "local", "rules"]


PREFIX = "LRT_SUMM_"


class Settings(BaseSettings):
    """Everything that steers a run.

    `Settings(...)` raises pydantic's `ValidationError`, also over an `LRT_SUMM_` variable that no
    setting has; `lrt_summ.settings.load_settings` turns that into one line.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="forbid", frozen=True, toml_file=None
    )

    provider: ProviderName = Field("auto", description="Who phrases: auto, openai, local or rules.")
    model: str | None = Field(
        None, description="Name of the model, or for `local` the path of a GGUF file."
    )
    base_url: str | None = Field(
        None, description="Address of an OpenAI-compatible server (Azure, vLLM, Ollama, …)."
    )
    offline: bool = Field(False, description="Refuse every address that is not on this machine.")
    lang: Literal["nl", "en"] = Field("nl", description="Language of labels and findings.")

    concurrency: int = Field(8, ge=1, le=1024, description="Requests under way at once.")
    timeout_s: float = Field(120, gt=0, description="Seconds that one request may take in all.")
    max_retries: int = Field(5, ge=0, le=100, description="Further tries after a passing fault.")
    max_cost: Decimal | None = Field(
        None, ge=0, description="Most that a run may cost, retries included; none means no limit."
    )
    requests_per_minute: int | None = Field(None, ge=1, description="Rate limit, in requests.")
    tokens_per_minute: int | None = Field(None, ge=1, description="Rate limit, in tokens.")
    reask: bool = Field(True, description="Ask once more, with the findings, where that may help.")

    temperature: float = Field(0.0, ge=0, le=2, description="Sampling temperature.")
    max_tokens: int = Field(1500, ge=64, description="Longest answer, in tokens.")
    context_tokens: int = Field(
        32_000, ge=1024, description="The model's window, in tokens; longer items are split."
    )
    prompt: str | None = Field(
        None, description="Name of a prompt, or the folder that holds one; none suits the model."
    )
    prices: dict[str, tuple[Decimal, Decimal, Decimal]] = Field(
        default_factory=dict,
        description="Per model: price per million prompt, cached prompt and answer tokens, in USD.",
    )

    cache: str = Field(
        "default", description="`default` (a file of the user's), `off`, a path, or a database URL."
    )
    reports_mb: int = Field(
        500,
        ge=0,
        description="Most that finished reports may take up in a cache file, in MB; 0 "
        "keeps none and checks again.",
    )

    max_file_bytes: int = Field(100_000_000, ge=1, description="Largest file that is read.")
    max_text_chars: int = Field(20_000_000, ge=1, description="Longest text that is parsed.")
    max_pages: int = Field(5_000, ge=1, description="Most pages that are read.")
    max_read_s: float = Field(300, gt=0, description="Seconds that reading one document may take.")
    max_unpacked_bytes: int = Field(
        500_000_000, ge=1, description="Most that an archive (.docx) may unpack to."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments win over the environment, which wins over the settings file."""
        files = TomlConfigSettingsSource(settings_cls, toml_file=settings_files())
        unknown = InitSettingsSource(settings_cls, _unknown_variables())
        return init_settings, env_settings, unknown, files


_KUBERNETES = re.compile(r"(?:\w+_)?(?:SERVICE_(?:HOST|PORT)|PORT)(?:_.*)?", re.IGNORECASE)
"""What Kubernetes puts into every environment beside a service `lrt-summ` or `lrt-summ-web`."""


def _unknown_variables() -> dict[str, Any]:
    """The variables of ours that no setting has, to be refused as such names in a file are.

    Without their values: what stands there may be a key, and pydantic repeats what it refuses.
    """
    named = (name for name in os.environ if name.upper().startswith(PREFIX))
    rest = {name: name[len(PREFIX) :].lower() for name in named}
    return {
        name: "…"
        for name, setting in rest.items()
        if setting not in Settings.model_fields and not _KUBERNETES.fullmatch(setting)
    }


def settings_files() -> list[Path]:
    """Where a settings file is looked for; a later one wins over an earlier one."""
    return [user_config_path("lrt-summ") / SETTINGS_FILE, Path(SETTINGS_FILE)]


def load_settings(**overrides: Any) -> Settings:
    """Settings for one run; an override that is `None` counts as not given.

    Raises:
        UsageError: a value is out of range, a name is unknown, or the settings file is not TOML or
            cannot be read.
    """
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        problem = error.errors()[0]
        name = ".".join(str(part) for part in problem["loc"])
        if problem["type"] == "extra_forbidden":  # what stands there may be a key
            raise _unknown(name) from None
        variable = f"{PREFIX}{problem['loc'][0]}".upper()
        shown = "" if _is_of_environment(variable, given) else f" (gegeven: {problem['input']!r})"
        raise UsageError(
            f"Instelling {name!r} kan niet: {form_reason(problem)}{shown}",
            hint=f"Pas de optie, {variable} of {SETTINGS_FILE} aan.",
        ) from None
    except SettingsError as error:  # pydantic names the field, and quotes what stands there nowhere
        name = next((n for n in Settings.model_fields if f'"{n}"' in str(error)), "?")
        raise UsageError(
            f"Instelling {name!r} kan niet: hoort JSON te zijn.",
            hint=f"Pas LRT_SUMM_{name.upper()} aan.",
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{SETTINGS_FILE} is geen geldige TOML: {syntax_reason(error)}.",
            hint="Herstel het bestand of zet het even opzij.",
        ) from None
    except OSError as error:
        raise UsageError(
            f"Instellingen in {error.filename} kunnen niet gelezen worden: {system_reason(error)}",
            hint="Geef uzelf leesrecht op het bestand en zijn map, of zet het opzij.",
        ) from None


def _is_of_environment(variable: str, given: Mapping[str, Any]) -> bool:
    """Whether a setting has the value of its variable; that is not shown, for it may be a key."""
    named = variable in (name.upper() for name in os.environ)
    return named and variable[len(PREFIX) :].lower() not in given


def _unknown(name: str) -> UsageError:
    """A setting that does not exist, and which one may be meant."""
    prefix = PREFIX if name.upper().startswith(PREFIX) else ""
    place = "de omgeving" if prefix else SETTINGS_FILE
    what = f"Omgevingsvariabele {name}" if prefix else f"Instelling {name!r}"
    near = get_close_matches(name[len(prefix) :].lower(), Settings.model_fields, n=1)
    if near:
        meant = f"{prefix}{near[0].upper()}" if prefix else near[0]
        return UsageError(f"{what} bestaat niet; is {meant} bedoeld?", hint=f"Pas {place} aan.")
    hint = (
        "een sleutel hoort in OPENAI_API_KEY"
        if "key" in name.lower()
        else "alle namen staan in docs/reference/settings.md"
    )
    return UsageError(f"{what} bestaat niet.", hint=f"Haal haar uit {place}; {hint}.")
