import type { BashCheck } from '../bash-check.js';
import { inBash, silentVerdict } from '../bash-context.js';

export const completes: BashCheck = {
  number: 26,
  title: 'Completion is registered with complete -F, for no file names',
  judge: async (context) => {
    const script = `source "$1"; [[ "$(complete -p wslnet)" == 'complete -F _wslnet__'*' wslnet' ]] || complete -p wslnet; COMP_WORDS=(wslnet listen); COMP_CWORD=1; PATH=/nowhere; f="$(complete -p wslnet)"; f="\${f#complete -F }"; "\${f% wslnet}"; [[ "\${COMPREPLY[*]}" == listeners ]] || echo "completes listen to '\${COMPREPLY[*]}'"`;
    return silentVerdict(await inBash(context, script), 'bash', 'register a function that answers in COMPREPLY');
  },
  note: 'Not loaded lazily: the file is one, and is read once.',
};
