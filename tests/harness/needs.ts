import { execFileSync } from 'node:child_process';

/** A program that some tests need, and how to get it. */
const PROGRAMS = {
  nginx: { names: ['nginx', '/usr/sbin/nginx'], install: 'apt-get install nginx-light' },
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], install: 'apt-get install chromium' },
} as const;
export type Program = keyof typeof PROGRAMS;

/** Path of the program, or null where it is not installed. */
export function programPath(program: Program): string | null {
  for (const name of PROGRAMS[program].names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return null;
}

/**
 * `describe` for tests that need a program: hands its path to `tests`, or prints how to install it and skips them.
 * With `CI=true` a missing program is a failure.
 */
export function describeWith(program: Program, name: string, tests: (binary: string) => void): void {
  const binary = programPath(program);
  if (binary) return describe(name, () => tests(binary));
  process.stderr.write(`SKIPPED ${name}: ${PROGRAMS[program].install}\n`);
  if (process.env.CI === 'true') {
    return void test(name, () => {
      throw new Error(`${program} is missing: ${PROGRAMS[program].install}`);
    });
  }
  describe.skip(name, () => tests(''));
}
