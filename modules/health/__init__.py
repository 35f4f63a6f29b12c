"""What needs a judgement: which animals are ill, what they are given for it, and until when their food is withheld."""
