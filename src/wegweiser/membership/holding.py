"""What happens to one person's periods happens one after the other."""

from wegweiser.people.models import Person


def hold(person: Person) -> None:
    """Hold the person's row until the transaction ends, so that nothing begins or ends twice at once."""
    Person.objects.select_for_update(no_key=True).get(pk=person.pk)
