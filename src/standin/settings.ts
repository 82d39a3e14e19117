import type { Practising } from './practice/practised.ts';
import type { Seed } from './store/seed.ts';

/** Everything the stand-in is told from outside. */
export type Settings = {
  /** Folder for everything it keeps. */
  readonly dataFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the bot listens, e.g. http://localhost:3978/api/messages. */
  readonly botEndpoint: string;
  /** Address of the tab; its host is in the audience of the API's tokens. */
  readonly tab: string;
  /** What is practised and what else could be, when whoever started it offers a choice. */
  readonly practising?: Practising;
  /** Folder of the built practice desk, when there is one. */
  readonly pages?: string;
  /** File to which every Graph exchange is appended. */
  readonly record?: string;
  /** File to which method and address of every call to Graph, Entra and the Bot Connector is appended, a line each. */
  readonly calls?: string;
  /** Told of every fault as it happens, before the answer goes out. */
  readonly faultMet?: () => void;
  readonly seed: Seed;
  /** SharePoint's list view threshold. */
  readonly threshold: number;
  /** How long Teams waits for the answer to a card button, in milliseconds. */
  readonly invokeTimeoutMs: number;
  /** Real time in milliseconds. */
  readonly real: () => number;
};
