"""What happened: the farm's journal of dated happenings, each judged by the ones that came before it."""
