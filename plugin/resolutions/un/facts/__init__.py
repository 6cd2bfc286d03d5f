"""Facts about the United Nations that hold whatever a site contains, as data files."""
