"""`python -m dateline` is the `dateline` command."""

from dateline.cli.main import main

if __name__ == "__main__":
    main()
