/** Two versions beside each other, which few look at: fetched when asked for, or ahead in a free moment. */
export const loadComparison = async () => (await import('./version-comparison.tsx')).VersionComparison;
