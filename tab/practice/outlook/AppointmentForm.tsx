import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { DismissRegular, SendRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import { useDesk } from '../frame/desk.ts';
import { reasonOf } from '../standin/reasonOf.ts';
import type { Person } from '../standin/shapes.ts';
import { londonTime } from '../time/londonTime.ts';
import { AppointmentTimes } from './AppointmentTimes.tsx';
import { newDraft, type Draft } from './draft.ts';
import { officeAnswer } from './officeAnswer.ts';
import type { Hello, SendAnswer } from './officeMessages.ts';
import { outlookKinds, type OutlookKind } from './outlookKind.ts';
import { PaneFrame } from './PaneFrame.tsx';
import { PeopleField } from './PeopleField.tsx';
import { pressSend, type Ask } from './pressSend.ts';
import { readRooms } from './readRooms.ts';
import { saveDraft } from './saveDraft.ts';
import { SendStopped } from './SendStopped.tsx';
import { useDraft } from './useDraft.ts';

type Props = { readonly person: Person; readonly called: string; readonly onClose: () => void; readonly onSent: (day: string) => void };

/** A new appointment as Outlook shows it, with Holdfast's pane beside it and its check behind Send. */
export function AppointmentForm({ person, called, onClose, onSent }: Props) {
  const { settings, sessions, people, now, appearance, tell } = useDesk();
  const [kind, setKind] = useState<OutlookKind>('web');
  const [paneOpen, setPaneOpen] = useState(false);
  const { draft, now: latest, change } = useDraft(() => newDraft(now(), person));
  const [sending, setSending] = useState(false);
  const [stopped, setStopped] = useState<SendAnswer>();
  const [problem, setProblem] = useState<string>();

  const ask = useCallback<Ask>(
    async (name, args) => {
      if (name === 'token') return { status: 'succeeded', value: (await sessions.of(person.id)).apiToken };
      const rooms = name === 'rooms.add' ? await readRooms(sessions, person.id) : [];
      // Looked at only now: much may have been written while the rooms were read.
      const outcome = officeAnswer(kind, latest(), name, args, rooms);
      if ('fails' in outcome) return { status: 'failed', why: outcome.fails };
      if (outcome.draft) change(outcome.draft);
      return { status: 'succeeded', value: outcome.value };
    },
    [kind, latest, change, sessions, person.id],
  );
  const hello: Hello = {
    office: 'hello',
    mailbox: outlookKinds[kind].mailbox,
    nested: outlookKinds[kind].nested,
    user: { displayName: person.name, emailAddress: person.email },
    item: 'writing',
    background: appearance === 'dark' ? '#1f1f1f' : '#ffffff',
  };
  const edit = (more: Partial<Draft>): void => {
    change({ ...latest(), ...more });
  };
  const send = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    setStopped(undefined);
    try {
      const answer = await pressSend(kind, settings.tab, hello, ask);
      if (answer !== 'unavailable' && !answer.allowEvent) {
        setStopped(answer);
        return;
      }
      const sent = latest();
      await saveDraft(sessions, person.id, sent);
      tell(answer === 'unavailable' ? 'Sent. The check on sending did not answer, so nothing was checked.' : 'Sent.');
      onSent(londonTime(sent.start).day);
    } catch (refused) {
      setProblem(reasonOf(refused));
    } finally {
      setSending(false);
    }
  };
  const staff = people.filter(({ outside }) => !outside);

  return (
    <div className={`outlook ${paneOpen ? 'outlook-with-pane' : ''}`}>
      <section className="outlook-form" aria-labelledby="appointment-title">
        <div className="detail-head">
          <h2 id="appointment-title">New appointment</h2>
          <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Discard" onClick={onClose} />
        </div>
        <div className="outlook-ribbon" role="toolbar" aria-label="Appointment">
          <Button appearance="primary" icon={<SendRegular />} disabled={sending} onClick={() => void send()}>
            {sending ? 'Checking…' : 'Send'}
          </Button>
          <Button
            icon={<ShieldCheckmarkRegular />}
            aria-pressed={paneOpen}
            onClick={() => {
              setPaneOpen(!paneOpen);
            }}
          >
            Stability meeting
          </Button>
        </div>
        {stopped && (
          <SendStopped
            answer={stopped}
            openPane={() => {
              setPaneOpen(true);
              setStopped(undefined);
            }}
            close={() => {
              setStopped(undefined);
            }}
          />
        )}
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        <Field label="Subject">
          <Input
            value={draft.subject}
            onChange={(_, { value }) => {
              edit({ subject: value });
            }}
          />
        </Field>
        <PeopleField
          draft={draft}
          known={people}
          change={(those, typed) => {
            edit({ people: those, typed });
          }}
        />
        <AppointmentTimes start={draft.start} end={draft.end} change={edit} />
        <Field label="Location">
          <Input
            value={draft.location}
            onChange={(_, { value }) => {
              edit({ location: value });
            }}
          />
        </Field>
        <div className="outlook-marks">
          <Checkbox
            label="Private"
            checked={draft.private}
            onChange={(_, { checked }) => {
              edit({ private: checked === true });
            }}
          />
          <Checkbox
            label="Teams meeting"
            checked={draft.teams}
            onChange={(_, { checked }) => {
              edit({ teams: checked === true });
            }}
          />
        </div>
        <Field label="Text">
          <Textarea
            value={draft.text}
            rows={8}
            resize="vertical"
            onChange={(_, { value }) => {
              edit({ text: value });
            }}
          />
        </Field>
        <Field label="In the calendar of" hint="Somebody else’s where they have made this person their delegate.">
          <Select
            value={draft.organiser.id}
            onChange={(_, { value }) => {
              const organiser = staff.find(({ id }) => id === value);
              if (organiser) edit({ organiser });
            }}
          >
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="This desk plays">
          <RadioGroup
            value={kind}
            onChange={(_, { value }) => {
              if (value in outlookKinds) setKind(value as OutlookKind);
            }}
          >
            {Object.entries(outlookKinds).map(([value, { label }]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
      </section>
      {paneOpen && (
        <aside className="outlook-pane" aria-label="Holdfast">
          <PaneFrame
            key={kind}
            called={called}
            hello={hello}
            ask={ask}
            times={`${String(draft.start)} ${String(draft.end)}`}
            people={draft.people.map(({ email }) => email).join(' ')}
          />
        </aside>
      )}
    </div>
  );
}
