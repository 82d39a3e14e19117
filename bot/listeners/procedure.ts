import type { Procedure } from '../../src/api/contract.ts';
import { procedure as whole } from '../../src/usecases/procedure.ts';
import { policyCard } from '../cards/policyCard.ts';
import type { Listener } from './listener.ts';

const most = 6;
const topics = ['approval', 'chair', '48 hours', 'invite', 'carer', 'allegation', 'review', 'notes'];
const idle = new Set(
  'the and our does say about what who when how must should may can for with are that this have has from policy procedure please'.split(
    ' ',
  ),
);

/** `policy chair`: the clauses that speak of a topic, in their order. A clause id finds that clause. */
export const procedure: Listener = (world, _personId, { words }) => {
  const all = whole(world);
  const asked = words.replace(/^.*?\b(policy|procedure)\b(\s+say)?(\s+(about|on))?/i, '').trim();
  const found = clausesAbout(all.clauses, asked);
  const fits = topics.filter((topic) => clausesAbout(all.clauses, topic).length > 0);
  return Promise.resolve({
    cards: [
      policyCard({
        procedure: all,
        clauses: found.slice(0, most),
        more: Math.max(0, found.length - most),
        topics: found.length === 0 ? fits : [],
        link: world.tabLink('today'),
      }),
    ],
  });
};

/** Clauses with every word of the topic, or else with any; a word matches where its beginning stands. */
function clausesAbout(clauses: Procedure['clauses'], topic: string): Procedure['clauses'] {
  // Cards say "Dorset 2.6" for DOR-2.6.
  const number = /(?:^|\s)(\d[\w.-]*)$/.exec(topic)?.[1];
  const byId = clauses.filter(({ id }) =>
    [topic, number].some((one) => one?.toLowerCase() === id.toLowerCase() || (one !== undefined && one === id.replace(/^[A-Z]+-/, ''))),
  );
  if (byId.length > 0) return byId;
  const stems = [...topic.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => word)
    .filter((word) => !idle.has(word) && (word.length > 2 || /\d/.test(word)))
    .map(stemOf);
  if (stems.length === 0) return [];
  const has = (text: string, stem: string): boolean => new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, 'iu').test(text);
  const whole = clauses.filter(({ text }) => stems.every((stem) => has(text, stem)));
  return whole.length > 0 ? whole : clauses.filter(({ text }) => stems.some((stem) => has(text, stem)));
}

/** The part of a word that its forms share: approval and approve, invited and invite. */
const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(ations?|ing|als?|ed|es|ers?|s|e)$/, '') : word.replace(/s$/, '');
