"""The fixed lists of the trade. `CamelCase` codes are ICAR ADE 1.3.2 and leave as they are; the others are ours."""
