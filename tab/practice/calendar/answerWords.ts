/** Graph's words for an answer (responseType) in plain ones. */
export function answerWords(response: string | null | undefined): string {
  switch (response) {
    case 'accepted':
      return 'accepted';
    case 'declined':
      return 'declined';
    case 'tentativelyAccepted':
      return 'may come';
    case 'organizer':
      return 'organiser';
    default:
      return 'no answer yet';
  }
}
