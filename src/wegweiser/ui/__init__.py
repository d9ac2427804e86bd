"""The look: layout, components, forms and error pages that every door uses."""
