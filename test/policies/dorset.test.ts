import { expectations } from './dorset.expectations.ts';
import { holds } from './holds.ts';

holds('Dorset', 'dorset', expectations);
