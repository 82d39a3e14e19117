import type { Colleague } from '../../src/usecases/ports.ts';

const id = (n: number): string => `33333333-3333-4333-8333-${String(n).padStart(12, '0')}`;

const colleague = (n: number, name: string, jobTitle: string): Colleague => ({
  id: id(n),
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@council.example`,
  jobTitle,
});

/** The made-up council every test works with. */
export const people = {
  sam: colleague(1, 'Sam Okafor', 'Social worker'),
  tess: colleague(2, 'Tess Lindqvist', 'Team manager'),
  quinn: colleague(3, 'Quinn Abara', 'QARO'),
  farida: colleague(4, 'Farida Noor', 'Fostering social worker'),
  owen: colleague(5, 'Owen Hale', 'Fostering team manager'),
  hugo: colleague(6, 'Hugo Brandt', "Children's home manager"),
  bea: colleague(7, 'Bea Santos', 'Business support'),
  dev: colleague(8, 'Dev Rao', 'Social worker'),
  priya: colleague(9, 'Priya Anand', 'Duty team manager'),
  nia: colleague(10, 'Nia Bevan', 'Social worker'),
} as const satisfies Readonly<Record<string, Colleague>>;

/** Who manages whom in the made-up Entra; Dev has nobody. */
export const managers: ReadonlyMap<string, Colleague> = new Map([
  [people.sam.id, people.tess],
  [people.nia.id, people.tess],
  [people.farida.id, people.owen],
]);

/** Foster carers and a teacher: mailboxes elsewhere, no account here. */
export const outsiders = {
  carla: { name: 'Carla Reed', email: 'carla.reed@home.example' },
  colin: { name: 'Colin Reed', email: 'colin.reed@home.example' },
  adeyemi: { name: 'Ms Adeyemi', email: 'j.adeyemi@hillview.school.example', organisation: 'Hillview School' },
} as const;
