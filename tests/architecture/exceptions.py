"""What is longer than the house wants, each with its reason. A stale entry fails a test."""

# path -> why the file may be longer than 300 lines (templates: 120)
FILES: dict[str, str] = {}

# path::function -> why it may be longer than 40 lines
FUNCTIONS: dict[str, str] = {}

# path::view -> why it may be longer than 15 lines
VIEWS: dict[str, str] = {}
