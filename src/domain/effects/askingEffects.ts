import { everyTimesAsked } from '../asking/timesAsked.ts';
import { sayStretch } from '../slots/sayStretch.ts';
import { sayInstant } from '../time/words.ts';
import { addresseeOf } from './addresseeOf.ts';
import type { MailEffect } from './effect.ts';
import { effectKey } from './effectKey.ts';
import { keepTheNameOut, letter } from './letter.ts';
import { mailboxOf, personOf, type Source } from './source.ts';
import { subjectOf } from './subjectOf.ts';

/** One letter to each person outside who is asked which times suit, as long as answers are taken: it carries a link of their own. */
export const askingEffects = (source: Source): readonly MailEffect[] =>
  everyTimesAsked(source.log, source.assessment.asOf)
    .filter(({ state }) => state === 'open')
    .flatMap(({ ask, closes, times, people, by }) => {
      const from = mailboxOf(source, source.assessment.meeting?.organiser, by);
      if (from === undefined) return [];
      return people.flatMap(({ person, said }): readonly MailEffect[] => {
        const to = addresseeOf(personOf(source, person));
        if (to === undefined || said !== undefined) return [];
        return [
          {
            kind: 'mail',
            key: effectKey(source.reference, 'mail', 'times', ask, person),
            from,
            to,
            subject: subjectOf(source, 'which times suit you?'),
            text: letter(
              `A ${source.assessment.meetingName} is being arranged and you are to be asked to it. Reference: ${source.reference}.`,
              `Could you come at any of these times (London time)?\n${times.map(({ start, end }) => `- ${sayStretch(start, end)}`).join('\n')}`,
              `What to do next: open the page below and say for each time whether it suits you. You need no account and no password. The page closes by itself on ${sayInstant(closes)}; until then you can change your answers.`,
              `The link is yours alone: please pass it to nobody. What you answer is seen by the people who arrange the meeting. ${keepTheNameOut(source.reference)}`,
            ),
            documents: [],
            asks: { ask, closes },
          },
        ];
      });
    });
