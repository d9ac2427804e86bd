"""One request for a mentor: short version, suggestions, questions, recommendation (P20, P21)."""
