import { Button } from '@fluentui/react-components';
import { useEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import type { Typed } from '../../src/domain/merge/mergeTyped.ts';
import { sayInstant } from '../../src/domain/time/words.ts';
import { useTab } from '../tabContext.ts';
import { wordsIn } from '../wordsIn.ts';
import { BothVersions } from './BothVersions.tsx';

/**
 * What a person typed in this case and has to look at: differently in two browsers, for what somebody else did meanwhile, or too long for a draft.
 * Nothing where there is none of it.
 */
export function KeptWords({ reference }: { readonly reference: string }): ReactNode {
  const { drafts, me } = useTab();
  const [, again] = useReducer((round: number) => round + 1, 0);
  useEffect(() => drafts?.heard(`${me.id}:${reference}`, again), [drafts, me.id, reference]);
  if (!drafts) return null;
  return (
    <>
      {drafts.elsewhere(reference).map((one) => (
        <BothVersions
          key={`${one.key} ${one.touching.field} ${one.savedAt}`}
          of="what you typed"
          from={`You typed something else here in another browser, on ${sayInstant(one.savedAt)}.`}
          mine={said(one.touching.mine)}
          theirs={said(one.touching.theirs)}
          choose={(which) => {
            drafts.choose(one, which === 'theirs' ? 'theirs' : 'mine');
          }}
        />
      ))}
      {drafts.overtaken(reference).map(({ key, form, says, value }) => (
        <Overtaken
          key={key}
          says={says}
          words={form === 'chair' ? '' : wordsIn(value)}
          discard={() => {
            drafts.discard(key);
          }}
        />
      ))}
      {drafts.tooLong(reference).map((form) => (
        <p key={form} className="box box-trouble" role="status">
          {formWords[form.split(':')[0] ?? ''] ?? 'What you typed in a form here'} is too long to be kept as a draft in SharePoint. This
          browser alone keeps it: save or send it from here, or shorten it, before you go on elsewhere.
        </p>
      ))}
    </>
  );
}

const formWords: Readonly<Record<string, string>> = {
  minutes: 'What you typed in the minutes',
  request: 'What you typed in the request',
  decide: 'What you typed for the decision',
};

type OvertakenProps = { readonly says: string; readonly words: string; readonly discard: () => void };

/** Words for which there is no use any more: shown until their person has taken or thrown them away. */
function Overtaken({ says, words, discard }: OvertakenProps): ReactNode {
  const [copied, setCopied] = useState<'yes' | 'by-hand'>();
  const text = useRef<HTMLParagraphElement>(null);
  // Ticks and dates alone are no words anybody would miss.
  useEffect(() => {
    if (words === '') discard();
  }, [words, discard]);
  if (words === '') return null;
  return (
    <div className="box box-ask" role="group" aria-label="Words you typed that were not needed">
      <p>
        <strong>{says}</strong> What you had typed for it is kept here, for you alone.
      </p>
      <p className="typed-text" ref={text}>
        {words}
      </p>
      <div className="buttons">
        <Button
          onClick={() => {
            setCopied(copy(text.current) ? 'yes' : 'by-hand');
          }}
        >
          Copy
        </Button>
        <Button onClick={discard}>Discard</Button>
      </div>
      <p role="status" className="quiet">
        {copied === 'yes' && 'Copied. Discard them here once they are where you want them.'}
        {copied === 'by-hand' && 'The words are selected: copy them with Ctrl and C.'}
      </p>
    </div>
  );
}

/**
 * Selects the words and copies them; whether the browser did. The Clipboard API is closed to a frame that its host gives no leave, the older way is
 * not.
 */
function copy(words: HTMLElement | null): boolean {
  if (words === null) return false;
  getSelection()?.selectAllChildren(words);
  const page: { execCommand?(command: 'copy'): boolean } = document;
  return page.execCommand?.('copy') ?? false;
}

const said = (value: Typed): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? Object.values(value).map(said).join(', ') : String(value);
};
