"""Know the threat: short pages on each tactic, and three cases to try oneself on."""
