/**
 * Stands for the browser's interface to extensions, and for the background behind it, which answers with
 * one text in all places. Has to be imported before what uses either.
 */
import type { Settings } from '../../../shared/settings';

/** What the background and the browser answer, by message. */
type Answers = Readonly<Record<string, (data: unknown) => unknown>>;

interface Extension {
  answers: Answers;
  settings: Partial<Settings>;
  origins: string[];
}

let extension: Extension = { answers: {}, settings: {}, origins: [] };

/** From now on the extension is like this. */
export function pretend(wanted: Partial<Extension>): void {
  extension = { answers: {}, settings: {}, origins: [], ...wanted };
}

const event = { addListener: () => undefined, removeListener: () => undefined };

async function answerTo({ type, data }: { type: string; data: unknown }): Promise<unknown> {
  const answer = extension.answers[type];
  return answer ? { ok: true, res: answer(data) } : { ok: false, err: `Nobody asked for ${type}.` };
}

/** All of the local storage that is read here: the settings, with their version. */
const stored = (): Readonly<Record<string, unknown>> => ({
  settings: extension.settings,
  settings$: { v: 3 },
});

Reflect.set(globalThis, 'chrome', {
  runtime: {
    id: 'footnote',
    getURL: (path: string) => path,
    getManifest: () => ({ version: '0' }),
    sendMessage: answerTo,
    onMessage: event,
  },
  permissions: {
    getAll: async () => ({ origins: extension.origins }),
    onAdded: event,
    onRemoved: event,
  },
  storage: {
    onChanged: event,
    local: {
      get: async (key: string) => ({ [key]: stored()[key] }),
      set: async () => undefined,
      onChanged: event,
    },
  },
});
