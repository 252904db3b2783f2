/** Pages that put pictures together: the popup over the page it belongs to, and Chrome's small tile. */

function dataAddress(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

/** The popup where a browser shows it, below the upper right corner of the page. */
export function popupOver(thread: Uint8Array, popup: Uint8Array): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: url(${dataAddress(thread)}) no-repeat }
img { position: absolute; top: 8px; right: 24px; border-radius: 10px; box-shadow: 0 0 0 1px #0003, 0 10px 32px #0006 }
</style><img src="${dataAddress(popup)}" alt="">`;
}

/**
 * The tile: icon, name, and one line of what it does.
 * @param icon - the icon's SVG
 */
export function tile(icon: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
body {
  margin: 0; height: 100vh; background: #fffdf9; color: #22272e; display: grid; align-content: center;
  justify-items: start; padding: 0 40px; box-sizing: border-box; font: 21px/1.45 Georgia, "DejaVu Serif", serif;
}
header { display: flex; align-items: center; gap: 18px; font-size: 44px; margin-bottom: 18px }
svg { width: 72px }
p { margin: 0 }
u { text-decoration: underline double 1.5px #cf4a2d; text-underline-offset: 0.2em }
</style><header>${icon}Footnote</header><p>Marks <u>health claims</u> in threads<br>and shows the evidence.</p>`;
}
