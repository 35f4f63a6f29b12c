"""Where figures are counted: a file for each cohort, with its statements and the rows behind what it counts."""
