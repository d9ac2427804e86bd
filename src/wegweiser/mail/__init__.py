"""Letters out, mails in, and the conversations they belong to."""
