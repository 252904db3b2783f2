import { Demo } from './Demo';
import { Forums } from './Forums';
import { WhatItDoes } from './WhatItDoes';

/** The welcome page: from what Footnote does to how to get rid of it. */
export function WelcomePage() {
  return (
    <main className="fn-welcome">
      <h1>Footnote</h1>
      <p className="fn-lead">
        Footnote marks health claims in the posts you read and shows what the evidence says. It
        works on your device. It reads no site until you switch one on.
      </p>
      <WhatItDoes />
      <Demo />
      <Forums />
      <NeverDoes />
      <PauseOrRemove />
    </main>
  );
}

function NeverDoes() {
  return (
    <section aria-labelledby="never">
      <h2 id="never">What it never does</h2>
      <ul className="fn-plain-list">
        <li>It sends nothing anywhere: no page, no word, no count.</li>
        <li>
          It changes no page. The browser paints the marks over the text. A card lies above the page
          until you close it.
        </li>
        <li>
          It reads only sites that you switched on, and single pages that you ask it to check.
        </li>
        <li>
          It gives no medical advice. It tells what named sources say, and how sure they can be.
        </li>
      </ul>
    </section>
  );
}

function PauseOrRemove() {
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">How to pause it or get rid of it</h2>
      <p>
        Everything starts from Footnote’s button in the browser’s toolbar. If you do not see it,
        look behind the button with the puzzle piece. <kbd>Alt</kbd>+<kbd>Shift</kbd>+<kbd>F</kbd>{' '}
        opens it, too.
      </p>
      <ul className="fn-plain-list">
        <li>
          <strong>To pause it everywhere:</strong> click the button and turn on “Pause”, or choose
          “Pause for an hour”. All marks go away.
        </li>
        <li>
          <strong>To stop it on one site:</strong> click the button on that site and turn off
          “Always on this site”, or use the switches above.
        </li>
        <li>
          <strong>To remove it:</strong> click the button with the right mouse button and choose to
          remove the extension. The browser then also deletes what Footnote kept on your device.
        </li>
      </ul>
    </section>
  );
}
