import { remembered } from '../../remembered.ts';
import { finding, theRoles } from '../../policy/cite.ts';
import { inText } from '../../policy/inText.ts';
import type { ClockRule } from '../../policy/clockRules.ts';
import type { MeetingRules } from '../../policy/meetingRules.ts';
import { own } from '../../policy/own.ts';
import type { Policy } from '../../policy/policy.ts';
import { asSentence, sayList } from '../../time/words.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Finding } from '../assessment.ts';
import { theDocument } from './preparation.ts';

/** What a procedure says of sending the papers: its limit, whose label names them; the papers; and, of those named besides, what is missing. */
type Words = {
  readonly rule: ClockRule | undefined;
  readonly papers: string;
  readonly besides: readonly { readonly also: Circulation['also'][number]; readonly unsent: Finding; readonly unheld: Finding }[];
};

/** The same for a procedure and its rule. */
export const circulationWords = remembered((policy: Policy) =>
  remembered((circulation: Circulation): Words => {
    const { documents, latest, after, clause, strength } = circulation;
    const label = `Send ${sayList(documents.map((document) => theDocument({ policy }, document)))}`;
    const rule: ClockRule | undefined =
      latest === undefined ? undefined : { id: 'circulation', label, latest, after, until: 'minutes.circulated', for: 'each', clause, strength }; // prettier-ignore
    const besides = circulation.also.map((also) => ({
      also,
      unsent: besidesFinding(policy, also, ''),
      unheld: besidesFinding(policy, also, ', and nobody is named as one'),
    }));
    return { rule, papers: asSentence(wordsOf(policy, circulation)), besides };
  }),
);

type Circulation = NonNullable<MeetingRules['circulation']>;

/** What goes round, as people say it: `notes and plan`, or the one document by its name. */
export const papersWords = ({ policy, rules }: Scene): string => wordsOf(policy, rules.circulation);

const wordsOf = (policy: Policy, circulation: Circulation | undefined): string => {
  const [only, ...more] = circulation?.documents ?? [];
  return only === undefined || more.length > 0 ? 'notes and plan' : inText(own(policy.documents, only) ?? only);
};

/** That somebody the procedure names besides has not had the papers. */
const besidesFinding = (policy: Policy, also: Circulation['also'][number], more: string): Finding => {
  const who = theRoles(policy, [also.role]);
  return finding(policy, 'circulation-incomplete', also, `${asSentence(who)} has not had the papers${more}.`, {
    about: { seat: also.role },
    wayOn: `Send them to ${who} too.`,
  });
};
