"""The programme's numbers, names and texts. `versions.current(now)` gives the value object `values.Programme`."""
