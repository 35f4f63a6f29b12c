"""The application in the shapes that it runs in: one process or many, one database or another, one bus or another."""
