import { buildPack } from '../../../../matcher/pack/build-pack';
import { PackIndex } from '../../../../matcher/pack/pack-index';

/** A small pack. */
export const claims = [
  { id: 'castor', statement: 'Castor oil packs dissolve fibroids', phrasings: [] },
  { id: 'coconut', statement: 'Coconut oil cures dementia', phrasings: ['coconut oil for memory'] },
  { id: 'statins', statement: 'Statins cause dementia', phrasings: ['statins stole my memory'] },
  { id: 'zinc', statement: 'Zinc lozenges shorten a cold by 3 days', phrasings: [] },
  { id: 'moon', statement: 'The 1969 moon landing was filmed in a studio', phrasings: [] },
];

export const packOf = (list: typeof claims) => new PackIndex(buildPack(list));
