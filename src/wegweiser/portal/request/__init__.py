"""A member's own request: writing it, reviewing it, its way, the recommendation; and joining before it (P20, P26)."""
