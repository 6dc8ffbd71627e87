import type { BashCheck } from '../bash-check.js';
import { verdict } from '../check.js';
import { linesThat } from '../bash-context.js';

/** At the start of a command. */
const programs =
  /(?:^\s*|[;&|(]\s*|\b(?:if|then|else|do|!) )(?:ip|awk|sed|grep|cat|ls|tr|cut|head|tail|sort|ss|netstat|hostname|wslinfo|wslpath)(?=\s)/;
const builtins =
  /(?:^\s*|[;&|(]\s*|\b(?:then|else|do|!) )(?:printf|local|read|return|shift|unset|declare|export|cd|complete|type|builtin|command|shopt)(?=\s)/;

export const throughCommand: BashCheck = {
  number: 19,
  title: 'Programs are run through command; builtins that users replace are escaped',
  judge: (context) =>
    verdict([
      ...linesThat(context, programs, 'a program that an alias or a function can replace', 'put command before it'),
      ...linesThat(context, builtins, 'a builtin that an alias can replace', 'put a backslash before it'),
    ]),
};
