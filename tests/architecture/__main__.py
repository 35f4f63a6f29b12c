"""`python -m tests.architecture`: the rules over the tree, one line for each breach."""

import sys

from tests.architecture.rules import RULES
from tests.architecture.sources import ROOT

breaches = [breach for rule in RULES for breach in rule(ROOT)]
for breach in breaches:
    print(breach)
print(f"{len(RULES)} rules, {len(breaches)} breaches")
sys.exit(1 if breaches else 0)
