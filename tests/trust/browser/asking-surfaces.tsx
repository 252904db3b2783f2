/** Surfaces that ask the browser or the background, which answer with one text in all places. */
import { pretend } from './fake-extension';
import type { ReactNode } from 'react';
import { AllClaims } from '../../../components/AllClaims';
import { FromField } from '../../../components/claim-fields';
import { LookUp } from '../../../components/LookUp';
import { PackClaims } from '../../../components/PackClaims';
import { Card } from '../../../entrypoints/card/Card';
import { OptionsPage } from '../../../entrypoints/options/OptionsPage';
import { Section } from '../../../entrypoints/options/Section';
import { ClaimForm } from '../../../entrypoints/packs/ClaimForm';
import { OwnList } from '../../../entrypoints/packs/OwnList';
import { PackEntry } from '../../../entrypoints/packs/PackEntry';
import { PageSection } from '../../../entrypoints/popup/PageSection';
import { TextClaims } from '../../../entrypoints/popup/TextClaims';
import { t } from '../../../shared/i18n-pages';
import type { LookUpAnswer, PackPage } from '../../../shared/look-up';
import { ownPack, type PackInfo } from '../../../shared/pack';
import type { Mark } from '../../../shared/protocol';
import { defaults } from '../../../shared/settings';
import { claimOf, markOf, packInfo } from './text-data';

const nothing = () => undefined;
const later = () => Promise.resolve();
const done = () => Promise.resolve(true);

/** A look-up that finds a claim of this text, whatever is asked. */
const finding = (text: string) => async (): Promise<LookUpAnswer> => ({
  found: [{ claim: claimOf(text), parts: [[0, 1]] }],
  complete: true,
});

/** The project's own claims have no pack. */
function ownClaimOf(text: string) {
  const { pack: _, ...claim } = claimOf(text);
  return claim;
}

function subscription(text: string): PackInfo {
  const info = packInfo(text, {
    kind: 'address',
    url: text,
    daily: true,
    askedAt: '2026-11-28T00:00:00.000Z',
    trouble: { code: 'no-answer', detail: text },
  });
  return { ...info, before: info.edition };
}

function TheLookUp({ text }: { text: string }) {
  return (
    <LookUp ask={finding(text)} among={1} query={text} onQuery={nothing} onChoose={nothing}>
      <TextClaims text={text} onRead={nothing} />
    </LookUp>
  );
}

/** Each surface's name, and how it looks when everybody answers with this text. */
export const askingSurfaces: Readonly<Record<string, (text: string) => ReactNode>> = {
  'the settings': (text) => {
    pretend({
      settings: {
        ...defaults,
        hidden: [{ claim: text }, { claim: text, where: { words: text, site: text } }],
      },
      origins: [text],
      answers: { getClaims: () => [claimOf(text)] },
    });
    const problem = t('options.import.refused', { problem: text });
    return (
      <>
        <OptionsPage />
        <Section title="Data" outcome={{ text: problem, failed: true }}>
          {null}
        </Section>
      </>
    );
  },
  'the popup’s look-up': (text) => {
    const { start, end, stance, score, strength, why } = markOf(text);
    const mark: Mark = { claim: text, start, end, stance, score, strength, why };
    pretend({ answers: { checkText: () => [mark], getClaims: () => [claimOf(text)] } });
    return <TheLookUp text={text} />;
  },
  'the popup’s page': (text) => (
    <PageSection
      state={{
        tab: { id: 1, site: text, origin: text, apart: false },
        allowed: false,
        paused: false,
        page: {
          kind: 'checked',
          report: {
            title: text,
            textLength: 1,
            lang: text,
            paused: false,
            complete: false,
            marks: [markOf(text)],
          },
        },
        claims: [claimOf(text)],
        health: null,
        known: null,
        allow: later,
        check: later,
        pause: later,
        jump: later,
      }}
      run={nothing}
      onRead={nothing}
    />
  ),
  'the page All claims': (text) => (
    <>
      <FromField
        packs={[packInfo(text, { kind: 'file', name: text })]}
        from={ownPack}
        onFrom={nothing}
      />
      <AllClaims claims={[ownClaimOf(text)]} ask={finding(text)} />
    </>
  ),
  'the claims of a pack': (text) => {
    const page: PackPage = { all: 250, claims: [claimOf(text)] };
    return <PackClaims ask={finding(text)} load={() => Promise.resolve(page)} />;
  },
  'a pack in the list': (text) => (
    <>
      <PackEntry
        info={subscription(text)}
        hosts={{ current: null }}
        tools={{ run: done, say: nothing, refresh: later }}
      />
      <p>{t('packs.remove.done', { title: text })}</p>
      <p>{t('packs.list.on', { title: text })}</p>
      <p>{t('packs.import.done', { title: text, count: 1 })}</p>
    </>
  ),
  'the reader’s own claims': (text) => (
    <>
      <OwnList claims={[ownClaimOf(text)]} onChange={nothing} onDelete={nothing} />
      <ClaimForm before={ownClaimOf(text)} taken={[text]} onSave={later} onCancel={nothing} />
    </>
  ),
  'the card on a page': (text) => (
    <Card
      request={{
        marks: [markOf(text), { ...markOf(text), key: 2 }],
        range: document.createRange(),
        pinned: false,
        place: { number: 1, of: 2 },
      }}
      claims={new Map([[text, claimOf(text)]])}
      onClose={nothing}
      onStep={nothing}
    />
  ),
};
