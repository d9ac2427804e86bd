import re

from django import forms

from wegweiser.ui.components import Sample


class Plain(forms.Form):
    name = forms.CharField(label="Ihr Name <b>", help_text="Wie man Sie nennt. <i>", required=False)
    kind = forms.ChoiceField(label="Art", choices=[("a", "A <b>"), ("b", "B")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Einverstanden")

    def clean(self) -> None:
        raise forms.ValidationError("Das passt nicht zusammen <u>.")


def wrong() -> str:
    return str(Plain({"name": "<script>", "kind": "x"}))


def test_label_help_error_and_control_come_in_this_order() -> None:
    html = str(Sample({"email": "a@b.example"}))
    at = [html.index(part) for part in ('for="id_manner"', "id_manner_helptext", "id_manner_error", "<textarea")]
    assert at == sorted(at)


def test_help_and_error_are_read_out_with_the_control() -> None:
    html = str(Sample({"email": "ohne-at"}))
    control = re.search(r'<input type="email"[^>]*>', html)
    assert control
    assert 'aria-invalid="true"' in control[0]
    assert 'aria-describedby="id_email_error"' in control[0]
    area = re.search(r"<textarea[^>]*>", html)
    assert area
    assert 'aria-describedby="id_manner_helptext id_manner_error"' in area[0]


def test_every_id_that_is_referred_to_exists_once() -> None:
    html = str(Sample({"email": "ohne-at"}))
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    referred = {one for many in re.findall(r'aria-describedby="([^"]+)"', html) for one in many.split()}
    jumps = set(re.findall(r'href="#([^"]+)"', html)) | set(re.findall(r'\bfor="([^"]+)"', html))
    assert referred | jumps <= set(ids)


def test_a_group_of_choices_is_a_fieldset_with_legend_and_error() -> None:
    html = wrong()
    assert '<fieldset class="field" aria-describedby="id_kind_error">' in html
    assert "<legend>Art</legend>" in html
    assert html.count('class="choice"') == 3


def test_the_summary_counts_links_and_takes_the_focus() -> None:
    html = wrong()
    assert '<div class="trouble stack tight" role="alert" tabindex="-1" autofocus>' in html
    assert "3 Angaben passen noch nicht" in html
    assert 'href="#id_kind_0"' in html
    assert 'href="#id_agreed"' in html
    assert html.index("Das passt nicht zusammen") < html.index('class="fields"')


def test_a_form_without_errors_has_no_summary() -> None:
    assert "trouble" not in str(Plain())


def test_what_may_stay_empty_says_so() -> None:
    html = str(Sample())
    assert '<label for="id_photo">Foto <span class="quiet">(kann nachkommen)</span></label>' in html
    assert '<label for="id_began">Seit wann? <span class="quiet">(freiwillig)</span></label>' in html
    assert '<label for="id_email">Ihre E-Mail-Adresse</label>' in html


def test_errors_are_said_in_plain_words() -> None:
    html = wrong()
    assert "Bitte kreuzen Sie das an." in html
    assert "zwingend erforderlich" not in str(Sample({}))


def test_nothing_in_a_form_becomes_markup() -> None:
    html = wrong()
    for tag in ("<script", "<b>", "<i>", "<u>"):
        assert tag not in html
