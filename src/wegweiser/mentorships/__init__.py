"""Places, getting to know, beginning, agreement, meetings, extension, end (P17–P19, P22, P23)."""
