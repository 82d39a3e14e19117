import type { z } from 'zod';
import { places, type Place } from '../domain/case/venue.ts';
import { isInstant } from '../domain/time/instant.ts';
import { checkAppointment } from '../usecases/checkAppointment.ts';
import { findColleagues } from '../usecases/findColleagues.ts';
import { keepDraft } from '../usecases/keepDraft.ts';
import { freeRooms } from '../usecases/freeRooms.ts';
import { givenUpWork, isAdministrator, tryGivenUpAgain } from '../usecases/givenUpWork.ts';
import { identifyChild } from '../usecases/identifyChild.ts';
import { offerCaseTimes } from '../usecases/offerCaseTimes.ts';
import { perform } from '../usecases/perform.ts';
import { procedure } from '../usecases/procedure.ts';
import { raiseConcern } from '../usecases/raiseConcern.ts';
import { readActForm } from '../usecases/readActForm.ts';
import { readCase } from '../usecases/readCase.ts';
import { readDrafts } from '../usecases/readDrafts.ts';
import { readForm } from '../usecases/readForm.ts';
import type { Refusal } from '../usecases/refusal.ts';
import { today } from '../usecases/today.ts';
import { tryAct } from '../usecases/tryAct.ts';
import type { World } from '../usecases/world.ts';
import type { Caller } from './caller.ts';
import {
  actBody,
  againBody,
  appointmentBody,
  childBody,
  draftBody,
  type ActAnswer,
  type ActForm,
  type CaseView,
  type Checked,
  type Colleagues,
  type DraftKept,
  type DraftsView,
  type FormView,
  type GivenUpView,
  type FreeRooms,
  type Me,
  type Procedure,
  type Times,
  type Today,
  type TriedAgain,
} from './contract.ts';

export type Method = 'get' | 'post' | 'put';

/** What a route hands to its use case: path and query parameters, and the body once checked. */
export type Params = Readonly<Record<string, string>>;

/** One line of the API: an address, the shape of its body, and the use case behind it. */
export type Route = {
  readonly method: Method;
  readonly path: string;
  readonly body?: z.ZodType;
  readonly handle: (world: World, caller: Caller, params: Params, body: unknown) => Promise<object>;
};

type Handled<A extends object> = Promise<A | Refusal>;

const reading = <A extends object>(path: string, handle: (world: World, caller: Caller, params: Params) => Handled<A>): Route => ({
  method: 'get',
  path,
  handle,
});

const writing = <S extends z.ZodType, A extends object>(
  method: 'post' | 'put',
  path: string,
  body: S,
  handle: (world: World, caller: Caller, params: Params, body: z.output<S>) => Handled<A>,
): Route => ({ method, path, body, handle: (world, caller, params, checked) => handle(world, caller, params, checked as z.output<S>) });

const of = (params: Params, name: string): string => params[name] ?? '';
const placeIn = (params: Params): Place | undefined => places.find((place) => place === params['place']);
const instantIn = (text: string): string => (isInstant(text) ? text : '');
const caseOf = (params: Params): string => of(params, 'reference').toUpperCase();

/** Every question of `contract.ts`, one line each. */
export const routes: readonly Route[] = [
  reading<Me>('/api/me', (world, { id, name, email }) =>
    Promise.resolve({ id, name, email, now: world.clock.now(), ...(isAdministrator(world, id) && { administrator: true }) }),
  ),
  reading<GivenUpView>('/api/given-up', (world, caller) => givenUpWork(world, caller.id)),
  writing<typeof againBody, TriedAgain>('post', '/api/given-up/:reference/again', againBody, (world, caller, params) =>
    tryGivenUpAgain(world, caller.id, caseOf(params)),
  ),
  reading<Today>('/api/today', (world, caller) => today(world, caller.id)),
  reading<CaseView>('/api/cases/:reference', (world, caller, params) => readCase(world, caller.id, caseOf(params))),
  reading<Times>('/api/cases/:reference/times', (world, caller, params) =>
    offerCaseTimes(world, caller.id, caseOf(params), Number(params['minutes'] ?? 60), placeIn(params)),
  ),
  reading<FreeRooms>('/api/cases/:reference/rooms', (world, caller, params) =>
    freeRooms(world, caller.id, caseOf(params), instantIn(of(params, 'start')), instantIn(of(params, 'end'))),
  ),
  reading<FormView>('/api/cases/:reference/forms/:form', (world, caller, params) =>
    readForm(world, caller.id, caseOf(params), of(params, 'form')),
  ),
  reading<DraftsView>('/api/cases/:reference/drafts', (world, caller, params) => readDrafts(world, caller.id, caseOf(params))),
  reading<ActForm>('/api/cases/:reference/acts/:act', (world, caller, params) =>
    readActForm(world, caller.id, caseOf(params), of(params, 'act')),
  ),
  reading<Colleagues>('/api/colleagues', (world, _caller, params) => findColleagues(world, of(params, 'words'))),
  reading<Procedure>('/api/procedure', (world) => Promise.resolve(procedure(world))),
  reading<Procedure>('/api/procedures/:id', (world, _caller, params) => Promise.resolve(procedure(world, of(params, 'id')))),
  writing('put', '/api/cases/:reference/child', childBody, (world, caller, params, { name, dateOfBirth, caseNumber }) =>
    identifyChild(world, caller.id, caseOf(params), {
      name,
      ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
      ...(caseNumber ? { caseNumber } : {}),
    }),
  ),
  writing<typeof draftBody, DraftKept>(
    'put',
    '/api/cases/:reference/drafts/:form',
    draftBody,
    (world, caller, params, { value, replaces }) => keepDraft(world, caller.id, caseOf(params), of(params, 'form'), value, replaces),
  ),
  writing<typeof appointmentBody, Checked>('post', '/api/cases/:reference/appointment', appointmentBody, (world, caller, params, body) =>
    checkAppointment(world, caller.id, caseOf(params), {
      start: body.start,
      end: body.end,
      people: body.people,
      ...(body.organiser === undefined ? {} : { organiser: body.organiser }),
      ...(body.place === undefined ? {} : { place: body.place }),
    }),
  ),
  writing<typeof actBody, ActAnswer>('post', '/api/acts/raiseConcern', actBody, (world, caller, _params, { data, commandId }) =>
    raiseConcern(world, caller.id, data, commandId),
  ),
  writing<typeof actBody, ActAnswer>('post', '/api/cases/:reference/acts/:act', actBody, (world, caller, params, { data, commandId }) =>
    perform(world, caller.id, caseOf(params), of(params, 'act'), data, commandId),
  ),
  writing<typeof actBody, ActAnswer>('post', '/api/cases/:reference/try/:act', actBody, (world, caller, params, { data }) =>
    tryAct(world, caller.id, caseOf(params), of(params, 'act'), data),
  ),
];
