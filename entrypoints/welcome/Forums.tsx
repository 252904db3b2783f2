import { type Forum, forumGroups } from './forums';
import { useForums } from './use-forums';

/** Health forums by condition, each with a switch. */
export function Forums() {
  const { isOn, switchTo, problem } = useForums();
  return (
    <section aria-labelledby="where">
      <h2 id="where">Where it may read</h2>
      <p>
        Footnote starts with access to no site. Each switch lets it read the pages of one site,
        every time you open one, until you turn the switch off. That includes pages which only you
        can see when you are signed in. It works on them on your device, and nothing of them leaves
        it.
      </p>
      <p>
        Your browser asks you first. It may say that Footnote can “read and change” your data on the
        site: browsers have no narrower words for this. Footnote only reads.
      </p>
      {problem && (
        <p className="fn-alert" role="alert">
          {problem}
        </p>
      )}
      <div className="fn-forums">
        {forumGroups.map(({ condition, forums }) => (
          <fieldset key={condition}>
            <legend>{condition}</legend>
            {forums.map((forum) => (
              <ForumSwitch
                key={forum.pattern}
                forum={forum}
                on={isOn(forum)}
                onSwitch={(wanted) => switchTo(forum, wanted)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p>
        For any other site, open it, click Footnote’s button in the toolbar and turn on “Always on
        this site”. The list above is no recommendation.
      </p>
    </section>
  );
}

interface SwitchProps {
  forum: Forum;
  on: boolean;
  onSwitch(wanted: boolean): void;
}

function ForumSwitch({ forum: { name, pattern, about }, on, onSwitch }: SwitchProps) {
  return (
    <label className="fn-forum">
      <input
        type="checkbox"
        role="switch"
        data-forum={pattern}
        checked={on}
        aria-checked={on}
        onChange={({ target }) => onSwitch(target.checked)}
      />
      <span>
        <strong>{name}</strong>{' '}
        <span className="fn-forum-address">{new URL(pattern).hostname}</span>
        <small>{about}</small>
      </span>
    </label>
  );
}
