"""What the answers of all say together; too few are not shown (P13)."""

from django.http import HttpResponse
from django.shortcuts import render

from wegweiser.feedback.summing import sums

from .access import READERS, OfficeRequest, office_door


@office_door(*READERS)
def feedback(request: OfficeRequest) -> HttpResponse:
    """Board and coordination see how it goes on the whole, never what one person said."""
    return render(request, "office/feedback.html", {"sums": sums()})
