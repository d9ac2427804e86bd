import pathlib, pytest
from datetime import timedelta
from django.utils import timezone
from tests.factories import *
from tests.browsing import Look, picture, wider_than_the_window
from wegweiser.mentors.photos import prepare_waiting
from wegweiser.mentors.models import Announcement
from wegweiser.mail.models import Letter
from django.urls import reverse
from django.utils.translation import override

import os
ONLY = os.environ.get("ONLY","").split(",") if os.environ.get("ONLY") else None
LOOKS = [Look("de",1280,"light"), Look("de",320,"light"), Look("de",1280,"dark")]
if os.environ.get("LOOKS"): LOOKS=[Look(*[int(y) if y.isdigit() else y for y in x.split("-")]) for x in os.environ["LOOKS"].split(",")]

@pytest.mark.django_db(transaction=True)
def test_shots(pages, site, axe):
    from pathlib import Path
    office = make_office()
    port = Path("/work/main/src/wegweiser/demo/portraits")
    ph = lambda n: (port/n).read_bytes()
    now = timezone.now()
    apps = {}
    apps["new"] = make_application(office, State.NEW, "Ruben Claasen", Material(portrait="Ich habe 20 Jahre Vertrieb gemacht."))
    mail = make_mail("Dorothee Brandstätter <dorothee@brandstaetter.example>", "Bewerbung als Mentorin: Ich würde gern etwas weitergeben",
       "Guten Tag,\n\nich habe 22 Jahre lang Apotheken geführt, zuletzt drei mit 41 Leuten. Jetzt würde ich gern etwas weitergeben. Reicht Ihnen das fürs Erste?\n\nHerzlich\nD. Brandstätter",
       (("Lebenslauf.pdf","application/pdf",b"%PDF-1.4 x"*3000),("Foto.jpg","image/png",ph("dorothee-brandstaetter.png"))))
    print(mail.state)
    apps["mail"] = Application.objects.get(conversation=mail.conversation)
    clarifying.add_note(apps["mail"], "Ruhig, genau, humorvoll. Möchte keine Gesundheitsbranche.", office.coordinator, now, "call", 25)
    apps["board"] = make_application(office, State.BEFORE_BOARD, "Jana Wieczorek-Pütz", photo=ph("jana-wieczorek-puetz.png"))
    apps["votes"] = make_application(office, State.BEFORE_BOARD, "Holger Jentges", photo=ph("holger-jentges.png"))
    m = admission.round_of(apps["votes"]).matter
    for v in office.board: deciding.cast(m, v, "accept", now, Actor.person(v.pk))
    apps["accepted"] = make_application(office, State.ACCEPTED, "Grace Otieno", photo=ph("grace-otieno.png"))
    apps["waiting"] = make_application(office, State.ACCEPTED, "Leila Rahimzadeh", photo=ph("leila-rahimzadeh.png"), announced=True)
    apps["deferred"] = make_application(office, State.DEFERRED, "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau", announced=True)
    apps["declined"] = make_application(office, State.DECLINED, "Friedhelm Vootz", announced=True)
    prepare_waiting(now)
    und = make_mail(subject="Rechnung für Ihre Bestellung 4711", text="Guten Tag,\n\nhier ist die Rechnung.\n\nGrüße", files=(("Rechnung.pdf","application/pdf",b"%PDF"),), References="<unknown@x.example>")
    print(und.state)
    make_mail(sender="", subject="", text="hm")
    bad = Letter.objects.queued().first(); 
    Letter.objects.filter(pk=bad.pk).update(state="failed", failed_finally_at=now, next_try_at=None, last_error="SMTPRecipientsRefused 550 5.1.1")
    def url(n, *a, lang="de"):
        with override(lang): return reverse("office:"+n, args=a)
    todo = {
      "today": ("today",), "applications": ("applications",), "new-form": ("application-new",),
      **{f"app-{k}": ("application", v.pk) for k,v in apps.items()},
      "material": ("application-material", apps["mail"].pk),
      "message": ("application-message", apps["accepted"].pk),
      "post": ("post",), "mailpage": ("mail", und.pk), "letters": ("letters",), "mentors": ("mentors",),
      "exemptions": ("exemptions",), "members": ("members",),
    }
    out = Path("/tmp/shots")
    errs=[]
    for look in LOOKS:
        page = pages(look)
        c = signed_in(office.coordinator)
        page.context.add_cookies([{"name":"session","value":c.cookies["session"].value,"url":site}])
        for name, (n,*a) in todo.items():
            if ONLY and name not in ONLY: continue
            pages.expected_statuses |= {500,404}
            page.goto(url(n,*a,lang=look.language))
            picture(page, out, f"{name}-{look}")
            w = wider_than_the_window(page)
            if w: errs.append(f"{name} {look} wider {w}")
            try: axe(page)
            except AssertionError as e: errs.append(f"{name} {look} {e}")
    print("\n".join(errs)); print(pages.troubles)
    pages.troubles.clear()
