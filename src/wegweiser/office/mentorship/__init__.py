"""One mentorship as the association sees it: facts and days, never the words of the two (P17)."""
