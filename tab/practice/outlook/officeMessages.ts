import { z } from 'zod';

/** What the stand-in for Office.js tells the desk. */
export const officeMessage = z.discriminatedUnion('office', [
  z.object({ office: z.literal('here') }),
  z.object({ office: z.literal('call'), id: z.number(), name: z.string(), args: z.array(z.unknown()) }),
  z.object({ office: z.literal('associated'), name: z.string() }),
  z.object({
    office: z.literal('completed'),
    id: z.number(),
    answer: z.object({
      allowEvent: z.boolean(),
      errorMessage: z.string().optional(),
      cancelLabel: z.string().optional(),
      commandId: z.string().optional(),
    }),
  }),
]);
type OfficeMessage = z.infer<typeof officeMessage>;

/** What the add-in said to the press of Send. */
export type SendAnswer = Extract<OfficeMessage, { office: 'completed' }>['answer'];

/** What every end of Office.js is told first: which Outlook this is, who sits before it, and what is open. */
export type Hello = {
  readonly office: 'hello';
  readonly mailbox: number;
  readonly nested: boolean;
  readonly user: { readonly displayName: string; readonly emailAddress: string };
  readonly item: 'writing' | 'nothing' | object;
  readonly background: string;
};
