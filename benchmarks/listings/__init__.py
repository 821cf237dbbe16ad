"""Questions of what a CV lists, whose answers its entries decide."""
