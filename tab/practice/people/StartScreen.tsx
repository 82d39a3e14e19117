import { Avatar, CounterBadge } from '@fluentui/react-components';
import { useDesk } from '../frame/desk.ts';
import type { Person } from '../standin/shapes.ts';
import { shortName } from './calledBy.ts';
import { storyOf } from './stories.ts';
import { WhichProcedure } from './WhichProcedure.tsx';

type Props = {
  readonly waiting: Readonly<Record<string, number>>;
  readonly lastAddress: (person: Person) => string;
  /** A name in the address that nobody here has. */
  readonly missing: string | undefined;
};

/** The first thing a newcomer sees: what this is, the story to follow, and whom to be. */
export function StartScreen({ waiting, lastAddress, missing }: Props) {
  const { people, settings } = useDesk();
  const story = storyOf(settings.practised?.id);
  const staff = people.filter((person) => !person.outside);
  const outside = people.filter((person) => person.outside);
  const plays = (person: Person): boolean => story.cast.includes(shortName(person));
  const played = (some: readonly Person[]): readonly Person[] => [...some.filter(plays), ...some.filter((person) => !plays(person))];
  const card = (person: Person) => {
    const count = waiting[person.id] ?? 0;
    return (
      <li key={person.id} className="person">
        <Avatar name={person.name} color="colorful" size={40} aria-hidden />
        <div className="person-words">
          <h3>
            {person.name} {count > 0 && <CounterBadge count={count} size="small" aria-label={`${String(count)} new`} />}
          </h3>
          <p>{person.jobTitle ?? 'Mail and invitations only'}</p>
          <a href={lastAddress(person)}>
            <span>Sign in as {shortName(person)}</span>
          </a>
        </div>
      </li>
    );
  };
  return (
    <main id="main" tabIndex={-1} className="start">
      {missing !== undefined && <p role="alert">Nobody here is called “{missing}”. Pick somebody below.</p>}
      <section className="start-words">
        <h1>Practise a {story.meeting}</h1>
        <p className="lead">
          Holdfast carries the meeting about a child’s home from the first worry to the minutes, by the council’s own procedure. Here you
          try it in a made-up Microsoft 365 on this computer, as whichever of the people below you like.
        </p>
        {settings.practised && <WhichProcedure practised={settings.practised} />}
        <h2>The story, step by step</h2>
        <ol className="story">
          {story.steps.map((step) => (
            <li key={step.title}>
              <strong>{step.title}</strong> {step.text}
            </li>
          ))}
        </ol>
      </section>
      <section className="start-people">
        <h2>In this story</h2>
        <ul className="people">{staff.filter(plays).map(card)}</ul>
        <h2>Others in the council</h2>
        <ul className="people">{staff.filter((person) => !plays(person)).map(card)}</ul>
        <h2>Outside the council</h2>
        <p className="quiet">People without an account see only their mail and their invitations.</p>
        <ul className="people">{played(outside).map(card)}</ul>
      </section>
    </main>
  );
}
