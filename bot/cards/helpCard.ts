import { press } from './actions.ts';
import { card, type Card } from './card.ts';
import { facts, heading, note, say, small } from './parts.ts';

export type Told = {
  readonly meetingName: string;
  readonly council: string;
  readonly commands: readonly { readonly type: string; readonly about: string }[];
};

const shortcuts = (meetingName: string) => [
  press(`Request a ${meetingName}`, 'request', {}, 'positive'),
  press('What is due', 'today'),
  press('Waiting for my decision', 'approvals'),
];

/** First words to somebody new: what this is, what it needs of them, what to type. */
export const welcomeCard = (told: Told): Card =>
  card(
    `Welcome to Holdfast. Type request to ask for a ${told.meetingName}, or help.`,
    [
      heading(`${told.meetingName}s, from the first worry to the review`, 'Holdfast'),
      say(
        `I carry a ${told.meetingName} through by the written procedure of ${told.council}: who must approve it, who must be invited, by when it must be held and written up, and which clause says so.`,
      ),
      note(
        'warning',
        'Never write who the child is in this chat. A case has a reference such as SM-7K2Q; the name goes on a page of ours that stays in the council.',
      ),
      commandList(told),
      small('There is nothing to set up for you. Your team manager and reviewing officer see the same case as you.'),
    ],
    shortcuts(told.meetingName),
  );

/** Everything that can be typed. `unknown` says that the last message was not understood and what may have been meant. */
export const helpCard = (told: Told, unknown?: { readonly nearest?: string | undefined }): Card =>
  card(
    unknown ? 'I did not understand that. Type help to see what I know.' : 'What you can type here.',
    [
      heading(unknown ? 'I did not understand that' : 'What you can type here', 'Holdfast', unknown ? 'warning' : 'emphasis'),
      unknown?.nearest ? say(`Did you mean “${unknown.nearest}”?`) : undefined,
      commandList(told),
      small('Write a reference such as SM-7K2Q by itself to open that case. Never write who the child is in this chat.'),
    ],
    shortcuts(told.meetingName),
  );

const commandList = ({ commands }: Told) => facts(Object.fromEntries(commands.map(({ type, about }) => [type, about])));
