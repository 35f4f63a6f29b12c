"""What key performance indicators have in common, whichever module owns them: figures, definitions, settings, cases."""
