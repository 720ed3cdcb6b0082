// What npm opening_hours says of each line: for seven ordinary days and seven public holidays, from Monday, the stretches
// that are open (o) or unknown (u), in minutes from midnight. The days are of Bavaria, which has holidays on all days of
// the week; none of them has another beside it.
import opening_hours from 'opening_hours';
import { createInterface } from 'node:readline';

const BAVARIA = { lat: 48.1, lon: 11.5, address: { country_code: 'de', country: 'Germany', state: 'Bayern' } };
const ORDINARY = [14, 15, 16, 17, 18, 19, 20].map((day) => [2026, 8, day]);
const HOLIDAYS = [[2020, 0, 6], [2022, 10, 1], [2020, 0, 1], [2020, 4, 21], [2020, 4, 1], [2020, 7, 8], [2020, 10, 1]];
const MINUTES = 24 * 60;

function stretches(hours, [year, month, day]) {
  const found = [];
  for (let from = 0; from < MINUTES; ) {
    const [open, change, unknown] = hours.getStatePair(new Date(year, month, day, 0, from));
    const midnight = new Date(year, month, day);
    const to = change ? Math.min(MINUTES, Math.round((change - midnight) / 60000)) : MINUTES;
    const state = unknown ? 'u' : open ? 'o' : '';
    const last = found.at(-1);
    if (last && last[0] === state && last[2] === from) last[2] = to;
    else found.push([state, from, to]);
    from = to;
  }
  return found.filter(([state]) => state).map(([state, from, to]) => `${state}${from}-${to}`).join(',');
}

for await (const line of createInterface({ input: process.stdin })) {
  let said;
  try {
    const hours = new opening_hours(line, BAVARIA);
    said = [...ORDINARY, ...HOLIDAYS].map((day) => stretches(hours, day)).join(' ');
  } catch {
    said = 'refused';
  }
  console.log(said);
}
