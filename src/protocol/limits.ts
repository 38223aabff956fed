/** What one side accepts from the other. All design choices [D], generous to people and tight to programs. */
export const LIMITS = {
  /** Bytes of one message from a screen. The longest honest one, a facilitator's minority report, is under 2 KB. */
  messageBytes: 8 * 1024,
  /** Characters of all texts of a scenario that is handed in with a room: ten times a large one, and under what log servers take. */
  handedTexts: 700_000,
  /** Texts of a handed scenario: itself, personas and translations. */
  handedFiles: 40,
  /** Messages a second that one connection may send over time, and how many at once before that counts. */
  messagesPerSecond: 10,
  messageBurst: 40,
  /** A hall; the bench plays 5,000. */
  votersPerRoom: 10_000,
  /** Screens of a room that are no phones: projectors and consoles. */
  otherScreensPerRoom: 64,
  /** Letters A to J; no shipped beat offers more than six replies. */
  repliesPerBeat: 10,
  teams: { least: 2, most: 8 },
  nicknameCharacters: 24,
  /** Marks an observer may tick at one decision. */
  ticksPerDecision: 8,
  /** Raised hands a facilitator may enter for one reply. */
  hands: 10_000,
  /** Replies shown in a minority report. */
  minorityReplies: 40,
  /** Seconds a voting may last when it is timed. */
  timerSeconds: { least: 5, most: 600 },
} as const;
