"""`python -m lrt_summ` is the command `lrt-summ`."""

from lrt_summ.cli import main

main()
