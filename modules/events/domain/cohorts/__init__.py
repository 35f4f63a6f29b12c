"""What figures are computed from: services and their outcomes, births, litters, lactations, who was there as what."""
