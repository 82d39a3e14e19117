/** Facts that follow from others and are never asked. */
export const isDerived = (fact: string): boolean =>
  /^(trigger|leftOut|attended|happened|statutoryReview|nextMeeting|form)\.|^(meetingsHeld|meetingIndex|chairChanged|placement\.months\w+)$|\.first$/.test(
    fact,
  );
