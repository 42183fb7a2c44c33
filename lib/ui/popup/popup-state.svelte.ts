import { SvelteSet } from 'svelte/reactivity';
import type { Dimension } from '../../engine/summary.ts';
import type { TabReport } from '../../platform/messages.ts';

/** All that the popup knows: what the background last said of the tab, and what the reader has opened. */
export class PopupState {
  report = $state.raw<TabReport>({ state: 'working', phase: 'reading', url: null });
  /** The rows that stand open. */
  readonly open = new SvelteSet<Dimension>();
  /** The letter is shown instead of the summary. */
  writing = $state(false);
  /** The letter was shown before: its button takes the focus back. */
  wrote = $state(false);
  /** The two ways to copy are shown. */
  copying = $state(false);

  constructor(report?: TabReport, open: readonly Dimension[] = []) {
    if (report) this.report = report;
    for (const dimension of open) this.open.add(dimension);
  }

  /**
   * Takes a report. One that only says "working" does not take a summary away which is on the screen already: it was
   * remembered from the last time, and the new one will most likely be the same.
   */
  receive(report: TabReport): void {
    if (report.state === 'working' && this.report.state === 'done') return;
    this.report = report;
  }

  /** Shows that it works, whatever stood there before. */
  begin(): void {
    this.writing = false;
    this.open.clear();
    this.report = { state: 'working', phase: 'reading', url: null };
  }

  toggle(dimension: Dimension): void {
    if (!this.open.delete(dimension)) this.open.add(dimension);
  }

  write(): void {
    this.writing = true;
  }

  stopWriting(): void {
    this.writing = false;
    this.wrote = true;
  }
}
