"""The mentor's side: a question about someone without a name, and the last yes to whoever chose them (P20, P21)."""
