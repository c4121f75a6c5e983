"""One way each of asking a model about agenda items. `benchmarks.throughput` runs them."""
