"""What the demo programme consists of: pure data, no models, no clock.

People, firms and addresses are fictional. Dates are distances from the moment the demo is loaded
(:class:`~wegweiser.demo.content.shapes.Ago`, months), so that the demo never grows old.
"""
