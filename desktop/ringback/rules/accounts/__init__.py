"""Account numbers and wallets: what their own check digits say about how they were typed."""
