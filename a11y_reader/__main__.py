"""`python -m a11y_reader` is `a11y-reader`."""

from a11y_reader.cli import main

if __name__ == "__main__":
    main()
