/** Few look at votes: fetched when they do. */
export const loadVotes = async () => (await import('./votes-section.tsx')).VotesSection;
