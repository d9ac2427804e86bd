"""The page of one application and everything that is done on it."""
