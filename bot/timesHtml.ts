import type { Suiting } from '../src/domain/asking/timesAsked.ts';
import { sayInstant } from '../src/domain/time/words.ts';
import type { TimesPage } from '../src/usecases/timesPage.ts';

const words: readonly (readonly [Suiting, string])[] = [
  ['yes', 'Yes'],
  ['if-need-be', 'If need be'],
  ['no', 'No'],
];

/** The page on which somebody outside says which times suit: a form of radio buttons that works without a script and with a keyboard. */
export function timesHtml(page: TimesPage): string {
  const { state, reference, meetingName, closes } = page;
  const title = state === 'open' ? 'Which times suit you?' : state === 'forged' ? 'This link does not work' : 'Nothing to answer any more';
  return whole(
    page.missing.length > 0 ? `Not complete yet: ${title}` : title,
    state === 'open' && closes !== undefined
      ? `<h1>${title}</h1>
      ${said(page)}
      <p>For a ${escaped(meetingName ?? 'meeting')}, reference <strong>${escaped(reference ?? '')}</strong>. Times are London time.</p>
      <form method="post">
        ${page.times.map((time, nth) => question(time, nth, page.missing)).join('\n        ')}
        <p>This page closes by itself on <strong>${escaped(sayInstant(closes))}</strong>. Until then you can come back and change your answers.</p>
        <button type="submit">Send my answers</button>
      </form>
      <p>Only the people who arrange the meeting see what you answer. Please write nothing about the child in an e-mail about it.</p>`
      : `<h1>${title}</h1>
      <p>${escaped(page.says ?? '')}</p>
      <p>If you have a question, please answer the letter the link came with.</p>`,
  );
}

/** What is said first; read out at once by a screen reader when the page comes back. */
const said = ({ says, missing, times }: TimesPage): string =>
  says === undefined
    ? ''
    : missing.length === 0
      ? `<p class="said" role="status">${escaped(says)}</p>`
      : `<div class="said" role="alert">
        <p>${escaped(says)}</p>
        <ul>${missing.map((nth) => `<li><a href="#time-${String(nth)}-yes">${escaped(times[nth]?.label ?? '')}</a></li>`).join('')}</ul>
      </div>`;

const question = ({ label, answer }: TimesPage['times'][number], nth: number, missing: readonly number[]): string => {
  const id = `time-${String(nth)}`;
  const lacks = missing.includes(nth);
  return `<fieldset${lacks ? ` aria-describedby="${id}-lacks"` : ''}>
          <legend>${escaped(label)}</legend>
          ${lacks ? `<p id="${id}-lacks" class="lacks">Please choose one.</p>` : ''}
          ${words
            .map(
              ([value, word]) =>
                `<label><input type="radio" name="${id}" id="${id}-${value}" value="${value}" required${answer === value ? ' checked' : ''} /> ${word}</label>`,
            )
            .join('\n          ')}
        </fieldset>`;
};

/** A page that only says something, for what went wrong on our side. */
export const timesTrouble = (says: string): string =>
  whole('That did not work', `<h1>That did not work</h1>\n      <p role="alert">${escaped(says)}</p>`);

const whole = (title: string, main: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <link rel="stylesheet" href="/pages.css" />
  </head>
  <body>
    <main>
      ${main}
    </main>
  </body>
</html>
`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
