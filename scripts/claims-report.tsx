// `npm run claims:report`: one HTML page with every claim, its sources, and what is thin; to read,
// to hand around and to print. The extension shows the same as "All claims".
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { coverageOf } from '../claims-db/coverage';
import { faultLine, readClaims } from '../claims-db/read';
import { median, readingGrade } from '../claims-db/review';
import { ClaimEntry } from '../components/ClaimEntry';
import { CoverageTables } from '../components/CoverageTables';
import type { Claim } from '../shared/claim';
import { topicLabel } from '../shared/wording';
import { root } from './root';

const styles = ['tokens.css', 'claim-card.css', 'lists.css', 'claims-page.css'];

function Report({ claims, css }: { claims: readonly Claim[]; css: string }) {
  const coverage = coverageOf(claims);
  const grade = median(claims.map(({ summary }) => readingGrade(summary)));
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Footnote: all claims</title>
        <style>{css}</style>
      </head>
      <body>
        <main className="fn-claims-page">
          <h1>All claims</h1>
          <p>
            {coverage.claims} claims with {coverage.sources} sources. Median reading grade of the
            summaries: {grade.toFixed(1)}. Footnote’s reading of the sources named with each claim,
            not medical advice.
          </p>
          <CoverageTables coverage={coverage} />
          {coverage.topics.map(({ topic }) => (
            <section key={topic}>
              <h2 className="fn-topic">{topicLabel(topic)}</h2>
              {claims
                .filter(({ topics: [first] }) => first === topic)
                .map((claim) => (
                  <ClaimEntry key={claim.id} claim={claim} open />
                ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

const { claims, faults } = await readClaims(join(root, 'claims-db', 'claims'), root);
if (faults.length > 0) {
  console.error(faults.map(faultLine).join('\n'));
  process.exitCode = 1;
} else {
  const css = await Promise.all(
    styles.map((name) => readFile(join(root, 'components', name), 'utf8')),
  );
  const folder = join(root, 'generated');
  const file = join(folder, 'claims-report.html');
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    `<!doctype html>${renderToStaticMarkup(<Report claims={claims} css={css.join('\n')} />)}`,
  );
  console.log(`${claims.length} claims: ${file}`);
}
