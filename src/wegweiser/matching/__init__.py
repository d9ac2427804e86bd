"""From a request over explained suggestions and the question to a mentor to a recommendation (P20, P21, P26)."""
