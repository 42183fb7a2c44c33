/** What kind of page this is, as far as Privacy Gist cares. */
export type PageKind = 'policy' | 'signup' | 'other';

/** A link that may lead to the privacy policy of the page it stands on. */
export interface PolicyLink {
  url: string;
  text: string;
}

/** What is known of a page before its policy is read; the `page` part of the record that `npm run analyze` prints. */
export interface PageFacts {
  kind: PageKind;
  /** Probability, 0 … 1, that `kind` is right. */
  confidence: number;
  /** BCP 47 primary language, or null where it cannot be told. */
  language: string | null;
  /** Best first. */
  policyLinks: PolicyLink[];
}
