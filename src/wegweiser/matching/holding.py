"""What happens to one request happens one after the other, and so do things about the places of its mentors."""

from wegweiser.mentors.models import Mentor

from .lifecycle import LIVING
from .models import Request


def hold(request: Request, also: Mentor | None = None) -> None:
    """Hold the request's row until the transaction ends, and see the state it has now.

    After it the rows of the mentors who hold a place for it (`also`: of one who is about to), always in one order:
    a story that frees several places never waits for another that does the same the other way round.
    """
    Request.objects.select_for_update(no_key=True).get(pk=request.pk)
    request.refresh_from_db(fields=["state", "last_step_at", "may_name"])
    concerned = set(request.questions.filter(answer__in=LIVING).values_list("mentor_id", flat=True))
    wanted = concerned | ({also.pk} if also is not None else set())
    list(Mentor.objects.select_for_update(no_key=True).filter(pk__in=wanted).order_by("pk").values_list("pk"))
