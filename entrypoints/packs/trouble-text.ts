/** What can be wrong with a pack, in the reader's words. */
import { formatOf, language } from '../../shared/i18n';
import { t } from '../../shared/i18n-pages';
import type { FaultCode, PackFault, PackTrouble } from '../../shared/pack';

/** A number of bytes in megabytes, as the language writes numbers. */
const megabytes = (bytes: number) => {
  const number = new Intl.NumberFormat(formatOf(language()), { maximumFractionDigits: 1 });
  return number.format(bytes / (1024 * 1024));
};

/** What is wrong with a value, to stand behind a colon. */
export function faultText(fault: FaultCode): string {
  return t(`packs.fault.${fault}`);
}

/** Where a fault is and what it is, in one line. */
export function placedFault({ place, field, fault }: PackFault): string {
  const reason = faultText(fault);
  return field
    ? t('packs.faults.inField', { place, field, reason })
    : t('packs.faults.inClaim', { place, reason });
}

/** What is wrong with a whole pack, or what went wrong on the way. */
export function troubleText(trouble: PackTrouble): string {
  switch (trouble.code) {
    case 'too-large':
      return t('packs.trouble.too-large', {
        size: megabytes(trouble.bytes),
        most: megabytes(trouble.most),
      });
    case 'bad-head': {
      const { field, value } = trouble;
      const reason = faultText(trouble.fault);
      return value
        ? t('packs.trouble.bad-head', { field, reason, value })
        : t('packs.trouble.bad-head-empty', { field, reason });
    }
    case 'all-rejected':
      return t('packs.trouble.all-rejected', { first: placedFault(trouble.first) });
    case 'too-many-claims':
      return t('packs.trouble.too-many-claims', { count: trouble.claims, most: trouble.most });
    case 'mostly-rejected':
      return t('packs.trouble.mostly-rejected', {
        rejected: trouble.rejected,
        count: trouble.claims,
      });
    case 'broke-off':
      return t('packs.trouble.broke-off', { size: megabytes(trouble.bytes) });
    default: {
      const { code, ...details } = trouble;
      return t(`packs.trouble.${code}`, details);
    }
  }
}
