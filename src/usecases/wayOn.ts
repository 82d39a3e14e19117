import type { FailureKind } from './gatewayFailure.ts';

/** What whoever looks after Holdfast can do about each kind of failure; every sentence stands by itself. */
const sentences: Readonly<Record<FailureKind, string>> = {
  denied:
    'Microsoft 365 does not let the app in. Look whether its secret has run out (Entra, App registrations, Certificates & secrets), whether consent was given, and whether it may write to the site named in SITE.',
  missing:
    'Microsoft 365 does not have what the settings name. Look whether SITE is spelt as in the browser (council.sharepoint.com:/sites/name) and whether its lists are made (holdfast provision).',
  throttled: 'Microsoft 365 slows the app down. Nothing is to be done: it is tried again.',
  unavailable: 'Microsoft 365 does not answer. Look at its service health and at the network of this machine; it is tried again.',
  conflict: 'Somebody else changed the same thing at the same moment. It is tried again.',
  unexpected: 'Microsoft 365 said what nobody expected. Look at the case with holdfast verify, then report it.',
  'too-many-items': 'A list of the site has grown beyond what SharePoint gives at once. Report it.',
};

/** The sentence for a kind of failure; undefined for a kind that is none of Microsoft 365's. */
export const wayOnFor = (kind: string): string | undefined => (Object.hasOwn(sentences, kind) ? sentences[kind as FailureKind] : undefined);
