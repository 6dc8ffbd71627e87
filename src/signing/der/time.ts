/** Times: UTCTime and GeneralizedTime (X.690, 11.7 and 11.8; RFC 5280, 4.1.2.5). */
import { tags } from './element.js';
import type { DerElement } from './element.js';
import { derError } from './read.js';
import { element } from './write.js';

const utcTime = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;
const generalizedTime = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d*[1-9])?Z$/;

/** A time in UTC. Years of two digits lie between 1950 and 2049. */
export function readTime({ tag, at, body }: DerElement): Date {
  const text = Buffer.from(body).toString('latin1');
  const match =
    tag === tags.utcTime ? utcTime.exec(text) : tag === tags.generalizedTime ? generalizedTime.exec(text) : null;
  if (match === null) throw derError(at, 'a time that is not in UTC with seconds');
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const century = tag === tags.utcTime ? (year < 50 ? 2000 : 1900) : 0;
  const milliseconds = Math.floor(Number(`0${match[7] ?? ''}`) * 1000);
  const time = new Date(0);
  time.setUTCFullYear(century + year, month - 1, day);
  time.setUTCHours(hour, minute, second, milliseconds);
  const given = `${match.slice(2, 7).join('')}`;
  if (`${digits(time).slice(4)}` !== given) throw derError(at, `a time that does not exist: ${text}`);
  return time;
}

/** UTCTime up to 2049, GeneralizedTime after it. Whole seconds. */
export function writeTime(time: Date): Buffer {
  const text = digits(time);
  const year = time.getUTCFullYear();
  return year >= 1950 && year < 2050
    ? element(tags.utcTime, Buffer.from(`${text.slice(2)}Z`, 'latin1'))
    : element(tags.generalizedTime, Buffer.from(`${text}Z`, 'latin1'));
}

/** YYYYMMDDhhmmss. */
function digits(time: Date): string {
  return time.toISOString().slice(0, 19).replaceAll(/\D/g, '');
}
