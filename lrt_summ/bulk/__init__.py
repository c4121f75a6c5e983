"""Many meetings: one stream of deliveries, whoever does the work, and files that can be resumed.

    delivery    what comes of one document, ready to be written
    here        in this process
    workers     in one process per core of this machine
    on_ray      on a Ray cluster
    batch       through the provider's Batch API, at half the price
    journal     into a JSONL file that a killed run goes on with
    parquet     into a Parquet file

Each way of working is an asynchronous iterator over `Delivery`, so that each fits each file.
"""
