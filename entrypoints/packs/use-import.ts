/** Reading, looking at, and importing one pack, step by step. */
import { type RefObject, useRef, useState } from 'react';
import type { PackInfo, PackPreview, PackSource, PackTrouble } from '../../shared/pack';
import { sendMessage } from '../../shared/protocol';
import { originPattern } from '../../shared/site';
import type { Hosts } from '../own-pages/watch-hosts';
import type { ClashAnswer } from './ClashChoice';
import { askForHost, giveBackHost } from './host-permission';
import type { Answer, OnProgress, Stage } from './import-api';
import { type ImportClient, listener, startImportWorker } from './import-client';

export type ImportState =
  | { step: 'idle' }
  | { step: 'working'; name: string; stage: Stage; share: number | null; isEnding: boolean }
  | { step: 'preview'; preview: PackPreview }
  | { step: 'trouble'; trouble: PackTrouble }
  | { step: 'done'; info: PackInfo; preview: PackPreview };

const addressOf = (source: PackSource | undefined) =>
  source?.kind === 'address' ? source.url : undefined;

/**
 * @param hosts - null where they are not known yet; then no address can be taken
 * @param onImported - the packs are not as they were
 */
export function useImport(hosts: RefObject<Hosts | null>, onImported: () => void) {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const client = useRef<ImportClient | null>(null);
  /** The address that the pack under way is from. */
  const address = useRef<string | undefined>(undefined);
  const isGivenUp = useRef(false);

  const onProgress: OnProgress = (stage, share) =>
    setState((now) => (now.step === 'working' ? { ...now, stage, share } : now));

  /** The worker and a host that nothing needs are let go. */
  function end(next: ImportState): void {
    client.current?.end();
    client.current = null;
    if (address.current !== undefined) giveBackHost(address.current);
    address.current = undefined;
    setState(next);
  }

  function fail(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    end({ step: 'trouble', trouble: { code: 'failed', detail } });
  }

  function begin(name: string, stage: Stage): void {
    isGivenUp.current = false;
    setState({ step: 'working', name, stage, share: null, isEnding: false });
  }

  async function read(
    reading: (started: ImportClient) => Promise<Answer<PackPreview>>,
  ): Promise<void> {
    client.current = startImportWorker();
    const answer = await reading(client.current);
    if (answer.ok) setState({ step: 'preview', preview: answer.value });
    else end({ step: 'trouble', trouble: answer.trouble });
  }

  function takeFile(file: File): void {
    begin(file.name, 'reading');
    read(({ ask }) => ask((api) => api.readFile(file, listener(onProgress)))).catch(fail);
  }

  async function readFrom(url: string, asked: Promise<boolean>): Promise<void> {
    const granted = await asked;
    if (isGivenUp.current) end({ step: 'trouble', trouble: { code: 'cancelled' } });
    else if (granted)
      await read(({ ask }) => ask((api) => api.readAddress(url, listener(onProgress))));
    else end({ step: 'trouble', trouble: { code: 'not-allowed', host: new URL(url).hostname } });
  }

  /** Has to be called straight from a click, because the browser may have to ask. */
  function takeAddress(url: string): void {
    if (!hosts.current) return;
    address.current = url;
    const asked = askForHost(url, hosts.current);
    begin(new URL(url).hostname, 'downloading');
    readFrom(url, asked).catch(fail);
  }

  async function importRead(
    started: ImportClient,
    preview: PackPreview,
    keepBoth: boolean,
  ): Promise<void> {
    begin(preview.head.title, 'importing');
    const answer = await started.ask((api) => api.importRead(keepBoth, listener(onProgress)));
    if (!answer.ok) return end({ step: 'trouble', trouble: answer.trouble });
    // The host of a subscription whose place this pack took is perhaps no longer needed.
    const now = addressOf(answer.value.source);
    const before = keepBoth ? undefined : addressOf(preview.replaces?.source);
    address.current = originPattern(before) === originPattern(now) ? undefined : before;
    end({ step: 'done', info: answer.value, preview });
    await sendMessage('packsChanged', undefined).catch((error: unknown) => {
      console.error('Footnote: the pages were not told of the pack.', error);
    });
    onImported();
  }

  return {
    state,
    takeFile,
    takeAddress,
    agree(preview: PackPreview, answer: ClashAnswer): void {
      if (client.current) importRead(client.current, preview, answer === 'keep-both').catch(fail);
    },
    /** Ends what is under way, or takes the preview away. */
    cancel(): void {
      if (state.step === 'working') {
        isGivenUp.current = true;
        setState({ ...state, isEnding: true });
        client.current?.cancel();
      } else end({ step: 'idle' });
    },
    /** Says what is wrong before anything was begun. */
    refuse: (trouble: PackTrouble) => setState({ step: 'trouble', trouble }),
  };
}
