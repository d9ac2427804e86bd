"""Demo mode only: a believable association, a role switcher, the "Ausgang", the components."""


def people_to_try() -> list[tuple[str, str, str]]:
    """(part, name, address) of the people one can sign in as; what the console prints."""
    from .parts import people_to_try as listed

    return listed()
