const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];
let threshold = levels.indexOf('info');

/** An e-mail address: what a database says of a failure may repeat what it was given, and nobody's address is to stand in a log. */
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** From which level on lines are written; what was said before is written. */
export function setLogLevel(level: LogLevel) {
  flush();
  threshold = levels.indexOf(level);
}

const write =
  (level: LogLevel) =>
  (message: string, facts: Record<string, unknown> = {}) => {
    if (levels.indexOf(level) < threshold) return;
    if (lines === '') setImmediate(flush);
    const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...facts });
    // looking for addresses takes longer than all else, and few lines can have one
    lines += `${line.includes('@') ? line.replace(address, '…@…') : line}\n`;
  };

/** Lines of one turn of the event loop are written at once: each writing stops the program for as long as the system takes. */
let lines = '';
function flush() {
  const written = lines;
  lines = '';
  if (written !== '') process.stderr.write(written);
}
process.once('exit', flush);

/** The log: one JSON object a line on standard error. Never put what people wrote into it. */
export const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
