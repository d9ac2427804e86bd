"""Whatever remembers says how it forgets: each field of each model stands in its room's personal_data.py."""

import importlib.util
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from wegweiser.journal.holdings import Field, Holding

ROOMS = [config for config in apps.get_app_configs() if config.name.startswith("wegweiser.")]
MODELS = [model for room in ROOMS for model in room.get_models()]


def holdings(room: str) -> list[Holding]:
    module = f"{room}.personal_data"
    return list(import_module(module).HOLDINGS) if importlib.util.find_spec(module) else []


ALL = [holding for room in ROOMS for holding in holdings(room.name)]


def names(model: type[Model]) -> dict[str, str]:
    """Every way to name a field -> its name."""
    fields = [*model._meta.local_fields, *model._meta.local_many_to_many]
    return {spelling: field.name for field in fields for spelling in (field.name, field.attname)}


def problems(model: Any, holding: Holding) -> Iterator[str]:
    """What is wrong with what a room says about one model."""
    known = names(model)
    said = [*holding.fields, *holding.plain]
    for unknown in sorted(set(said) - set(known)):
        yield f"{unknown} is no field of {holding.model}"
    spoken = [known[name] for name in said if name in known]
    for missing in sorted(set(known.values()) - set(spoken)):
        yield f"{holding.model}.{missing} is not named in personal_data.py"
    for twice in sorted({name for name in spoken if spoken.count(name) > 1}):
        yield f"{holding.model}.{twice} is named twice"
    if holding.fields and holding.person is None:
        yield f"{holding.model} holds personal data but not whose (person=)"
    if holding.person is not None and not leads_somewhere(model, holding.person):
        yield f"{holding.model}: person={holding.person!r} leads nowhere"
    for name, field in holding.fields.items():
        yield from (f"{holding.model}.{name}: {problem}" for problem in shape(field))


def leads_somewhere(model: Any, lookup: str) -> bool:
    for part in lookup.split("__"):
        try:
            field = model._meta.get_field(part)
        except FieldDoesNotExist:
            return part in names(model)
        model = field.related_model or model
    return True


def shape(field: Field) -> Iterator[str]:
    if field.export not in {"own", "masked"} and not field.export.startswith("no: "):
        yield f"export={field.export!r} is not own, masked or 'no: <why>'"
    if field.forget != "erase" and not field.forget.startswith(("keep: ", "with ")):
        yield f"forget={field.forget!r} is not erase, 'keep: <why and how long>' or 'with <model>'"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_field_of_every_model_is_named(model):
    own = [holding for holding in holdings(model._meta.app_config.name) if holding.model == model._meta.label]
    assert len(own) == 1, f"{model._meta.label} stands {len(own)} times in its room's personal_data.py"
    assert list(problems(model, own[0])) == []


def test_nothing_is_said_about_models_that_do_not_exist():
    assert {holding.model for holding in ALL} - {model._meta.label for model in MODELS} == set()


@pytest.mark.parametrize(
    ("holding", "said"),
    [
        (Holding("journal.Entry", None, "x", plain=("id",)), "at is not named"),
        (Holding("journal.Entry", None, "x", plain=("wrong",)), "wrong is no field"),
        (Holding("journal.Entry", "nobody", "x"), "leads nowhere"),
        (Holding("journal.Entry", None, "x", {"at": Field("own", "erase")}), "not whose"),
        (Holding("journal.Entry", None, "x", {"at": Field("perhaps", "erase")}), "export="),
        (Holding("journal.Entry", None, "x", {"at": Field("own", "some day")}), "forget="),
        (Holding("journal.Entry", None, "x", plain=("actor_id", "actor_id")), "named twice"),
    ],
)
def test_each_gap_is_seen(holding, said):
    assert any(said in problem for problem in problems(apps.get_model("journal.Entry"), holding))
