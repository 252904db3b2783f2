/** The number on the toolbar button: how many marks the tab's page has. */
import { browser } from 'wxt/browser';

const ink = '#ffffff';
const ground = '#3d5a80';

export async function showCount(tabId: number, count: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: ground }),
    browser.action.setBadgeTextColor({ tabId, color: ink }),
    browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) }),
  ]);
}
