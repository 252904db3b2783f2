/** Every surface with one text in all of its fields. */
import type { ReactNode } from 'react';
import { ClaimCard } from '../../../components/ClaimCard';
import { ClaimEntry } from '../../../components/ClaimEntry';
import { CopyReply } from '../../../components/CopyReply';
import { MarkList } from '../../../components/MarkList';
import { NoteField } from '../../../components/NoteField';
import { PrintSummary } from '../../../components/PrintSummary';
import { RemovedClaim } from '../../../components/RemovedClaim';
import { SavedClaim } from '../../../components/SavedClaim';
import { FaultList } from '../../../entrypoints/packs/FaultList';
import { ImportPreview } from '../../../entrypoints/packs/ImportPreview';
import { PackFacts } from '../../../entrypoints/packs/PackFacts';
import { troubleText } from '../../../entrypoints/packs/trouble-text';
import type { KnownClaim, PackFault, PackInfo, PackPreview } from '../../../shared/pack';
import type { TabMark } from '../../../shared/protocol';
import type { ListedClaim } from '../../../shared/saved-list';
import { PageMarkedText } from './page-marked-text';

const nothing = () => undefined;
const later = () => Promise.resolve();

const safeUrl = (number: number) => `https://example.org/${number}`;

/** A claim of a pack whose every text is this one. */
export function claimOf(text: string): KnownClaim {
  return {
    id: text,
    statement: text,
    verdict: 'contradicted',
    rating: text,
    summary: text,
    detail: text,
    harm: text,
    phrasings: [text],
    topics: [text],
    related: [],
    sources: [1, 2, 3, 4].map((number) => ({
      title: text,
      url: safeUrl(number),
      publisher: text,
      authors: `${text}, and others`,
      year: 2020,
      kind: 'guideline' as const,
      found: text,
    })),
    reviewed: '2026-01-02',
    ratedBy: text,
    pack: { id: 'pack', title: text, own: false },
  };
}

/** An entry of the list, with its claim and without. */
function listed(text: string, known: boolean): ListedClaim {
  const entry = {
    id: known ? 1 : 2,
    claim: text,
    words: text,
    title: text,
    url: text,
    savedAt: '2026-11-28T00:00:00.000Z',
    note: text,
  };
  return known ? { entry, claim: claimOf(text) } : { entry };
}

const markOf = (text: string): TabMark => ({
  claim: text,
  stance: 'denies',
  start: 0,
  end: 1,
  score: 1,
  strength: 'strong',
  key: 1,
  frameId: 0,
  words: text,
  quoted: true,
  quotedFrom: text,
  title: text,
  why: {
    words: (['text', 'title', 'quote'] as const).map((from, start) => ({
      from,
      start,
      end: start + 1,
      text,
      means: text,
    })),
    stanceCue: text,
  },
});

const faultOf = (text: string): PackFault => ({
  place: 1,
  id: text,
  field: text,
  fault: 'markup',
  value: text,
});

function packInfo(text: string, source: PackInfo['source']): PackInfo {
  return {
    head: {
      id: 'pack',
      title: text,
      description: text,
      publisher: text,
      license: text,
      homepage: safeUrl(9),
    },
    source,
    enabled: true,
    edition: { generation: 'a', claims: 3, importedAt: '2026-11-28T00:00:00.000Z' },
  };
}

function preview(text: string): PackPreview {
  const fromFile = packInfo(text, { kind: 'file', name: text });
  return {
    head: fromFile.head,
    isClaimReview: true,
    replaces: fromFile,
    clash: { isElsewhere: true, keptAs: { id: 'pack-2', title: text } },
    added: 1,
    changed: 1,
    same: 1,
    gone: 1,
    rejected: 2,
    cut: 2,
    faults: [faultOf(text)],
    cuts: [faultOf(text)],
    examples: [{ id: text, statement: text, verdict: 'mixed' }],
  };
}

/** Each surface's name, and how it looks with a text in all of its fields. */
export const surfaces: Readonly<Record<string, (text: string) => ReactNode>> = {
  'the card': (text) => (
    <ClaimCard
      claim={claimOf(text)}
      mark={markOf(text)}
      related={{ claims: [claimOf(text)], onRead: nothing }}
      deeds={{
        save: () => Promise.resolve(later),
        onMark: { hide: () => Promise.resolve(later), copyReport: later },
      }}
    />
  ),
  'the reply': (text) => <CopyReply claim={claimOf(text)} />,
  'all claims': (text) => <ClaimEntry claim={claimOf(text)} open />,
  'the popup': (text) => (
    <MarkList marks={[markOf(text)]} claims={[claimOf(text)]} onJump={nothing} onRead={nothing} />
  ),
  'a look-up': (text) => <PageMarkedText text={text} />,
  'the list': (text) =>
    [true, false].map((known) => (
      <SavedClaim
        key={String(known)}
        listed={listed(text, known)}
        isBack={false}
        onRemove={nothing}
      >
        <NoteField stored="" words={text} onWords={nothing} save={later} />
      </SavedClaim>
    )),
  'a removed entry': (text) =>
    [true, false].map((known) => (
      <RemovedClaim key={String(known)} listed={listed(text, known)} onUndo={nothing} />
    )),
  'the printed list': (text) => <PrintSummary list={[listed(text, true), listed(text, false)]} />,
  'a pack’s preview': (text) => (
    <ImportPreview preview={preview(text)} onAgree={nothing} onCancel={nothing} />
  ),
  'a pack’s head': (text) => (
    <>
      <PackFacts info={packInfo(text, { kind: 'file', name: text })} />
      <PackFacts
        info={packInfo(text, { kind: 'address', url: text, daily: false, askedAt: '2026-11-28' })}
      />
    </>
  ),
  'a pack’s faults': (text) => (
    <>
      <FaultList title="Faults" faults={[faultOf(text)]} count={5} />
      <p>{troubleText({ code: 'not-json', detail: text })}</p>
      <p>{troubleText({ code: 'bad-head', field: text, fault: 'markup', value: text })}</p>
      <p>{troubleText({ code: 'all-rejected', first: faultOf(text) })}</p>
      <p>{troubleText({ code: 'newer-format', version: text })}</p>
      <p>{troubleText({ code: 'no-answer', detail: text })}</p>
    </>
  ),
};
