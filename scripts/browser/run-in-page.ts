/** Sends functions to pages as text, in one form that holds whatever compiled this file. */
import type { Page } from 'puppeteer-core';

/**
 * The function as an expression that can be evaluated elsewhere. esbuild wraps inner functions in
 * a helper `__name` to keep their names; the page has no such helper, so the text brings one.
 */
export function portable(run: (...parameters: never[]) => unknown): string {
  return `((...parameters) => { const __name = (value) => value; return (${run})(...parameters); })`;
}

/**
 * Runs a function in the page and waits for what it returns. The function can use its parameter
 * and the page, nothing else; parameter and result go as JSON.
 */
export function runInPage<P, T>(
  page: Page,
  run: (parameter: P) => T | Promise<T>,
  parameter: P,
): Promise<T> {
  return page.evaluate(
    `${portable(run)}(${JSON.stringify(parameter) ?? 'undefined'})`,
  ) as Promise<T>;
}
