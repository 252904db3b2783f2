import { t } from '../../shared/i18n-pages';
import { type Forum, forumGroups } from './forums';
import { useForums } from './use-forums';

/** Health forums by condition, each with a switch. */
export function Forums() {
  const { isOn, switchTo, problem } = useForums();
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('welcome.forums.title')}</h2>
      <p>{t('welcome.forums.about')}</p>
      <p>{t('welcome.forums.asked')}</p>
      {problem && (
        <p className="fn-alert" role="alert">
          {problem}
        </p>
      )}
      <div className="fn-forums">
        {forumGroups.map(({ condition, forums }) => (
          <fieldset key={condition}>
            <legend>{t(`welcome.forums.condition.${condition}`)}</legend>
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
      <p>{t('welcome.forums.others')}</p>
    </section>
  );
}

interface SwitchProps {
  forum: Forum;
  on: boolean;
  onSwitch(wanted: boolean): void;
}

function ForumSwitch({ forum: { id, name, pattern }, on, onSwitch }: SwitchProps) {
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
        <strong lang="en">{name}</strong>{' '}
        <span className="fn-forum-address">{new URL(pattern).hostname}</span>
        <small>{t(`welcome.forums.forum.${id}`)}</small>
      </span>
    </label>
  );
}
