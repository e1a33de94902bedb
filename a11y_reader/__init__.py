"""a11y_reader (temporary root while the stages land)."""
