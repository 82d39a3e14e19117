import { GatewayFailure } from './gatewayFailure.ts';

/** What a log line may say of a failure: its kind alone, since a message may quote what somebody typed. */
export function failureKind(failure: unknown): string {
  if (failure instanceof GatewayFailure) return failure.kind;
  return failure instanceof Error ? failure.name : 'unknown';
}
