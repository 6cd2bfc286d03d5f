"""What the pages show: frozen values computed by pure functions, one module a kind of page."""
