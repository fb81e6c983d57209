import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readEnv, WrongEnvironment } from '../../server/env.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The names in the schema of server/env.ts. */
const known = [...text('server/env.ts').matchAll(/^ +([A-Z][A-Z_]+): z\b/gm)].map((match) => match[1]!);
/** What the program takes when nothing is set; what has no default is not in it. */
const defaults = Object.fromEntries(Object.entries(readEnv({})).map(([name, value]) => [name, String(value)]));

const example = text('.env.example');
/** The variables of .env.example with what stands behind the equals sign. */
const listed = new Map([...example.matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map((match) => [match[1]!, match[2]!]));
const compose = text('docker-compose.yml');
/** `${NAME:-default}` and `${NAME:?message}` in docker-compose.yml. */
const asked = [...compose.matchAll(/\$\{([A-Z_]+)(:[-?])([^}]*)\}/g)].map(([, name, sign, rest]) => ({
  name: name!,
  required: sign === ':?',
  rest: rest!,
}));

/** Starts the program with nothing but these variables, as an operator who got them wrong would. */
function start(env: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['server/main.ts'],
      { cwd: home, env: { PATH: process.env.PATH, ...env }, timeout: 50_000 },
      (_, out, err) => resolve({ code: child.exitCode, out, err }),
    );
  });
}

describe('What an operator can set is written down', () => {
  test('.env.example lists every variable that the program reads, commented out, with its default', () => {
    expect(known).toContain('DATABASE_URL');
    for (const name of known) {
      expect(listed.get(name), name).toBe(defaults[name] ?? '');
      expect(example).toMatch(new RegExp(`^#${name}=`, 'm'));
    }
    expect(Object.keys(parseEnv(example))).toEqual([]);
  });

  test('the README says of every variable what it does and what it is when left out', () => {
    const rows = new Map(
      [...text('README.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, name, value, does]) => [
        name!,
        { value: value!.trim(), does: does!.trim() },
      ]),
    );
    for (const name of known) {
      expect(rows.get(name)?.value, name).toBe(name in defaults ? `\`${defaults[name]}\`` : 'not set');
      expect(rows.get(name)!.does.length, name).toBeGreaterThan(20);
    }
    const elsewhere = [...listed.keys()].filter((name) => !known.includes(name));
    for (const name of rows.keys()) expect([...known, ...elsewhere], 'a variable that nothing reads').toContain(name);
  });

  test('what docker compose asks for is in .env.example, and secrets have no default anywhere', () => {
    expect(asked.filter(({ name }) => /PASSWORD|KEY|SECRET/.test(name)).length).toBeGreaterThan(0);
    for (const { name, required, rest } of asked) {
      expect(listed.has(name), name).toBe(true);
      expect(required, name).toBe(/PASSWORD|KEY|SECRET/.test(name));
      if (required) expect(rest, name).toMatch(/^set /);
      else expect(rest, name).toBe(listed.get(name));
    }
    for (const [name, value] of listed) if (/PASSWORD|KEY|SECRET/.test(name)) expect(value, name).toBe('');
  });

  test('docker compose sets no variable of the server that the server does not know', () => {
    const block = /^ {2}server:\n((?: {4}.*\n|\n)+)/m.exec(compose)![1]!;
    const set = [...block.matchAll(/^ {6}([A-Z_]+):/gm)].map((match) => match[1]!);
    expect(set).toContain('DATABASE_URL');
    expect(known).toEqual(expect.arrayContaining(set));
  });
});

describe('Wrong values are refused before anything is touched', () => {
  const wrong = { PORT: '70000', HOST: 'localhost', DATABASE_URL: 'mysql://there/db', SEED: 'yes', LOG_LEVEL: 'loud' };

  test('the program ends with the list of everything that is wrong, and no stack', async () => {
    const { code, out, err } = await start({ ...wrong, DATA_DIR: '/dev/null/never-reached' });
    expect(code).toBe(1);
    expect(out).toBe('');
    const lines = err.trim().split('\n');
    expect(lines[0]).toBe('The environment holds values that Splot cannot start with:');
    expect(
      lines
        .slice(1)
        .map((line) => line.split(':')[0])
        .sort(),
    ).toEqual(['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'SEED']);
  });

  test('a message says what is allowed instead', () => {
    expect(() => readEnv(wrong)).toThrow(WrongEnvironment);
    expect(() => readEnv(wrong)).toThrow(/LOG_LEVEL: .*"debug"\|"info"\|"warn"\|"error"\|"silent"/);
    expect(() => readEnv({ PORT: 'three' })).toThrow(/^PORT: /);
  });

  test('e-mails are sent only when it is known from whom, and where their links lead', () => {
    const mail = { SMTP_URL: 'smtp://mail.example.org', SITE_URL: 'https://splot.example.org/', MAIL_FROM: 'splot@example.org' };
    expect(readEnv(mail).SITE_URL).toBe('https://splot.example.org');
    expect(() => readEnv({ SMTP_URL: mail.SMTP_URL })).toThrow(/SITE_URL: .*\nMAIL_FROM: /);
    expect(() => readEnv({ ...mail, MAIL_FROM: 'somebody' })).toThrow(/^MAIL_FROM: /);
    expect(() => readEnv({ ...mail, SMTP_URL: 'http://mail.example.org' })).toThrow(/^SMTP_URL: /);
  });

  test('an empty value counts as not set', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readEnv({}));
  });
});
