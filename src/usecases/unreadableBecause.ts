import { PolicyMissing } from '../policies/packsOf.ts';
import { GatewayFailure } from './gatewayFailure.ts';

/**
 * Why one case cannot be read while others can: its procedure is not here, or its record is not what was written. Undefined for any
 * other failure, which another try may cure.
 */
export function unreadableBecause(failure: unknown): 'procedure-missing' | 'record-spoilt' | undefined {
  if (failure instanceof PolicyMissing) return 'procedure-missing';
  return failure instanceof GatewayFailure && failure.kind === 'unexpected' ? 'record-spoilt' : undefined;
}
