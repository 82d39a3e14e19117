/** The main job in six steps, as a newcomer can follow it. */
export const story: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Sam says there is a worry.', text: 'Sign in as Sam, type request in the chat, and fill in the card.' },
  { title: 'Sam says who the child is.', text: 'The card opens the Holdfast tab; name the child there and submit.' },
  { title: 'Tess decides.', text: 'Sign in as Tess. A card waits in her chat: approve, or refuse with a reason.' },
  { title: 'Sam invites and books.', text: 'In Holdfast, work down the invitee checklist and pick one of the offered times.' },
  {
    title: 'The meeting happens.',
    text: 'It is in everybody’s calendar, with only a reference in the subject. Move the practice clock to it.',
  },
  { title: 'Sam writes the minutes.', text: 'They stand in the lists, and everyone due a copy has it in their mail: look as Carla.' },
];
