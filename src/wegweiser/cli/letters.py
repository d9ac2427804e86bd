"""`letters`: what waits because no mail server is set, for whoever runs the machine.

Without SMTP_URL sign-in codes wait too: this is the way back into an installation that has no mail yet.
"""

import sys


def show() -> int:
    """Print the letters that wait to be sent, newest last; nothing is changed."""
    import django

    django.setup()
    from wegweiser.mail.models import Letter

    waiting = Letter.objects.queued().select_related("recipient_person").order_by("written_at")
    for letter in waiting:
        sys.stdout.write(f"{letter.written_at:%Y-%m-%d %H:%M}  {letter.address}  {letter.subject}\n\n")
        sys.stdout.write("".join(f"    {line}\n" for line in letter.full_text.splitlines()) + "\n")
    if not waiting:
        sys.stdout.write("Kein Brief wartet. / No letter is waiting.\n")
    return 0
