"""Where an incoming mail belongs: application, answer, concern, or undecided. Seen from here: all rooms below."""
