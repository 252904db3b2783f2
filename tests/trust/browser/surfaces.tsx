/** Every surface that needs neither the browser nor the background, with one text in all of its fields. */
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
import { PageMarkedText } from './page-marked-text';
import { claimOf, faultOf, listed, markOf, packInfo, preview } from './text-data';

const nothing = () => undefined;
const later = () => Promise.resolve();

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
