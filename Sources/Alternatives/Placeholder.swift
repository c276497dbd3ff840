// Alternatives
