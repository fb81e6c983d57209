/** How long what is about people is kept, as the operator says at start. */
export const retention = {
  /** A session that nobody used for so many days has ended. */
  sessionDays: 30,
  /** Who did what is known for so many months. */
  logMonths: 24,
};
