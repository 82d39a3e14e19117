import { takenBack } from './takeBack.ts';

/** The time somebody set in Outlook counts; where the procedure has it otherwise, the reason is asked for. */
export const takeMove = takenBack('takeMove', 'move this meeting', 'The time set in Outlook counts. Nobody is invited a second time.');
