import { quarterOf } from '../../../src/domain/analysis/quarterOf.ts';
import { quarterReport } from '../../../src/domain/analysis/quarterReport.ts';
import { marksOf } from '../../../src/domain/scene/marksOf.ts';
import type { CaseFile, Fact, Opening } from '../../../src/domain/case/fact.ts';
import type { Expectation, Given } from '../../support/expectation.ts';
import { fact } from '../../domain/support/packStory.ts';
import { afterwards, carerReport, childReport, homeReport, learningLog, metSoFar, request, soFar } from '../../support/lancashireForms.ts';
import { formsExpected } from './formsExpected.ts';
import { begunWith, besides, whenComplete, whenEmpty, type Handed } from './formLooks.ts';

const at = (home: string, log: readonly Fact[] = soFar, more: Opening = {}): Given => {
  const { file, now } = afterwards(home, log, undefined, more);
  return { file, now };
};
const asked = (answers: object): readonly Fact[] => [
  ...soFar,
  fact('request-form.completed', '2026-11-04T10:00:00Z', { form: 'lan-disruption-request', answers }),
];
const residential = { ...request, 'home-type': { provider: 'agency', type: 'residential' }, 'residential-home': 'Birch House' };
const bare = { placement: {} };

/** Another day, another home, nobody in the Cases list: whatever a form is set beside differs. */
const otherwise: Given = at(
  'residential',
  [
    ...asked({ ...request, disruption: { date: '2026-10-30', details: 'x' }, 'home-type': { provider: 'agency', type: 'connected' } }).filter((each) => each.event !== 'child.identified'),
    fact('meeting.scheduled', '2026-11-04T13:00:00Z', { number: 1, start: '2026-11-09T10:00:00Z', end: '2026-11-09T11:00:00Z' }),
  ],
  { placement: { provider: 'agency', type: 'foster', startedOn: '2024-03-02', ratifiedOn: '2025-02-11', endedOn: '2026-10-30' } },
); // prettier-ignore
const names = { ...carerReport, 'earlier-placements': [{ dates: '2016', ages: '7', type: 'short-term', reason: 'Moved to live with Jayden' }], 'significant-events': 'Jayden left', 'why-they-foster': 'They knew Jayden' }; // prettier-ignore
const namedLog = { ...learningLog, reflections: 'With Jayden', 'learning-points': [{ target: 'home', kind: 'resource', point: 'listen to Jayden', action: 'x', owner: 'y', due: '2027-01-01' }] }; // prettier-ignore

const foster = at('foster');
const handed: Readonly<Record<string, Handed>> = {
  request: { form: 'lan-disruption-request', by: 'child-social-worker', answers: request, given: at('foster', soFar, bare) },
  'request of a supervising worker': { form: 'lan-disruption-request', by: 'supervising-social-worker', answers: request, given: foster },
  'request for a residential home': { form: 'lan-disruption-request', by: 'child-social-worker', answers: { 'home-type': residential['home-type'], 'residential-home': 'Birch House' }, given: at('residential', soFar, bare) }, // prettier-ignore
  child: { form: 'lan-report-child-sw', by: 'child-social-worker', answers: childReport, given: at('foster', asked(request)) },
  carer: { form: 'lan-report-supervising-sw', by: 'supervising-social-worker', answers: carerReport, given: at('foster', asked(request)) },
  home: { form: 'lan-report-residential', by: 'key-worker', answers: homeReport, given: at('residential', asked(residential)) },
  log: { form: 'lan-learning-log', by: 'practice-development-manager', answers: learningLog, given: at('foster', metSoFar) },
};

const anyDay = (held: string, ended: string, logged: string, answers: object): CaseFile => ({
  case: {},
  log: [
    fact('placement.ended', ended),
    fact('meeting.held', held),
    fact('learning-log.completed', logged, { form: 'lan-learning-log', answers: { ...learningLog, ...answers } }),
  ],
});
const cases: readonly CaseFile[] = [
  ...[2, 4, 5, 5, 5, 5, 5, 10, 10, 10, 10, 11, 11, 11, 11, 11, 15, 16, 16, 16, 16, 16, 17].map(
    (age) =>
    anyDay('2026-11-20T10:00:00Z', '2026-10-10T10:00:00Z', '2026-11-21T10:00:00Z', { age, 'months-in-home': age * 4, 'months-since-ratified': age * 3, area: age < 11 ? 'North' : 'South', agency: age < 6 ? 'in-house' : 'Oak' }), // prettier-ignore
  ),
  anyDay('2026-09-30T10:00:00Z', '2026-08-10T10:00:00Z', '2026-10-02T10:00:00Z', {}),
  anyDay('2026-09-29T10:00:00Z', '2026-08-10T10:00:00Z', '2026-09-30T10:00:00Z', {}),
];
const months = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`);

const looks = {
  'complete, is taken and tells the case': (tried, each) => whenComplete(tried, each),
  'all but empty, names each field that is missing': (tried, each) => whenEmpty(tried, each, Object.keys(each.answers).slice(0, 1)),
  'is begun with what is known': (tried, each) => begunWith(tried, each),
} satisfies Readonly<Record<string, (tried: Parameters<Expectation['of']>[0], each: Handed) => unknown>>;

/** What is seen of each form and of the report, told by name: the file beside this one says what has to be. */
const views: Readonly<Record<string, Expectation['of']>> = {
  ...Object.fromEntries(
    Object.entries(handed).flatMap(([name, each]) =>
      Object.entries(looks)
        .filter(([look]) => !name.startsWith('request ') || look.startsWith('complete') || look.startsWith('all but'))
        .map(([look, of]) => [`${name}: ${look}`, (tried: Parameters<Expectation['of']>[0]) => of(tried, each)]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(handed).map(([name, each]) => [
      `${name}: is set beside what the case and the request say`,
      (tried: Parameters<Expectation['of']>[0]) =>
        besides(tried, each, each.form === 'lan-report-residential' ? { ...otherwise, file: { ...otherwise.file, case: { ...otherwise.file.case, placement: { type: 'residential' } } } } : each.form === 'lan-learning-log' ? { ...otherwise, file: { ...otherwise.file, log: [...otherwise.file.log, ...metSoFar.slice(-1)] } } : otherwise), // prettier-ignore
    ]),
  ),
  'names where none may stand': (tried) => [
    handed.carer && besides(tried, { ...handed.carer, answers: names }, handed.carer.given),
    handed.log && besides(tried, { ...handed.log, answers: namedLog }, handed.log.given),
  ],
  'who has which form, and when': ({ sees }) =>
    [at('foster', []), at('foster', soFar.slice(0, 2)), foster, at('connected'), at('residential')].map((given) =>
      sees(given).forms.map(({ id, document, clause, strength, state, authorRoles }) => [
        id,
        document,
        clause,
        strength,
        state,
        ...authorRoles,
      ]),
    ),
  'the report': ({ policy }) => {
    const { analysis } = policy;
    return months.map((month) => {
      const quarter = analysis && quarterOf(analysis, month);
      return quarter && { ...quarter, ...(month === '2027-01' && { report: quarterReport(analysis, cases, quarter, marksOf(policy)) }) };
    });
  },
  'what is owed with the report': ({ policy }) => ({
    clause: policy.analysis?.clause,
    learning: policy.analysis?.learning.clause,
    duties: policy.analysis?.duties.map(({ id, owner, clause, strength }) => [id, owner, clause, strength ?? 'as its clause']),
  }),
};

/** The clause each is asked for by. */
const clauses: Readonly<Record<string, string>> = {
  request: 'LAN-DIS-17',
  'request of a supervising worker': 'LAN-DIS-17, LAN-DIS-18',
  'request for a residential home': 'LAN-DIS-17',
  child: 'LAN-DIS-24',
  carer: 'LAN-DIS-24',
  home: 'LAN-DIS-24',
  log: 'LAN-DIS-32',
  'names where none may stand': 'LAN-RSS-08, LAN-DIS-09',
  'who has which form, and when': 'LAN-DIS-17, LAN-DIS-24, LAN-DIS-32',
  'the report': 'LAN-DIS-13, LAN-DIS-14, LAN-DIS-15',
  'what is owed with the report': 'LAN-DIS-13, LAN-DIS-14, LAN-DIS-15, LAN-DIS-16',
};

/** The forms of the disruption meeting and the quarter's report, field by field. */
export const forms: readonly Expectation[] = Object.entries(views).map(([that, of]) => ({
  clause: clauses[that.split(': ')[0] ?? ''] ?? 'LAN-DIS-17',
  that,
  of: (tried) => JSON.parse(JSON.stringify(of(tried) ?? null)) as unknown,
  is: formsExpected[that],
}));
