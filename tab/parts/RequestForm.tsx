import { Button, Field, Textarea } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { namedFor } from '../namedFor.ts';
import { mergeTyped } from '../../src/domain/merge/mergeTyped.ts';
import { useCase } from '../caseContext.ts';
import { pressing } from '../pressing.ts';
import { useTab } from '../tabContext.ts';
import type { Acting } from '../useAct.ts';
import { useKept } from '../useKept.ts';
import { useStillHere } from '../useStillHere.ts';
import { ChildFields } from './ChildFields.tsx';
import { QuestionGroups, Questions } from './QuestionsSection.tsx';
import { ReplyBox } from './ReplyBox.tsx';
import { blankRequest, sendRequest, type RequestTyped, type Sent } from './requestDraft.ts';
import { SeatNames } from './SeatNames.tsx';
import { Trouble } from './Trouble.tsx';

/** Everything a request still needs, on one page, sent with one press. No form itself: each question on it is one, to be saved at once. */
export function RequestForm(): ReactNode {
  const { api, me, go, tell } = useTab();
  const { view, changed } = useCase();
  const { assessment, reference } = view;
  const [typed, setTyped, forget] = useKept<RequestTyped>(`${me.id}:${reference}:request`, blankRequest(view));
  const press = useMemo(() => pressing(api, me.id, reference), [api, me.id, reference]);
  const [sent, setSent] = useState<Sent>();
  const [busy, setBusy] = useState(false);
  const stillHere = useStillHere();

  const send = async (reason: object = {}): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const got = await sendRequest(api, press, view, typed, reason);
    setBusy(false);
    if (got.to === 'end') {
      forget();
      if (stillHere()) go({ page: 'case', reference });
      tell(got.answer);
      return;
    }
    // What was typed while it was being sent stays.
    setTyped((now) => mergeTyped(typed, now, got.typed).value);
    setSent(got);
    if (got.typed !== typed) changed({ says: 'Whoever was named is recorded. The request itself is not sent yet.' });
  };
  const acting = (reply: Acting['reply']): Acting => ({
    busy,
    reply,
    run: () => void send(),
    again: (reason) => void send(reason),
    clear: () => {
      setSent(undefined);
    },
  });

  const refused = sent?.to === 'request' && sent.reply.kind === 'refused' ? sent.reply.answer.findings : [];
  const childTrouble = refused.find((finding) => finding.about?.field?.startsWith('child'))?.says;
  const seats = assessment.seats.filter((seat) => seat.applies !== 'no' && seat.mode !== 'suggest' && !seat.roles.includes('child'));
  const wondered = new Set(seats.flatMap(({ asks = [] }) => asks));
  const turnsOn = assessment.questions.filter(({ fact }) => wondered.has(fact));

  return (
    <div className="stack-wide">
      <section className="stack" aria-labelledby="child-title">
        <h2 id="child-title">Who the child is</h2>
        <p className="quiet">Kept in SharePoint and shown here only. Messages, cards and calendars say {reference} and nothing else.</p>
        <ChildFields
          typed={typed.child}
          change={(child) => {
            setTyped({ ...typed, child });
          }}
          trouble={childTrouble}
        />
        {sent?.to === 'child' && <Trouble problem={sent.problem} again={() => void send()} busy={busy} />}
      </section>

      <section className="stack" aria-labelledby="people-title">
        <h2 id="people-title">Who is involved</h2>
        <p className="quiet">Name those you know. You can add the others later.</p>
        {turnsOn.length > 0 && (
          <div className="question-group">
            <h3>Who is asked turns on this</h3>
            <Questions questions={turnsOn} />
          </div>
        )}
        {seats.map((seat) => (
          <SeatNames
            key={seat.id}
            seat={seat}
            named={namedFor(assessment, seat)}
            typed={typed.people[seat.id] ?? []}
            change={(people) => {
              setTyped({ ...typed, people: { ...typed.people, [seat.id]: people } });
            }}
            finding={refused.find((one) => one.about?.seat === seat.id)}
          >
            {sent?.to === 'person' && sent.seat === seat.id && <ReplyBox acting={acting(sent.reply)} keep={`seat:${seat.id}`} />}
          </SeatNames>
        ))}
      </section>

      {assessment.questions.length > turnsOn.length && (
        <section className="stack" aria-labelledby="questions-title">
          <h2 id="questions-title">Questions</h2>
          <QuestionGroups elsewhere={turnsOn} />
        </section>
      )}

      <section className="stack" aria-labelledby="note-title">
        <h2 id="note-title">{assessment.decision ? 'For whoever decides' : 'For the record'}</h2>
        <Field label="Note" hint="What they should know about it. Shown in the tab, never in the chat.">
          <Textarea
            value={typed.note}
            onChange={(_, data) => {
              setTyped({ ...typed, note: data.value });
            }}
            resize="vertical"
            rows={4}
          />
        </Field>
      </section>

      <div className="send">
        <Button type="button" appearance="primary" size="large" disabledFocusable={busy} onClick={() => void send()}>
          {busy ? 'Sending…' : 'Send the request'}
        </Button>
        <p className="quiet">What you type is kept until it is sent; you can go on in another browser.</p>
      </div>
      {sent?.to === 'request' && <ReplyBox acting={acting(sent.reply)} keep="request" />}
    </div>
  );
}
