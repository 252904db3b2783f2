// `npm run test:trust [-- --short] [--seed N] [--minutes N] [PART...]`: the proof that nothing is lost
// and no one gets in. Ends with a table of what was tried, how often, and what was lost; the exit code
// is 1 where anything was.
import { parseArgs } from 'node:util';
import { buildExtension } from '../browser/build-extension';
import type { Part, Row, TrustOptions } from './part';
import { parts } from './parts';
import { tableOf } from './table';

function chosen(names: readonly string[], isShort: boolean): readonly Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such part: ${unknown.join(', ')}. There are ${parts.map(({ name }) => name).join(', ')}.`,
    );
  if (names.length === 0) return isShort ? parts.filter(({ isLong }) => !isLong) : parts;
  return parts.filter(({ name }) => names.includes(name));
}

async function runPart(part: Part, options: TrustOptions): Promise<Row[]> {
  options.say(`== ${part.what} (${part.name})`);
  try {
    return await part.run(options);
  } catch (error) {
    console.error(error);
    return [{ what: part.what, tries: 0, losses: [`The part did not end: ${String(error)}`] }];
  }
}

try {
  const { values, positionals } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      seed: { type: 'string' },
      minutes: { type: 'string' },
      built: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const options: TrustOptions = {
    short: values.short,
    seed: Number(values.seed ?? Date.now() % 1_000_000),
    minutes: Number(values.minutes ?? 60),
    say: (line) => console.error(line),
  };
  const wanted = chosen(positionals, values.short);
  if (!values.built) {
    await buildExtension('chrome', options.say);
    await buildExtension('firefox', options.say);
  }
  const rows: Row[] = [];
  for (const part of wanted) rows.push(...(await runPart(part, options)));
  const losses = rows.flatMap(({ what, losses }) => losses.map((loss) => `${what}: ${loss}`));
  console.log(`\n${tableOf(rows)}`);
  if (losses.length > 0) console.log(`\n${losses.join('\n')}`);
  console.log(
    `\nseed ${options.seed}; ${losses.length === 0 ? 'nothing was lost, no one got in' : `${losses.length} losses`}`,
  );
  process.exitCode = losses.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
