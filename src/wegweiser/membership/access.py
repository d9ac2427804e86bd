"""Who may see members and exemptions: treasurer, board and coordination all of them, everybody their own."""

from wegweiser.people.models import RoleKind

# The parts whose holders may open and export the treasurer's lists; the door to them asks for one of these.
MAY_SEE_EXEMPTIONS = frozenset({RoleKind.TREASURER, RoleKind.BOARD, RoleKind.COORDINATOR, RoleKind.DEPUTY})
