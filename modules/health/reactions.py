"""What others say that leads to a decision here: nothing yet, health only keeps its picture."""

from app.kernel.module import On

REACTIONS: tuple[On, ...] = ()
