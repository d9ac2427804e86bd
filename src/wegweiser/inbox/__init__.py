"""Where an incoming mail belongs: application, answer, or undecided. Seen from here: mentors, mail, people."""
