export const sample = "a hashed asset, for tests";
