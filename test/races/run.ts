import { raceDeciders } from './deciders.ts';

// `npm run races` lets two managers decide at the same instant, a thousand times or as often as told, and prints how it went.

const began = Date.now();
const { races, decisions, won, told, amiss } = await raceDeciders(Number(process.argv[2] ?? 1000), 6);
for (const line of amiss.slice(0, 10)) process.stdout.write(`${line}\n`);
process.stdout.write(
  `${String(races)} races in ${String(Math.round((Date.now() - began) / 1000))} seconds: ${String(decisions)} decisions, ` +
    `${String(won.tess)} won by one and ${String(won.priya)} by the other; ${String(told)} told who and when\n`,
);
// Both have to win some, or nothing was raced.
if (amiss.length > 0 || decisions !== races || Math.min(won.tess, won.priya) < races / 50) process.exitCode = 1;
