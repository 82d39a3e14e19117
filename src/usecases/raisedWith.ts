import { z } from 'zod';

const known = z.looseObject({
  requesterRole: z.string().min(1).default('child-social-worker').catch('child-social-worker'),
  childSocialWorker: z.string().min(1).optional().catch(undefined),
  placement: z.object({ type: z.string().optional(), provider: z.string().optional() }).optional().catch(undefined),
});

/** The part of a worry that decides who is in the case from the start, read leniently: whether the whole is well formed is for the act to judge. */
export type Raised = {
  readonly requesterRole: string;
  readonly childSocialWorker?: string;
  readonly placement?: { readonly type?: string; readonly provider?: string };
};

/** Reads the people and the placement out of what was typed; what is missing or malformed is left out. */
export function raisedWith(data: unknown): Raised {
  const { requesterRole, childSocialWorker, placement } = known.catch({ requesterRole: 'child-social-worker' }).parse(data);
  return {
    requesterRole,
    ...(childSocialWorker === undefined ? {} : { childSocialWorker }),
    ...(placement === undefined
      ? {}
      : {
          placement: {
            ...(placement.type === undefined ? {} : { type: placement.type }),
            ...(placement.provider === undefined ? {} : { provider: placement.provider }),
          },
        }),
  };
}
