/** The page that shows all pictures side by side: a row for each surface, a column for each look. */
import type { Picture } from './scene';

function cell(picture: Picture | undefined): string {
  if (!picture) return '<td></td>';
  const { path, surface, look, sticksOut } = picture;
  const fault = sticksOut > 0 ? `<p class="fault">${sticksOut} pixels stick out</p>` : '';
  return `<td><a href="${path}"><img src="${path}" loading="lazy" alt="${surface}, ${look}"></a>${fault}</td>`;
}

/** The page's HTML. */
export function indexPage(pictures: readonly Picture[]): string {
  const surfaces = [...new Set(pictures.map(({ surface }) => surface))];
  const looks = [...new Set(pictures.map(({ look }) => look))];
  const row = (surface: string) => {
    const cells = looks.map((look) =>
      cell(pictures.find((each) => each.surface === surface && each.look === look)),
    );
    return `<tr><th scope="row">${surface}</th>${cells.join('')}</tr>`;
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Footnote: every surface</title>
<style>
body { margin: 16px; font: 14px/1.4 sans-serif; background: #8886 }
table { border-collapse: collapse }
th { position: sticky; left: 0; top: 0; padding: 8px; background: Canvas; text-align: start }
td { padding: 8px; vertical-align: top }
img { max-width: 320px; max-height: 480px; border: 1px solid #8888 }
.fault { margin: 0; color: #b00; font-weight: bold }
</style>
<table><thead><tr><th>surface</th>${looks.map((look) => `<th scope="col">${look}</th>`).join('')}</tr></thead>
<tbody>${surfaces.map(row).join('\n')}</tbody></table></html>
`;
}
