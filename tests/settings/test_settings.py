from pathlib import Path

import pytest
from pydantic import ValidationError

from lrt_summ.errors import UsageError
from lrt_summ.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_an_argument_wins_over_the_environment_which_wins_over_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("lrt-summ.toml").write_text('concurrency = 2\nmodel = "uit-bestand"\ntimeout_s = 5\n')
    monkeypatch.setenv("LRT_SUMM_CONCURRENCY", "3")
    monkeypatch.setenv("LRT_SUMM_MODEL", "uit-omgeving")
    settings = load_settings(concurrency=4, model=None)
    assert (settings.concurrency, settings.model, settings.timeout_s) == (4, "uit-omgeving", 5)


def test_the_file_of_the_folder_wins_over_the_file_of_the_user(tmp_path: Path) -> None:
    user = tmp_path / "config" / "lrt-summ"
    user.mkdir(parents=True)
    (user / "lrt-summ.toml").write_text('model = "van-gebruiker"\nlang = "en"\n')
    Path("lrt-summ.toml").write_text('model = "van-map"\n')
    settings = load_settings()
    assert (settings.model, settings.lang) == ("van-map", "en")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("concurrency = 0\n", "concurrency"),
        ("concurency = 3\n", "concurency"),
        ("concurrency = \n", "geen geldige TOML: regel 1, teken "),
    ],
)
def test_a_wrong_settings_file_is_told_in_one_line_with_a_remedy(content: str, said: str) -> None:
    Path("lrt-summ.toml").write_text(content)
    with pytest.raises(UsageError, match=said) as caught:
        load_settings()
    assert "\n" not in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("LRT_SUMM_OFLINE", "LRT_SUMM_OFLINE bestaat niet; is LRT_SUMM_OFFLINE bedoeld?"),
        ("lrt_summ_timeout", "lrt_summ_timeout bestaat niet; is LRT_SUMM_TIMEOUT_S bedoeld?"),
        ("LRT_SUMM_ZZZ", "Omgevingsvariabele LRT_SUMM_ZZZ bestaat niet."),
    ],
)
def test_a_variable_that_no_setting_has_is_wrong_use(
    monkeypatch: pytest.MonkeyPatch, variable: str, said: str
) -> None:
    monkeypatch.setenv(variable, "geheim")
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert str(caught.value).endswith(said)
    assert caught.value.hint
    with pytest.raises(ValidationError, match=variable) as raised:
        Settings()
    assert "geheim" not in f"{raised.value}{caught.value}{caught.value.hint}"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("LRT_SUMM_MAX_COST", "sk-geheim"),
        ("lrt_summ_max_cost", "sk-geheim"),
        ("LRT_SUMM_PRICES", '{"m": ["sk-geheim", 1, 1]}'),
        ("LRT_SUMM_LANG", "sk-geheim"),
    ],
)
def test_the_value_of_a_variable_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(UsageError) as caught:
        load_settings()
    assert "geheim" not in f"{caught.value}{caught.value.hint}"
    assert variable.upper() in (caught.value.hint or "")


@pytest.mark.parametrize("cost", [float("nan"), float("inf")])
def test_what_is_no_amount_is_told_in_dutch(monkeypatch: pytest.MonkeyPatch, cost: float) -> None:
    monkeypatch.setenv("LRT_SUMM_MAX_COST", "2")
    with pytest.raises(UsageError, match=f"hoort een getal te zijn .gegeven: {cost}"):
        load_settings(max_cost=cost)


def test_a_name_that_is_nearly_a_setting_is_told_with_it() -> None:
    Path("lrt-summ.toml").write_text("ofline = true\n")
    with pytest.raises(UsageError, match="'ofline' bestaat niet; is offline bedoeld"):
        load_settings()


@pytest.mark.parametrize(
    "name",
    [
        "SERVICE_HOST",
        "SERVICE_PORT_HTTP",
        "PORT",
        "PORT_80_TCP_ADDR",
        "WEB_SERVICE_HOST",
        "WEB_API_PORT",
        "WEB_PORT_80_TCP",
    ],
)
def test_what_kubernetes_sets_for_a_service_of_that_name_is_no_setting(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(f"LRT_SUMM_{name}", "tcp://10.0.0.1:80")
    assert load_settings() == Settings()


def test_settings_hold_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-geheim")
    assert "sk-geheim" not in repr(Settings()) + Settings().model_dump_json()
