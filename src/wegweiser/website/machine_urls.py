"""Addresses that machines read: the same in every language."""

from django.urls import URLPattern, URLResolver, path

from . import machines, pictures

app_name = "machine"
urlpatterns: list[URLPattern | URLResolver] = [
    path("bild/<uuid:photo_id>.webp", pictures.picture, name="picture"),
    path("mentoren.json", machines.mentors, name="mentors"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
]
