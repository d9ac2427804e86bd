import re
from typing import Any

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import translation

from wegweiser.ui.parts import Cell, Column, Step, Table, ordered

HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>"


def rendered(source: str, path: str = "/", **context: Any) -> str:
    request = RequestFactory().get(path)
    shown = Template("{% load ui %}" + source).render(Context({"request": request, "x": HOSTILE} | context))
    return shown.replace("\u00ad", "")


ESCAPED_EVERYWHERE = [
    "{% arm x x x %}",
    "{% arm_button x x name=x value=x form=x %}",
    '{% arm_here x x tag="h3" %}',
    "{% competencies labels %}",
    "{% button x href=x about=x %}",
    "{% button x name=x value=x form=x about=x %}",
    "{% post_link x x name=x value=x about=x %}",
    '{% confirm "id" x x action=x text=x yes=x %}',
    '{% status "open" x %}',
    "{% portrait x x srcset=x sizes=x %}",
    '{% portrait "" missing=x %}',
    "{% person_tile x x role=x competencies=labels src=x alt=x srcset=x note=x %}",
    "{% face x x src=x alt=x about=x %}",
    "{% path steps x %}",
    "{% log_entry None x x %}{{ x }}{% endlog_entry %}",
    "{% facts pairs %}",
    '{% work_row "open" x x x %}{{ x }}{% endwork_row %}',
    '{% status_row x "open" x x %}',
    "{% table table %}",
    "{% empty x %}",
    '{% notice "info" x %}{{ x }}{% endnotice %}',
    "{% sheet x %}{{ x }}{% endsheet %}",
    "{% filter_fold x x x %}{{ x }}{% endfilter_fold %}",
    "{% nav_link x x %}",
    "{% breadcrumb x x x %}",
    "{{ x|shy }}",
]


@pytest.mark.parametrize("source", ESCAPED_EVERYWHERE)
def test_nothing_that_is_handed_in_becomes_markup(source: str) -> None:
    html = rendered(
        source,
        labels=[HOSTILE],
        pairs=[(HOSTILE, HOSTILE)],
        steps=[Step(HOSTILE, state, HOSTILE, HOSTILE, HOSTILE) for state in ("done", "here", "ahead")],
        table=Table(HOSTILE, [Column(HOSTILE, "a")], [[Cell(HOSTILE, HOSTILE)], [HOSTILE]], footer=[HOSTILE]),
    )
    assert "&lt;script&gt;" in html or "%3Cscript" in html
    assert "<script" not in html
    assert "<img src=x" not in html


def test_an_arm_says_where_to_and_how_far() -> None:
    html = rendered('{% arm "Als Mentee bewerben" "/anfrage/" "10 Minuten" great=True %}')
    assert html == '<a class="arm great" href="/anfrage/">Als Mentee bewerben <small>10 Minuten</small></a>'


def test_a_status_is_a_word_and_a_known_shape() -> None:
    assert rendered('{% status "half" "Rechte klären" %}') == '<span class="status half">Rechte klären</span>'
    with pytest.raises(TemplateSyntaxError, match="must be one of open, half"):
        rendered('{% status "halb" "Rechte klären" %}')


def test_a_missing_portrait_is_a_sentence_in_a_frame() -> None:
    assert "Noch kein Foto." in rendered('{% portrait "" "Porträt" missing="Noch kein Foto." %}')
    assert "<img" not in rendered('{% portrait "" "Porträt" %}')


def test_a_picture_has_its_size_and_a_text() -> None:
    html = rendered('{% portrait "/a.jpg" "Porträt von Yusuf" %}')
    assert all(part in html for part in ('width="400"', 'height="500"', 'alt="Porträt von Yusuf"'))


def test_the_present_step_of_a_path_is_said_and_not_only_shown() -> None:
    html = rendered('{% path steps "Schritte" %}', steps=[Step("Eins", "done"), Step("Zwei", "here"), Step("Drei")])
    assert html.count('aria-current="step"') == 1
    assert 'class="here stack" aria-current="step"><p class="arm">Zwei' in html


def test_navigation_marks_the_page_and_the_part_it_belongs_to() -> None:
    assert 'aria-current="page"' in rendered('{% nav_link "Bewerbungen" "/buero/b/" %}', "/buero/b/")
    assert 'aria-current="true"' in rendered('{% nav_link "Bewerbungen" "/buero/b/" %}', "/buero/b/7/")
    assert "aria-current" not in rendered('{% nav_link "Büro" "/buero/" exact=True %}', "/buero/b/")
    assert "aria-current" not in rendered('{% nav_link "Start" "/" %}', "/buero/b/")
    with translation.override("en"):
        assert "aria-current" not in rendered('{% nav_link "Start" "/en/" %}', "/en/office/")


def test_a_log_entry_without_a_body_does_not_pretend_to_open() -> None:
    assert "<details" in rendered('{% log_entry None "A" %}Text{% endlog_entry %}')
    assert "<details" not in rendered('{% log_entry None "A" %}  {% endlog_entry %}')


def test_a_table_is_sorted_by_links_that_keep_the_rest_of_the_address() -> None:
    columns = [Column("Name", "name"), Column("Seit")]
    html = rendered("{% table t %}", "/?wort=x", t=Table("Liste", columns, [["A", "2024"]], sort="name"))
    assert 'aria-sort="ascending"' in html
    assert "?wort=x&amp;sort=-name" in html
    assert html.count("<a ") == 1
    assert 'data-label="Seit"' in html


def test_an_empty_table_says_what_is_true() -> None:
    assert rendered("{% table t %}", t=Table("Liste", [Column("Name")], [], empty="Niemand.")) == (
        '<p class="quiet empty">Niemand.</p>'
    )


def test_an_unknown_word_for_sorting_means_the_usual_order() -> None:
    keys = {"name": lambda row: row}
    assert ordered(["b", "a"], "__class__", keys, "name") == (["a", "b"], "name")
    assert ordered(["b", "a"], "-name", keys, "name") == (["b", "a"], "-name")


def test_pages_keep_the_rest_of_the_address() -> None:
    html = rendered("{% pages page %}", "/?wort=a%26b", page=Paginator(range(30), 10).page(2))
    assert set(re.findall(r'href="([^"]+)"', html)) == {"?wort=a%26b&amp;seite=1", "?wort=a%26b&amp;seite=3"}
    assert rendered("{% pages page %}", page=Paginator(range(3), 10).page(1)) == ""


def test_a_breadcrumb_ends_where_one_is() -> None:
    html = rendered('{% breadcrumb "Heute" "/buero/" "Bewerbungen" %}')
    assert '<a href="/buero/">Heute</a> / <span aria-current="page">Bewerbungen</span>' in html


def test_posting_carries_the_token() -> None:
    for source in ('{% post_link "Abmelden" "/x/" %}', '{% confirm "i" "A" "B" action="/x/" %}'):
        assert 'name="csrfmiddlewaretoken" value="tok"' in rendered(source, csrf_token="tok")
