package io.cartorio.systemtests.privacy;

import java.util.Locale;

/** What may not stand everywhere; each is a column of the table in {@code docs/privacy.md}. */
enum Kind {
  /** Fields and text that were read from a document. */
  VALUES,
  /** A document's bytes. */
  BYTES,
  /** Names of files. */
  FILES,
  /** Owners' names, and the idempotency keys that clients choose. */
  NAMES,
  /** Addresses of webhooks, and those that documents are fetched from. */
  ADDRESSES,
  /** Keys, tokens, signing secrets, links that are their own key. */
  SECRETS,
  /** Grants: they open a job's bytes while they are good. */
  GRANTS;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
