import { holds } from './holds.ts';
import { expectations } from './snm.expectations.ts';

holds('Stability Network Meetings', 'snm', expectations);
