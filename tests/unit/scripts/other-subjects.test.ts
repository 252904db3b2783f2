import { expect, test } from 'vitest';
import { loadIndex } from '../../../matcher/load';
import { createSpeaker } from '../../../matcher/speak';
import type { TrainingPassage } from '../../../scripts/train/labelled';
import { readOtherSubjects, withOtherSubjects } from '../../../scripts/train/other-subjects';
import { subjectsOf } from '../../../scripts/train/subjects';
import { indexBytes, savedIndex } from '../matcher/built';

const index = loadIndex(savedIndex(indexBytes));
const speaker = createSpeaker(index, true);
const speak = (passage: TrainingPassage) => ({ passage, ...speaker(passage) });
const others = await readOtherSubjects();

function passage(claim: string, title: string, text: string): TrainingPassage {
  return { id: 'a', title, text, labels: [{ claim, stance: 'asserts' }] };
}

/** The twins of many copies of a passage: about half of them get one. */
const twinsOf = (one: TrainingPassage) =>
  withOtherSubjects(
    Array.from({ length: 60 }, () => speak(one)),
    index,
    others,
    speak,
  ).map((twin) => twin.passage);

test('the subject of a claim is what its frames are about', () => {
  const subjects = subjectsOf(index);
  const labelsOf = (claim: string) =>
    [...(subjects[index.claims.indexOf(claim)]?.entries ?? [])].map(
      (entry) => index.entries[entry]?.label,
    );
  expect(labelsOf('berberine-natural-ozempic')).toEqual(['berberine']);
  expect(labelsOf('lupus-no-cure')).toEqual(['lupus']);
  expect(labelsOf('bra-breast-cancer')).toEqual(['a bra']);
});

test('a twin speaks of something else and makes no claim', () => {
  const twins = twinsOf(passage('ldn-treats-crohns', 'LDN', 'LDN put my Crohn’s in remission.'));
  expect(twins.length).toBeGreaterThan(15);
  for (const { title, text, labels } of twins) {
    expect(labels).toEqual([]);
    expect(`${title} ${text}`).not.toMatch(/ldn/i);
    expect(text).toMatch(/put my Crohn’s in remission\.$/);
    expect(others.drug).toContain(title);
  }
});

test('where only the title names the subject, some twins have no title', () => {
  const titles = twinsOf(passage('ldn-treats-crohns', 'LDN, week 6', 'My Crohn’s is quiet.')).map(
    ({ title }) => title,
  );
  expect(titles).toContain('');
  expect(titles.some((title) => title.endsWith(', week 6'))).toBe(true);
});

test('a passage that does not name its subject has no twin', () => {
  expect(twinsOf(passage('ldn-treats-crohns', '', 'It put my Crohn’s in remission.'))).toEqual([]);
});

test('an illness is exchanged for an illness', () => {
  const [twin] = twinsOf(passage('lupus-no-cure', '', 'There is no cure for lupus.'));
  expect(others.disease.map((name) => `There is no cure for ${name}.`)).toContain(twin?.text);
});
