"""What people fill in: here it is checked and put into words the stories understand."""
