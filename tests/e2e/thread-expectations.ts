/** What a careful reader finds in the two threads: which words carry which claim, and how. */
import type { Strength } from '../../shared/marking';
import type { Stance } from '../../shared/match';

export interface ExpectedMark {
  claim: string;
  stance: Stance;
  strength: Strength;
  /** The mark lies within these words of the page. */
  within: string;
}

function expected(claim: string, stance: Stance, strength: Strength, within: string): ExpectedMark {
  return { claim, stance, strength, within };
}

/** Every mark of scripts/start/demo-thread.html, in the order of the page. */
export const demoMarks: readonly ExpectedMark[] = [
  expected(
    'ldn-fda-approved',
    'asks',
    'question',
    'Has anyone heard whether it is FDA approved for lupus?',
  ),
  expected(
    'ldn-fda-approved',
    'asserts',
    'strong',
    'the FDA has approved low dose naltrexone for autoimmune diseases, so',
  ),
  expected(
    'ldn-boosts-immune-system',
    'asserts',
    'plain',
    'My pharmacist told me that low dose naltrexone boosts the immune system.',
  ),
  expected('ldn-no-side-effects', 'asserts', 'strong', 'LDN has no side effects'),
  expected(
    'naltrexone-approved-addiction',
    'asserts',
    'quiet',
    'Naltrexone at the full 50 mg dose is FDA approved for alcohol dependence and opioid dependence.',
  ),
  expected(
    'ldn-treats-crohns',
    'asserts',
    'plain',
    "I started LDN in the fall and it put my Crohn's into remission",
  ),
  expected('ldn-treats-fibromyalgia', 'asserts', 'plain', 'LDN took away her fibromyalgia pain'),
  expected(
    'ldn-safe-with-opioids',
    'asks',
    'question',
    'can I take LDN together with my tramadol?',
  ),
  expected(
    'hcq-blindness-common',
    'asserts',
    'strong',
    'Plaquenil makes most people go blind sooner or later',
  ),
  expected('lupus-can-be-cured', 'asserts', 'strong', 'cured his lupus with diet and supplements'),
  expected(
    'lupus-can-be-cured',
    'asserts',
    'strong',
    'Lupus can be cured naturally if you stay off sugar',
  ),
  expected('lupus-can-be-cured', 'asserts', 'strong', 'Lupus can be cured naturallyLou'),
  expected('lupus-no-cure', 'asserts', 'quiet', 'there is no cure for lupus.'),
  expected(
    'antimalarials-retinopathy',
    'asserts',
    'quiet',
    'hydroxychloroquine can damage the retina after many years',
  ),
  expected('hcq-prevents-flares', 'asserts', 'quiet', 'Hydroxychloroquine reduces lupus flares'),
  expected('lupus-contagious', 'asks', 'question', 'Is lupus contagious?'),
  expected('lupus-sun-flare', 'denies', 'strong', 'Sunlight does not trigger lupus flares'),
  expected('lupus-alfalfa', 'asserts', 'plain', 'alfalfa sprouts can trigger a lupus flare'),
  expected(
    'ldn-raises-endorphins',
    'asserts',
    'plain',
    'low dose naltrexone makes the body produce more endorphins',
  ),
];

/** The end of the seed thread's long post, which makes two claims more than once. */
const lastPart =
  "administering nalmefene or naltrexone will reduce a patient's systemic autoantibody level in autoimmune diseases. This, hopefully, will avoid the drawbacks and disadvanatges of the current treatment methods used for Lupus, while achieving dramatic symptomatic relief and reducing systemic autoantibody levels. This drug will be taken orally on a daily basis, in low doses 1 to 100 milligrams of either of the narcotic antagonists nalmefene or naltrexone, and will thereby reduce the patient's systemic autoantibody level.";

/** What has to be found in threads/seed-thread.txt, once or more often within these words. */
export const seedClaims: readonly ExpectedMark[] = [
  expected(
    'ldn-fda-approved',
    'asserts',
    'strong',
    'The FDA has approved naltrexone, in a low dose, to boost the immune system',
  ),
  expected(
    'lupus-no-single-therapy',
    'asserts',
    'quiet',
    'At the present time there is no single effective therapy for systemic lupus. Treatment must be specifically tailored for the organ system',
  ),
  expected(
    'nsaids-renal-toxicity',
    'asserts',
    'quiet',
    'the nonsteroidal anti-inflammatory drugs may cause renal toxicity and therefore must be avoided particularly in lupus patients with renal involvement.',
  ),
  expected(
    'antimalarials-retinopathy',
    'asserts',
    'quiet',
    'The antimalarials may cause serious retinopathy which can occur several years after',
  ),
  expected(
    'glucocorticoids-side-effects',
    'asserts',
    'quiet',
    'Chronic glucocorticoid therapy is associated with a number of serious side effects, including hypertension, excessive immunosuppression and CNS dysfunction.',
  ),
  expected(
    'immunosuppressants-marrow-infection',
    'asserts',
    'quiet',
    'Immunosuppressive and cytotoxic agents can cause bone marrow depression and lead to serious infection.',
  ),
  expected(
    'oxygen-radicals-joint-damage',
    'asserts',
    'plain',
    'joint damage occurring in rheumatoid arthritis and Lupus could be partly the result of damaging free oxygen radicals',
  ),
  expected(
    'neutrophils-opioid-receptors',
    'asserts',
    'plain',
    'inflammatory cells such as polymorphonuclear leukocytes have opiate receptors',
  ),
  expected(
    'endorphin-superoxide-neutrophils',
    'asserts',
    'plain',
    'The endogenous opioid B-endorphin has been shown in vitro to stimulate superoxide radical production by human polymorphonuclear leukocytes',
  ),
  expected(
    'naloxone-protects-kidney',
    'asserts',
    'plain',
    'naloxone has been recently shown to have a protective effect on the ultrastructure of the ischemic kidney of dogs',
  ),
  expected('ldn-reduces-autoantibodies', 'asserts', 'plain', lastPart),
  expected('nalmefene-naltrexone-oral-daily', 'asserts', 'plain', lastPart),
];

/** What the seed thread says, too: naltrexone "boosts the immune system" and "helps in Lupus". */
export const seedAlsoClaims: readonly string[] = ['ldn-boosts-immune-system', 'ldn-treats-lupus'];
