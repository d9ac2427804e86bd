"""What needs a person today: every room's todo.py, seen together. Stores only what people said about it.

Seen from here: all rooms that have a todo.py.
"""
