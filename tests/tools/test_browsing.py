"""The watch over pages is worth something only if it sees each trouble: every one is made here on purpose."""

import itertools

import pytest

from tests.browsing import Look, Pages, axe, matrix, wider_than_the_window

ADDRESS = "http://page.example"
GOOD = """<!doctype html><html lang="de"><head><title>Seite</title></head>
<body><main><h1>Hallo</h1><p>Text</p></main></body></html>"""
STRICT = {"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src *"}


@pytest.fixture
def opened(browser):
    pages = Pages(browser, ADDRESS)
    yield pages
    pages.close()


def show(opened, html, look=None, status=200):
    page = opened(look)
    page.route("**/*", lambda route: route.fulfill(status=200, body="x"))
    page.route(
        ADDRESS + "/",
        lambda route: route.fulfill(status=status, body=html, headers={"Content-Type": "text/html", **STRICT}),
    )
    page.goto("/")
    return page


@pytest.mark.browser
def test_a_good_page_causes_no_trouble(opened):
    axe(show(opened, GOOD))
    assert opened.troubles == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("html", "trouble"),
    [
        (GOOD.replace("<p>", '<p style="color: red">'), "Content Security Policy"),
        (GOOD.replace("<p>", "<script>1</script><p>"), "Content Security Policy"),
        (GOOD.replace("<p>", '<img alt="" src="http://elsewhere.example/x.png"><p>'), "somewhere else"),
    ],
    ids=["inline style", "inline script", "outside request"],
)
def test_trouble_is_seen(opened, html, trouble):
    page = show(opened, html)
    page.wait_for_load_state("networkidle")
    assert any(trouble in line for line in opened.troubles), opened.troubles


@pytest.mark.browser
def test_script_errors_and_console_errors_are_seen(opened):
    page = show(opened, GOOD)
    page.evaluate("console.error('oh'); setTimeout(() => { throw new Error('broken') })")
    page.wait_for_timeout(100)
    assert any("console error: oh" in line for line in opened.troubles)
    assert any("script error" in line and "broken" in line for line in opened.troubles)


@pytest.mark.browser
def test_answers_from_400_on_are_troubles_unless_expected(opened):
    show(opened, GOOD, status=404)
    assert opened.troubles == [f"404 for GET {ADDRESS}/"]
    opened.expected_statuses.add(410)
    show(opened, GOOD, status=410)
    assert len(opened.troubles) == 1


@pytest.mark.browser
def test_axe_says_what_and_where(opened):
    page = show(opened, GOOD.replace('lang="de"', ""))
    with pytest.raises(AssertionError, match="html-has-lang"):
        axe(page)


@pytest.mark.browser
def test_a_page_has_the_look_that_was_asked_for(opened):
    page = show(opened, GOOD, Look("en", 320, "dark"))
    seen = page.evaluate("[navigator.language, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
    assert seen == ["en-GB", 320, True]
    assert wider_than_the_window(page) == 0


def test_the_small_matrix_has_every_pair_and_the_full_one_everything():
    assert len(matrix(full=True)) == 8
    small = [(look.language, look.width, look.theme) for look in matrix(full=False)]
    assert len(small) == 4
    for one, other in itertools.combinations(range(3), 2):
        assert len({(look[one], look[other]) for look in small}) == 4
