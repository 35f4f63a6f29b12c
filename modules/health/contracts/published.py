"""The facts health publishes. It keeps a picture of the animals and has judged nothing yet, so there are none."""

PUBLISHED: tuple[type, ...] = ()
