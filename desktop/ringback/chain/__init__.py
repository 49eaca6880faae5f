"""What makes an entry checkable without a register: leaves, links, marks, words and the exported journal."""
