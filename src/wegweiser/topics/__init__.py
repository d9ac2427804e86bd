"""Topics, industries and phases with their synonyms: the words that mentors and requests share."""
