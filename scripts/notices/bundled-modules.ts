/** Notes which modules the bundles are made of, while they are made. */
import type { Plugin } from 'vite';

/** The modules of all bundles of one build. */
export class BundledModules {
  readonly ids = new Set<string>();

  /** A plugin for Vite that notes the modules of every bundle; those that were shaken off are left out. */
  plugin(): Plugin {
    return {
      name: 'footnote:bundled-modules',
      apply: 'build',
      generateBundle: (_, bundle) => {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(output.modules)) {
            if (renderedLength > 0) this.ids.add(id);
          }
        }
      },
    };
  }
}
