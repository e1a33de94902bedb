"""Document and Preferences to text of some format, one module a format."""
