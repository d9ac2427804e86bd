"""P26: mentees are members. Someone who is not yet a member can ask and is led to membership first."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.applicants import coordinator
from tests.association import acting
from tests.portal.asking import TYPED
from wegweiser.mail.models import Letter
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Request
from wegweiser.matching.waking import accept_joining
from wegweiser.membership.joining_wish import open_of
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db


def test_p26_a_stranger_comes_from_the_website_to_a_request_that_wakes_with_the_membership() -> None:
    visitor, address = Client(), "mira.neu@people.example"
    explained = visitor.get(reverse("website:ask")).content.decode()
    assert "Mentees sind Mitglied im Verein" in explained
    form = reverse("portal:request")
    assert f'href="{form}"' in explained
    visitor.post(reverse("portal:sign-in"), {"email": address, "next": form})
    code = re.search(r"^[A-Z0-9]{4}-[A-Z0-9]{4}$", Letter.objects.get().full_text, re.MULTILINE)
    assert code is not None
    visitor.post(reverse("account_confirm_login_code"), {"code": code[0], "next": form})
    joining = visitor.get(form)["Location"]
    assert joining == reverse("portal:joining"), "membership comes first"
    visitor.post(joining, {"name": "Mira Neu", "joining": "on"})
    visitor.post(form, TYPED)
    visitor.post(reverse("portal:request-review"))
    request = Request.objects.get()
    assert request.state == State.WAITING
    deciding = coordinator()
    asked = open_of(Person.objects.get(name="Mira Neu"))
    assert asked is not None
    accept_joining(asked, deciding, timezone.now(), acting(deciding))
    request.refresh_from_db()
    assert request.state == State.OPEN
    assert "Wir suchen und fragen nach" in visitor.get(form).content.decode()
