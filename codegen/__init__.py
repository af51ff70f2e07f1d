"""The generator: reflection answers in, a typed package out."""
