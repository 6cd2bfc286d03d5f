"""The documents in the formats that other programs read, one module a format; every function is pure."""
