/** Facts that follow from others and are never asked. */
export const isDerived = (fact: string): boolean =>
  /^(trigger|leftOut|meetingsBefore|meetingsHeld|attended|happened|statutoryReview|nextMeeting|form)\.|^(meetingsHeld|meetingIndex|chairChanged|ceased|placement\.months\w+)$|\.first$/.test(
    fact,
  );
