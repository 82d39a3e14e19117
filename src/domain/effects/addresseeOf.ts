import type { Person } from '../case/fact.ts';
import type { Addressee } from './effect.ts';

/**
 * Where the program may write to somebody, or undefined when it may not: nobody without an address, and never the child, whose name
 * would stand in a calendar or a mailbox. They are told by hand.
 */
export const addresseeOf = (person: Person | undefined): Addressee | undefined =>
  person?.email === undefined || person.email.trim() === '' || person.roles.includes('child')
    ? undefined
    : { id: person.id, name: person.name ?? person.email, email: person.email };

/** Whether somebody has an account with the council: a mailbox to send from and a chat in Teams. */
export const isColleague = ({ id }: { readonly id: string }): boolean => !id.startsWith('outside:');
