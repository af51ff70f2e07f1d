"""What the integrations of Spark, Dask and Ray share: the clients of their workers, and the shards that the workers fetch."""
