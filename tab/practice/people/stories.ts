/** How a procedure is tried out: the steps a newcomer can follow, and the first names of those who play in them. */
export type Story = {
  readonly meeting: string;
  readonly steps: readonly { readonly title: string; readonly text: string }[];
  readonly cast: readonly string[];
};

const worry = { title: 'Sam says there is a worry.', text: 'Sign in as Sam, type request in the chat, and fill in the card.' };
const child = { title: 'Sam says who the child is.', text: 'The card opens the Holdfast tab; name the child there and send the request.' };
const happens = {
  title: 'The meeting happens.',
  text: 'It is in everybody’s calendar, with only a reference in the subject. Move the practice clock to it.',
};

const stories: Readonly<Record<string, Story>> = {
  dorset: {
    meeting: 'stability meeting',
    steps: [
      worry,
      child,
      { title: 'Tess decides.', text: 'Sign in as Tess. A card waits in her chat: approve, or refuse with a reason.' },
      { title: 'Sam invites and books.', text: 'In Holdfast, work down the invitee checklist and pick one of the offered times.' },
      happens,
      { title: 'Sam writes the minutes.', text: 'They stand in the lists, and everyone due a copy has it in their mail: look as Carla.' },
    ],
    cast: ['Sam', 'Tess', 'Quinn', 'Farida', 'Owen', 'Carla'],
  },
  gateshead: {
    meeting: 'stable homes meeting',
    steps: [
      { title: worry.title, text: `${worry.text} Early is right: it need not be big.` },
      child,
      {
        title: 'A manager decides.',
        text: 'Sign in as Tess. On her card she approves and says who arranges the meeting; any manager who may chair could.',
      },
      {
        title: 'Sam thinks the list through and books.',
        text: 'Everybody on the guide is answered yes or no, few new faces for the family. The first meeting is within five working days.',
      },
      happens,
      {
        title: 'Sam writes the record, Tess agrees the review.',
        text: 'Issues, the help that fits, what success looks like; the review is about ten working days on.',
      },
      {
        title: 'Tess keeps hold of it.',
        text: 'Whoever chaired first follows the actions, asks Quinn for an earlier review, or hands over: look under “Also possible now”.',
      },
    ],
    cast: ['Sam', 'Tess', 'Quinn', 'Farida', 'Owen', 'Kofi', 'Lena', 'Hugo', 'Carla'],
  },
  lancashire: {
    meeting: 'stability and support meeting',
    steps: [
      worry,
      child,
      {
        title: 'Tess weighs it and decides.',
        text: 'Sign in as Tess: is the home a good match, is care planning exhausted? She approves, or refuses and says what is done instead.',
      },
      {
        title: 'Date and chair are settled with the other side.',
        text: 'For a foster home that is Jonas, of Support to Permanence. Then Sam or Tess invites and books: two limits run, the earlier one counts.',
      },
      happens,
      {
        title: 'The notes go round within five working days.',
        text: 'What was considered is ticked off, the notes go to everybody who attended: look as Carla.',
      },
      {
        title: 'If the home ends all the same:',
        text: 'Record the ending and ask for the disruption meeting. Sam and Farida complete their forms, Ada chairs between day 28 and day 42, and Gwen writes the learning log.',
      },
    ],
    cast: ['Sam', 'Tess', 'Farida', 'Jonas', 'Owen', 'Quinn', 'Ada', 'Gwen', 'Ines', 'Carla'],
  },
  psm: {
    meeting: 'placement stability meeting',
    steps: [
      worry,
      child,
      {
        title: 'Nobody has to approve.',
        text: 'Sam says what is at risk, asks about an advocate, and invites: the Virtual School is Idris, the carer Carla.',
      },
      {
        title: 'Sam books.',
        text: 'Owen chairs for an in-house foster home. This procedure gives no number of days, so none is counted.',
      },
      {
        title: 'Everything is got ready, and the meeting happens.',
        text: 'The child’s and the parents’ views, the Care Plan, what the child needs to take part. Then move the practice clock to it.',
      },
      {
        title: 'Sam writes the record, Owen agrees the next meeting.',
        text: 'Or plans none: then Tess decides whether the meetings end, and Quinn can have his say.',
      },
    ],
    cast: ['Sam', 'Tess', 'Owen', 'Farida', 'Quinn', 'Idris', 'Toby', 'Carys', 'Carla', 'Rosa'],
  },
  snm: {
    meeting: 'stability network meeting',
    steps: [
      { title: worry.title, text: `${worry.text} Breaking down this very day is urgent: 48 hours.` },
      child,
      {
        title: 'Sam decides, having talked with three others.',
        text: 'With Tess, with Farida and with Farida’s manager Owen; the decision stands with its reasons, whichever way it goes.',
      },
      {
        title: 'Sam invites and books.',
        text: 'Who tells the child, when and how is planned first. An urgent meeting counts only with Sam, the carer, Farida and Marlon of Placement Management.',
      },
      happens,
      {
        title: 'Sam takes the minutes, within five working days.',
        text: 'Somebody else chairs. Then every four weeks at least, until stopping is decided together.',
      },
      {
        title: 'If notice is given:',
        text: 'Record it under “Also possible now”: it is not accepted before a meeting was held.',
      },
    ],
    cast: ['Sam', 'Tess', 'Farida', 'Owen', 'Marlon', 'Idris', 'Quinn', 'Rhona', 'Carla', 'Rosa'],
  },
};

const anyOther: Story = {
  meeting: 'stability meeting',
  steps: [
    worry,
    child,
    { title: 'Whoever decides, decides.', text: 'The card Sam has tells who is asked. A card waits in that person’s chat.' },
    { title: 'Sam invites and books.', text: 'In Holdfast, work down the invitee checklist and pick one of the offered times.' },
    happens,
    { title: 'The minutes are written.', text: 'They stand in the lists, and everyone due a copy has it in their mail.' },
  ],
  cast: ['Sam', 'Tess', 'Quinn', 'Farida', 'Owen', 'Carla'],
};

/** The story of a procedure; of a council's own file, one that fits any. */
export const storyOf = (procedure: string | undefined): Story => stories[procedure ?? 'dorset'] ?? anyOther;
