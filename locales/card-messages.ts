/**
 * What the card says, in every language. Its script goes into each page that has a mark, so nothing that
 * the card does not say belongs here.
 */
import enCard from './en/card.json' with { type: 'json' };
import enClaim from './en/claim.json' with { type: 'json' };
import enWording from './en/wording.json' with { type: 'json' };
import deCard from './de/card.json' with { type: 'json' };
import deClaim from './de/claim.json' with { type: 'json' };
import deWording from './de/wording.json' with { type: 'json' };
import esCard from './es/card.json' with { type: 'json' };
import esClaim from './es/claim.json' with { type: 'json' };
import esWording from './es/wording.json' with { type: 'json' };

export const cardMessages = {
  en: {
    card: enCard,
    claim: enClaim,
    wording: enWording,
  },
  de: {
    card: deCard,
    claim: deClaim,
    wording: deWording,
  },
  es: {
    card: esCard,
    claim: esClaim,
    wording: esWording,
  },
};
