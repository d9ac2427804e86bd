"""The template tags of `{% load ui %}`, one module for each kind of part."""
