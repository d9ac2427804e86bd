"""`{% load ui %}`: the components as tags, words and dates as filters. What a caller hands in is escaped.

One line for each stands in its docstring (wegweiser/ui/tags); the component page of the demo shows them all.
"""

from django import template

from wegweiser.ui import words
from wegweiser.ui.tags import fields, frames, looks, pointing, rows, way

register = template.Library()

for kind in (pointing, looks, rows, frames, way, fields):
    register.tags.update(kind.register.tags)
    register.filters.update(kind.register.filters)

register.filter("shy", words.shy, is_safe=True)
for dated in (words.day, words.day_short, words.weekday, words.month, words.moment, words.clock):
    register.filter(dated.__name__, dated)
register.filter("since", words.since)
register.filter("days_left", words.days_left)
