"""What is to be done on a farm: rules that tell from where a subject stands what is due for it, and when."""
