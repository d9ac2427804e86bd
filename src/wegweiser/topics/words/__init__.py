"""The vocabulary itself, as data: keys that stay, names in both languages, synonyms in our own words.

A key stands in mentors' offers and in requests. Names and synonyms may change at any time; a key never, and one that
is no longer wanted simply disappears from the lists (`vocabulary.known` leaves it out).
"""
