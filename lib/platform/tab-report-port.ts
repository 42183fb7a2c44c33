/**
 * Name of the port by which a page of the extension follows what becomes of a tab's summary. It has a file of its own
 * so that the popup does not load the schemas by which the worker parses what it is told.
 */
export const TAB_REPORT_PORT = 'tab-report';
